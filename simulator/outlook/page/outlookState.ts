/** Permission level that the add-in's manifest requests. */
export type Permission = "Restricted" | "ReadItem" | "ReadWriteItem" | "ReadWriteMailbox";

/** Failures of the next EWS call in Outlook itself. Failures of Exchange are set in the simulated Exchange. */
export const outlookFaults = {
  neverAnswers: "Outlook never responds",
  nullData: "Outlook returns null (no callback)",
  emptyObject: "Success without a value: {}",
  errorObject: "Success without a value: error object",
  protocolError: "Protocol error -2 (9017)",
  proxyFailure: "Proxy failure with a message",
  proxyFailureWithoutMessage: "Proxy failure without a message",
  offline: "No network, as text (9020)",
  tooManyCalls: "Too many calls, as text (9020)",
  unauthorized: "HTTP 401, session expired",
  forbidden: "HTTP 403",
  serverError: "HTTP 500 without a SOAP fault",
  replyTooLarge: "Response over the limit",
} as const;

export type OutlookFault = keyof typeof outlookFaults;

/** All settings of the page that plays Outlook. */
export interface OutlookState {
  readonly theme: "light" | "dark";
  /**
   * Outlook's display language, such as "fr-FR". A change restarts the add-in, because it is fixed while the add-in
   * runs.
   */
  readonly language: string;
  /** ID of the selected item, or "" if none is selected. */
  readonly item: string;
  /** A change restarts the add-in. */
  readonly permission: Permission;
  readonly pane: "open" | "closed";
  /** Width of the task pane in CSS pixels. */
  readonly width: number;
  /** Maximum length of a response that Outlook returns, in characters. 0 means no limit. */
  readonly replyLimit: number;
  /** Maximum number of parallel EWS calls, 0 for no limit. Further calls get (401) Unauthorized. */
  readonly callLimit: number;
  /** The result of a fault with HTTP 500: failed with only its text, or successful with its XML. */
  readonly faultDelivery: "outlookOnTheWeb" | "otherClients";
  /** Failure of the next EWS call only, or "" for none. */
  readonly nextFault: OutlookFault | "";
}

/** Default settings, used unless the page's address sets others. */
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
 * Returns the initial state of the page. Its address can set any field: `/?language=fr-FR&theme=dark&width=320`, or
 * `/?item=` for no item. The default theme is the browser's.
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
