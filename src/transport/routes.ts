import type { EwsClient, Exchanged } from "../ews/client.ts";
import type { Route } from "../shared/way.ts";

export interface RoutesOptions {
  readonly outlook: EwsClient;
  /** Undefined where there is no direct route. */
  readonly direct: EwsClient | undefined;
  /** The route to begin with. */
  readonly first: Route;
  /** Whether to turn to the direct route by itself where Outlook's is refused. */
  readonly isAutomatic: boolean;
  /** Told once Outlook's route was refused and the direct one is used instead. */
  readonly onTurned: () => void;
}

/** Two routes as one client. */
export interface Routes {
  readonly client: EwsClient;
  /** Takes a route from now on; without a direct one, Outlook's. */
  readonly choose: (route: Route) => void;
}

/**
 * Sends every call over the route that is chosen. Where the server does not let add-ins call an operation and there is a
 * direct route, the very call that was refused is sent over that, once, and, as soon as Exchange has answered there, so is
 * each one after it: a direct route that does not work is not kept. No other failure changes the route: what may have been
 * done must not be done twice, and a sign-in that ended is no refusal.
 */
export function createRoutes({ outlook, direct, first, isAutomatic, onTurned }: RoutesOptions): Routes {
  let route: Route = direct ? first : "outlook";
  const call: EwsClient["call"] = async (operation, input, options) => {
    if (direct && route === "direct") return direct.call(operation, input, options);
    const exchanged = await outlook.call(operation, input, options);
    const isRefused = !exchanged.result.ok && exchanged.result.failure.kind === "refused";
    if (!isRefused || !direct || !isAutomatic) return exchanged;
    const again = await direct.call(operation, input, options);
    // Of several calls that are refused at once each is sent again; the first that is answered turns.
    if (route !== "direct" && isAnswered(again)) {
      route = "direct";
      onTurned();
    }
    return again;
  };
  return {
    client: { call },
    choose: (wanted) => {
      route = direct ? wanted : "outlook";
    },
  };
}

/** Whether it was Exchange that answered, be it with an error, and let this sign-in in. */
const isAnswered = ({ result }: Exchanged<unknown>): boolean =>
  result.ok || result.failure.kind === "fault" || result.failure.kind === "response";
