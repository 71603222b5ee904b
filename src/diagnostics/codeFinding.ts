import { codeMeaning } from "../ews/responseCodes.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import type { Finding } from "./finding.ts";

/** What an error code of Exchange's means: of the IM list alone, since another call was answered, or of all calls. */
export function codeFinding(route: ConnectionKind, code: string, of: "imList" | "anything"): Finding {
  if (codeMeaning(code).topic === "busy") return { kind: "busy", route };
  return of === "imList" ? { kind: "imListFails", route, code } : { kind: "exchangeFails", route, code };
}
