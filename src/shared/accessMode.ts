/** Connection to Exchange: through Outlook, or directly to Exchange's EWS address with the user's own account. */
export type ConnectionKind = "outlook" | "direct";

/**
 * How the pane accesses the list: over one of the connections, or read-only if add-ins are refused and there is no
 * direct connection.
 */
export type AccessMode = ConnectionKind | "readOnly";
