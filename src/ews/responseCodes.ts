/**
 * Whether the change was made although Exchange returned this code. "no" if the code means that Exchange did not act.
 */
export type Made = "no" | "perhaps";

/**
 * Advice on whether the same call is worth another attempt.
 * - "afterPause": Exchange is busy. Slow down, and wait as long as it asks.
 * - "conflict": someone else was changing the same contact or group. Try again with fewer parallel calls.
 * - "soon": the problem passes by itself.
 * - "whenOnline": there is no network.
 * - "unclear": the failure does not tell. A job tries again; in the pane, the user decides.
 * - "afterHelp": no call succeeds until the user or an administrator does something, such as signing in.
 * - "never": this call fails again, but others may succeed.
 */
export type RetryAdvice =
  "afterPause" | "conflict" | "soon" | "whenOnline" | "unclear" | "afterHelp" | "never";

/** The person who can solve the problem. "nobody" if it passes by itself, "developers" if the add-in caused it. */
export type Concern = "user" | "administrator" | "developers" | "nobody";

/** Topic of a code, for the texts that explain it. */
export type CodeTopic =
  | "busy"
  | "conflict"
  | "groupLimit"
  | "contactLimit"
  | "groupName"
  | "group"
  | "contact"
  | "item"
  | "mailbox"
  | "emailAddress"
  | "distributionGroup"
  | "request"
  | "permission"
  | "account"
  | "password"
  | "quota"
  | "server"
  | "unknown";

export interface CodeMeaning {
  readonly made: Made;
  readonly retry: RetryAdvice;
  readonly concern: Concern;
  readonly topic: CodeTopic;
}

/**
 * The meanings of the response codes that this add-in knows, each with its codes (without "Error" before them). Retries,
 * jobs, failure texts, and diagnostics all read this table. docs/protocol.md has it for readers, and a test compares them.
 *
 * The codes and their descriptions are documented
 * (https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode). That a code means "not
 * made" is reported for the IM operations, and assumed for the others that refuse a request before it runs.
 */
const meanings: readonly (readonly [Made, RetryAdvice, Concern, CodeTopic, string])[] = [
  ["no", "afterPause", "nobody", "busy", "ServerBusy ExceededConnectionCount"],
  ["no", "afterPause", "nobody", "busy", "TooManyObjectsOpened ExceededSubscriptionCount"],
  ["no", "soon", "nobody", "busy", "MailboxMoveInProgress"],
  ["perhaps", "soon", "nobody", "server", "InternalServerTransientError TimeoutExpired ConnectionFailed"],
  ["perhaps", "soon", "nobody", "server", "MailboxStoreUnavailable ADUnavailable"],
  ["perhaps", "soon", "nobody", "server", "InsufficientResources MailboxFailover ServiceUnavailable"],
  ["perhaps", "never", "administrator", "server", "InternalServerError"],
  ["no", "conflict", "nobody", "conflict", "IrresolvableConflict UnableToRemoveImContactFromGroup"],
  ["no", "never", "user", "groupLimit", "ImGroupLimitReached"],
  ["no", "never", "user", "contactLimit", "ImContactLimitReached"],
  ["no", "never", "user", "groupName", "ImGroupDisplayNameAlreadyExists"],
  ["no", "never", "user", "group", "InvalidImGroupId"],
  ["no", "never", "user", "contact", "InvalidImContactId"],
  ["no", "never", "user", "emailAddress", "InvalidImDistributionGroupSmtpAddress"],
  ["no", "never", "user", "mailbox", "NonExistentMailbox"],
  ["no", "never", "user", "distributionGroup", "NameResolutionNoResults NameResolutionNoMailbox"],
  ["no", "never", "user", "distributionGroup", "InvalidItemForOperationExpandDL"],
  ["no", "never", "user", "item", "ItemNotFound"],
  ["perhaps", "never", "administrator", "server", "ItemCorrupt CorruptData"],
  ["no", "never", "developers", "request", "InvalidId InvalidIdEmpty InvalidChangeKey"],
  ["no", "never", "developers", "request", "InvalidIdMalformed SchemaValidation InvalidRequest"],
  ["no", "never", "developers", "request", "InvalidServerVersion IncorrectSchemaVersion"],
  ["no", "afterHelp", "administrator", "permission", "AccessDenied ImpersonateUserDenied"],
  ["no", "afterHelp", "administrator", "permission", "ImpersonationDenied ImpersonationFailed"],
  ["no", "afterHelp", "administrator", "account", "AccountDisabled CallerIsInvalidADAccount InvalidLicense"],
  ["no", "afterHelp", "administrator", "account", "OrganizationAccessBlocked"],
  ["no", "afterHelp", "user", "password", "PasswordExpired PasswordChangeRequired"],
  ["no", "afterHelp", "user", "quota", "QuotaExceeded"],
];

export const responseCodes: ReadonlyMap<string, CodeMeaning> = new Map(
  meanings.flatMap(([made, retry, concern, topic, codes]) =>
    codes.split(" ").map((code) => [`Error${code}`, { made, retry, concern, topic }] as const),
  ),
);

/**
 * Returns the meaning of a response code. Any code that ends in "Denied", such as ErrorCreateItemAccessDenied, means the
 * same as ErrorAccessDenied (assumed from the documented ones). Any other code that the table does not have may have
 * changed something.
 */
export const codeMeaning = (code: string): CodeMeaning =>
  responseCodes.get(code.endsWith("Denied") ? "ErrorAccessDenied" : code) ?? {
    made: "perhaps",
    retry: "never",
    concern: "administrator",
    topic: "unknown",
  };
