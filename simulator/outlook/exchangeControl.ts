/** Control calls that the page can send to the simulated Exchange. */
export const controlRoutes = [
  "faults/add",
  "faults/clear",
  "faults/waiting",
  "refuse-add-ins",
  "refuse-directory",
  "reset",
] as const;

export type ControlRoute = (typeof controlRoutes)[number];

/** Sends a control call. Returns the HTTP status and the text of the response. */
export type ExchangeControl = (
  route: ControlRoute,
  body: string,
) => Promise<{ status: number; text: string }>;

/**
 * Creates control calls to a fixed Exchange. They go through the playground's server, because the page cannot reach the
 * simulated Exchange, which sends no CORS headers.
 */
export function exchangeControl(ewsUrl: string, token: string): ExchangeControl {
  return async (route, body) => {
    const headers = { "Content-Type": "application/json", "X-Control-Token": token };
    const response = await fetch(new URL(`/control/${route}`, ewsUrl), { method: "POST", headers, body });
    return { status: response.status, text: await response.text() };
  };
}
