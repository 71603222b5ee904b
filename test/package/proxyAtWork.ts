import { addImGroup } from "../simulator/exchange/callExchange.ts";
import { ask, type Question, type Reply } from "./ask.ts";
import { rightSignIn, type ExchangeBehindProxy } from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import type { ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";
import type { RunningServer } from "../../scripts/tryRelease/runServer.ts";

/** A server as a release configures it, at work, for tests to ask. */
export interface ProxyAtWork {
  readonly get: (path: string, change?: Partial<Question>) => Promise<Reply>;
  /** Adds the group Falcon, as the signed-in user's pane does; an empty text leaves a header out. */
  readonly call: (headers?: Readonly<Record<string, string>>, change?: Partial<Question>) => Promise<Reply>;
  readonly behind: () => ExchangeBehindProxy;
  /** The folder of the files. */
  readonly site: () => string;
  /** The names of the groups in the mailbox. */
  readonly groups: () => readonly string[];
  /** Whether Windows sign-in is offered to browsers, too. */
  readonly offersWindowsSignIn: boolean;
  /** What it calls Exchange by, where that is not the name in the settings. */
  readonly host?: RegExp | undefined;
}

/** What runs for the tests of one server. */
export interface Running {
  readonly behind: ExchangeBehindProxy;
  readonly release: ServedRelease;
  readonly server: RunningServer;
}

const pane = {
  "Content-Type": "text/xml; charset=utf-8",
  "X-IM-Groups": "1",
  "Sec-Fetch-Site": "same-origin",
  Authorization: rightSignIn,
};

/** The ways to ask it. `running` is called at each question, when the tests run. */
export function proxyAtWork(
  running: () => Running,
  { offersWindowsSignIn, host }: Pick<ProxyAtWork, "offersWindowsSignIn" | "host">,
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
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
      return get("/EWS/Exchange.asmx", { method: "POST", ...change, body, headers: given });
    },
    behind: () => running().behind,
    site: () => running().release.site,
    groups: () => running().behind.exchange.mailbox.groups.map(({ displayName }) => displayName),
    offersWindowsSignIn,
    host,
  };
}
