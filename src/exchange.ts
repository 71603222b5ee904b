import type { Config } from "./config/config.ts";
import { createClient, type EwsClient, type Send } from "./ews/client.ts";
import { readsAlone } from "./imList/readsAlone.ts";
import { ewsRequest } from "./outlook/ewsRequest.ts";
import type { Outlook } from "./outlook/start.ts";
import type { Route, Way } from "./shared/way.ts";
import { keptWay } from "./storage/keptWay.ts";
import { createCallLog, type CallLog } from "./transport/callLog.ts";
import { directRequest } from "./transport/direct.ts";
import { queue } from "./transport/queue.ts";
import { createRoutes } from "./transport/routes.ts";
import { timeout, type Clock } from "./transport/timeout.ts";

/** What there is of Exchange: both routes, as one client and each by itself. */
export interface Exchange {
  readonly client: EwsClient;
  readonly routes: { readonly outlook: EwsClient; readonly direct: EwsClient | undefined };
  readonly way: () => Way;
  readonly takeWay: (way: Way) => void;
  /** The last calls, by either route. */
  readonly calls: CallLog["entries"];
}

interface ConnectOptions {
  readonly outlook: Outlook;
  readonly config: Config;
  readonly clock: Clock;
  /** The pane's own version: a new one tries Outlook's route again. */
  readonly version: string;
  readonly onTurned: () => void;
}

/** Puts together what calls go through: for each route its sender, time-out and queue; then the choice of the route. */
export function connect({ outlook, config, clock, version, onTurned }: ConnectOptions): Exchange {
  const { mailbox, userAddress, displayLanguage } = outlook;
  // Where an administrator has changed the settings, Outlook's route is tried again, too.
  const kept = keptWay(() => localStorage, userAddress, [version, config.route, config.ewsUrl].join(" "));
  const log = createCallLog();
  const clientOf = (route: Route, send: Send) =>
    log.of(
      createClient({
        send: queue(timeout(send, config.timeouts[route], clock), config.concurrency[route]),
        route,
        mailboxCulture: displayLanguage,
      }),
    );
  const routes = {
    outlook: clientOf("outlook", ewsRequest(mailbox)),
    direct:
      config.ewsUrl === undefined
        ? undefined
        : clientOf(
            "direct",
            directRequest(config.ewsUrl, {
              fetch: (...request) => fetch(...request),
              isOnline: () => navigator.onLine,
              now: Date.now,
            }),
          ),
  };

  let way: Way = config.route === "direct" ? "direct" : (kept.read() ?? "outlook");
  const take = (next: Way) => {
    way = next;
    kept.keep(next);
  };
  const chosen = createRoutes({
    ...routes,
    first: way === "direct" ? "direct" : "outlook",
    isAutomatic: config.route === "auto",
    onTurned: () => {
      take("direct");
      onTurned();
    },
  });
  return {
    client: readsAlone(chosen.client, () => way === "readOnly"),
    routes,
    way: () => way,
    takeWay: (next) => {
      take(next);
      chosen.choose(next === "direct" ? "direct" : "outlook");
    },
    calls: log.entries,
  };
}
