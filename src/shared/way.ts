/** Over which way a call reaches Exchange: through Outlook, or by the user's own sign-in at its EWS address. */
export type Route = "outlook" | "direct";

/** How the list is worked with: over a route, or looked at only, where add-ins are refused and there is no other route. */
export type Way = Route | "readOnly";
