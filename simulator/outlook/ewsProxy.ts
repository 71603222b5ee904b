/** An EWS call as Outlook's server made it: the reply, or why there is none. */
export type ProxiedCall =
  | { readonly kind: "reply"; readonly status: number; readonly statusText: string; readonly body: string }
  | { readonly kind: "none"; readonly message: string };

/** Sends an envelope to Exchange, as the server side of Outlook on the web does for an add-in. */
export type EwsProxy = (envelope: string) => Promise<ProxiedCall>;

/**
 * A proxy to the one address that is fixed here, when the playground starts. The header says that the caller is an
 * add-in, which a real server knows from the add-in's token; the simulated one reads it when it refuses add-ins.
 */
export function ewsProxy(ewsUrl: string): EwsProxy {
  return async (envelope) => {
    try {
      const response = await fetch(ewsUrl, {
        method: "POST",
        headers: { "Content-Type": "text/xml; charset=utf-8", "X-Simulated-Caller": "add-in" },
        body: envelope,
      });
      const body = await response.text();
      return { kind: "reply", status: response.status, statusText: response.statusText, body };
    } catch {
      // .NET's words for it, which is what Outlook on the web would hand over (assumed).
      return {
        kind: "none",
        message: "The underlying connection was closed: The connection was closed unexpectedly.",
      };
    }
  };
}
