/** Result of an EWS call from a server: the response, or the reason why there is none. */
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

/** Headers of a request by caller. */
const headersOf = {
  // A real server recognizes an add-in by its token. The simulated server uses this header instead.
  "add-in": { "X-Simulated-Caller": "add-in" },
  user: {},
};

/**
 * Creates a proxy to one address, fixed when the playground starts. It plays the server of Outlook on the web, which
 * calls for an add-in, or passes calls on with the user's own account.
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
      // Text of .NET, which Outlook on the web would return (assumed).
      return {
        kind: "none",
        message: "The underlying connection was closed: The connection was closed unexpectedly.",
      };
    }
  };
}
