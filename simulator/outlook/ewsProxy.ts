/** An EWS call as a server made it: the reply, or why there is none. */
export type ProxiedCall = ProxiedReply | { readonly kind: "none"; readonly message: string };

export interface ProxiedReply {
  readonly kind: "reply";
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends an envelope to Exchange. */
export type EwsProxy = (envelope: string) => Promise<ProxiedCall>;

/** What goes with the envelope, by who calls. */
const headersOf = {
  // A real server knows an add-in by its token; the simulated one reads this when it refuses add-ins.
  "add-in": { "X-Simulated-Caller": "add-in" },
  user: {},
};

/**
 * A proxy to the one address that is fixed here, when the playground starts: for the server side of Outlook on the web,
 * which calls for an add-in, or for the user's own sign-in.
 */
export function ewsProxy(ewsUrl: string, caller: keyof typeof headersOf): EwsProxy {
  return async (envelope) => {
    try {
      const response = await fetch(ewsUrl, {
        method: "POST",
        headers: { "Content-Type": "text/xml; charset=utf-8", ...headersOf[caller] },
        body: envelope,
        redirect: "manual",
      });
      const { status, statusText } = response;
      const headers = Object.fromEntries(response.headers);
      return { kind: "reply", status, statusText, headers, body: await response.text() };
    } catch {
      // .NET's words for it, which is what Outlook on the web would hand over (assumed).
      return {
        kind: "none",
        message: "The underlying connection was closed: The connection was closed unexpectedly.",
      };
    }
  };
}
