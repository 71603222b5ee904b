/** What the page may ask of the simulated Exchange, beside sending envelopes. */
export const controlRoutes = ["faults/add", "faults/clear", "refuse-add-ins", "reset"] as const;

export type ControlRoute = (typeof controlRoutes)[number];

/** Makes a control call; gives the HTTP status and the words of its answer. */
export type ExchangeControl = (
  route: ControlRoute,
  body: string,
) => Promise<{ status: number; text: string }>;

/**
 * Control calls to the Exchange that is fixed here. They go by way of our server, since a page cannot reach Exchange's:
 * that sends no CORS headers.
 */
export function exchangeControl(ewsUrl: string, token: string): ExchangeControl {
  return async (route, body) => {
    const headers = { "Content-Type": "application/json", "X-Control-Token": token };
    const response = await fetch(new URL(`/control/${route}`, ewsUrl), { method: "POST", headers, body });
    return { status: response.status, text: await response.text() };
  };
}
