/** How a call reaches Exchange: through Outlook, or by the user's own sign-in at Exchange's EWS address. */
export type ConnectionKind = "outlook" | "direct";

/** How the pane works with the list: over one of the connections, or read-only if add-ins are refused and there is no direct connection. */
export type AccessMode = ConnectionKind | "readOnly";
