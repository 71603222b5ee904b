import { addImGroup } from "../simulator/exchange/callExchange.ts";
import { ask, type Question, type Reply } from "./ask.ts";
import { sendRaw, type RawReply } from "./sendRaw.ts";
import {
  authorizationHeader,
  type ExchangeBehindProxy,
} from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import type { ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";
import type { RunningServer } from "../../scripts/tryRelease/runServer.ts";

/** A running server with a release's configuration, which tests send requests to. */
export interface ProxyAtWork {
  readonly get: (path: string, change?: Partial<Question>) => Promise<Reply>;
  /** Adds the group Falcon, as the signed-in user's pane does. An empty text removes a header. */
  readonly call: (headers?: Readonly<Record<string, string>>, change?: Partial<Question>) => Promise<Reply>;
  /** Sends bytes as they are. */
  readonly raw: (text: string) => Promise<RawReply>;
  readonly behind: () => ExchangeBehindProxy;
  /** Returns the folder of the served files. */
  readonly site: () => string;
  /** Returns the names of the groups in the mailbox. */
  readonly groups: () => readonly string[];
  /** True if browsers are also offered Windows sign-in. */
  readonly offersWindowsSignIn: boolean;
  /** Host name that the server uses for Exchange. Undefined if it is the name in the settings. */
  readonly host?: RegExp | undefined;
  /** Response of the server to what is not HTTP, if it cannot have headers of the configuration. */
  readonly fixedRefusal?: string | undefined;
  /** True if only the response headers that browsers need are passed on. Otherwise, others are removed by name. */
  readonly keepsFewResponseHeaders: boolean;
}

/** The running parts for the tests of one server. */
export interface Running {
  readonly behind: ExchangeBehindProxy;
  readonly release: ServedRelease;
  readonly server: RunningServer;
}

const pane = {
  "Content-Type": "text/xml; charset=utf-8",
  "X-IM-Groups": "1",
  "Sec-Fetch-Site": "same-origin",
  Authorization: authorizationHeader,
};

/** Creates the functions that send requests. `running` is called for each request, while the tests run. */
export function proxyAtWork(
  running: () => Running,
  traits: Pick<ProxyAtWork, "offersWindowsSignIn" | "host" | "fixedRefusal" | "keepsFewResponseHeaders">,
): ProxyAtWork {
  const get: ProxyAtWork["get"] = (path, change = {}) => {
    const { server, release } = running();
    return ask({ port: server.port, ca: release.certificate.cert, path, ...change });
  };
  return {
    get,
    call: (headers = {}, change = {}) => {
      const body = change.body ?? addImGroup("Falcon");
      const all = { ...pane, "Content-Length": String(Buffer.byteLength(body)), ...headers };
      const sentHeaders = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
      return get("/EWS/Exchange.asmx", { method: "POST", ...change, body, headers: sentHeaders });
    },
    raw: (text) => {
      const { server, release } = running();
      return sendRaw({ port: server.port, ca: release.certificate.cert }, text);
    },
    behind: () => running().behind,
    site: () => running().release.site,
    groups: () => running().behind.exchange.mailbox.groups.map(({ displayName }) => displayName),
    ...traits,
  };
}
