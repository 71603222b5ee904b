import type { Config } from "./config/config.ts";
import type { Exchange } from "./exchange.ts";
import type { Outlook } from "./outlook/start.ts";
import type { DiagnosticsPort } from "./taskpane/diagnostics/DiagnosticsPort.ts";

/** Puts together what the diagnostics ask. What reads Office's own words comes with their screen. */
export function diagnosticsOf(
  { mailbox, displayLanguage }: Outlook,
  { routes, calls }: Exchange,
  { route }: Config,
  paneVersion: string,
): DiagnosticsPort {
  return {
    routes,
    calls,
    route,
    environment: async () => {
      const { readEnvironment } = await import(
        /* webpackChunkName: "diagnostics" */ "./outlook/environment.ts"
      );
      return { ...readEnvironment(mailbox), displayLanguage, paneVersion };
    },
  };
}
