import type { Route } from "../../shared/way.ts";
import type { Finding } from "./finding.ts";

/** Codes by which Exchange says that it has too much to do (documented). */
const busyCodes = new Set(["ErrorServerBusy", "ErrorExceededConnectionCount"]);

/** What an error code of Exchange's means: of the IM list alone, since another call was answered, or of all calls. */
export function codeFinding(route: Route, code: string, of: "imList" | "anything"): Finding {
  if (busyCodes.has(code)) return { kind: "busy", route };
  return of === "imList" ? { kind: "imListFails", route, code } : { kind: "exchangeFails", route, code };
}
