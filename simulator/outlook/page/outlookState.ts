/** What an add-in may do, as its manifest asked for it. */
export type Permission = "Restricted" | "ReadItem" | "ReadWriteItem" | "ReadWriteMailbox";

/** How Outlook itself can fail the next EWS call. What Exchange can do wrong is scripted at the simulated Exchange. */
export const outlookFaults = {
  neverAnswers: "Outlook never answers",
  nullData: "Outlook answers with null (no callback)",
  emptyObject: "Succeeded without a value: {}",
  errorObject: "Succeeded without a value: an error object",
  protocolError: "Protocol error -2 (9017)",
  proxyFailure: "Proxy failure with a message",
  proxyFailureWithoutMessage: "Proxy failure without a message",
  offline: "No network, in words (9020)",
  tooManyCalls: "Too many calls, in words (9020)",
  unauthorized: "HTTP 401, the sign-in has ended",
  forbidden: "HTTP 403",
  serverError: "HTTP 500 without a fault",
  replyTooLarge: "Reply over the limit",
} as const;

export type OutlookFault = keyof typeof outlookFaults;

/** Everything that can be set in the page that plays Outlook. */
export interface OutlookState {
  readonly theme: "light" | "dark";
  /** Outlook's display language, such as "fr-FR". Fixed for an add-in that runs: changing it starts it anew. */
  readonly language: string;
  /** The selected item's id; "" when none is selected. */
  readonly item: string;
  /** Fixed for an add-in that runs, as the language. */
  readonly permission: Permission;
  readonly pane: "open" | "closed";
  /** The task pane's width in CSS pixels. */
  readonly width: number;
  /** The longest reply that Outlook hands over, in characters; 0 for any. */
  readonly replyLimit: number;
  /** How many EWS calls Outlook takes at once; 0 for any number. Further ones get (401) Unauthorized. */
  readonly callLimit: number;
  /** A fault with HTTP 500 becomes a failed result with its text alone, or a succeeded one with its XML. */
  readonly faultDelivery: "outlookOnTheWeb" | "otherClients";
  /** What happens to the next EWS call; "" for nothing. Used up by that call. */
  readonly nextFault: OutlookFault | "";
}

/** Outlook as the page starts it unless its address says otherwise. */
export const usualState: OutlookState = {
  theme: "light",
  language: "en-US",
  item: "falcon",
  permission: "ReadWriteMailbox",
  pane: "open",
  width: 350,
  replyLimit: 0,
  callLimit: 3,
  faultDelivery: "outlookOnTheWeb",
  nextFault: "",
};

/**
 * The state that the page starts with. The address may set any part of it: `/?language=fr-FR&theme=dark&width=320`,
 * `/?item=` for none. The theme is the browser's unless it is set.
 */
export function startState(address: URL): OutlookState {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const set = [...address.searchParams].filter(([key]) => key in usualState);
  return Object.fromEntries([
    ...Object.entries({ ...usualState, theme: dark ? "dark" : "light" }),
    ...set.map(([key, value]) => [key, isNumber(key) ? Number(value) : value]),
  ]) as OutlookState;
}

const isNumber = (key: string): boolean => typeof usualState[key as keyof OutlookState] === "number";
