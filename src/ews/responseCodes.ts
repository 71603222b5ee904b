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
  | "quota"
  | "server"
  | "unknown";

/** The meaning of a response code. */
export interface CodeMeaning {
  readonly made: Made;
  readonly retry: RetryAdvice;
  readonly concern: Concern;
  readonly topic: CodeTopic;
}

const mean = (made: Made, retry: RetryAdvice, concern: Concern, topic: CodeTopic): CodeMeaning => ({
  made,
  retry,
  concern,
  topic,
});

/**
 * The response codes that this add-in knows, each with its meaning. Retries, jobs, failure texts, and diagnostics all
 * read this table. docs/protocol.md has the same table for readers, and a test compares the two.
 *
 * The codes and their descriptions are documented
 * (https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode). That a code means "not
 * made" is reported for the IM operations, and assumed for the others that refuse a request before it runs.
 */
export const responseCodes: Readonly<Record<string, CodeMeaning>> = {
  ErrorServerBusy: mean("no", "afterPause", "nobody", "busy"),
  ErrorExceededConnectionCount: mean("no", "afterPause", "nobody", "busy"),
  ErrorMailboxMoveInProgress: mean("no", "soon", "nobody", "busy"),
  ErrorInternalServerTransientError: mean("perhaps", "soon", "nobody", "server"),
  ErrorTimeoutExpired: mean("perhaps", "soon", "nobody", "server"),
  ErrorMailboxStoreUnavailable: mean("perhaps", "soon", "nobody", "server"),
  ErrorConnectionFailed: mean("perhaps", "soon", "nobody", "server"),
  ErrorADUnavailable: mean("perhaps", "soon", "nobody", "server"),
  ErrorInternalServerError: mean("perhaps", "never", "administrator", "server"),

  ErrorIrresolvableConflict: mean("no", "conflict", "nobody", "conflict"),
  ErrorUnableToRemoveImContactFromGroup: mean("no", "conflict", "nobody", "conflict"),

  ErrorImGroupLimitReached: mean("no", "never", "user", "groupLimit"),
  ErrorImContactLimitReached: mean("no", "never", "user", "contactLimit"),
  ErrorImGroupDisplayNameAlreadyExists: mean("no", "never", "user", "groupName"),
  ErrorInvalidImGroupId: mean("no", "never", "user", "group"),
  ErrorInvalidImContactId: mean("no", "never", "user", "contact"),
  ErrorInvalidImDistributionGroupSmtpAddress: mean("no", "never", "user", "emailAddress"),
  ErrorNonExistentMailbox: mean("no", "never", "user", "mailbox"),

  ErrorNameResolutionNoResults: mean("no", "never", "user", "distributionGroup"),
  ErrorNameResolutionNoMailbox: mean("no", "never", "user", "distributionGroup"),
  ErrorInvalidItemForOperationExpandDL: mean("no", "never", "user", "distributionGroup"),

  ErrorItemNotFound: mean("no", "never", "user", "item"),
  ErrorItemCorrupt: mean("no", "never", "administrator", "item"),
  ErrorCorruptData: mean("no", "never", "administrator", "item"),
  ErrorInvalidId: mean("no", "never", "developers", "item"),
  ErrorInvalidIdEmpty: mean("no", "never", "developers", "item"),
  ErrorInvalidChangeKey: mean("no", "never", "developers", "item"),
  ErrorInvalidIdMalformed: mean("no", "never", "developers", "request"),
  ErrorSchemaValidation: mean("no", "never", "developers", "request"),
  ErrorInvalidRequest: mean("no", "never", "developers", "request"),
  ErrorInvalidServerVersion: mean("no", "never", "developers", "request"),
  ErrorIncorrectSchemaVersion: mean("no", "never", "developers", "request"),

  ErrorAccessDenied: mean("no", "afterHelp", "administrator", "permission"),
  ErrorImpersonateUserDenied: mean("no", "afterHelp", "administrator", "permission"),
  ErrorImpersonationDenied: mean("no", "afterHelp", "administrator", "permission"),
  ErrorImpersonationFailed: mean("no", "afterHelp", "administrator", "permission"),
  ErrorQuotaExceeded: mean("no", "afterHelp", "user", "quota"),
};

const unknownCode = mean("perhaps", "never", "administrator", "unknown");

/** Returns the meaning of a response code. A code that is not in the table may have changed something. */
export const codeMeaning = (code: string): CodeMeaning =>
  (Object.hasOwn(responseCodes, code) && responseCodes[code]) || unknownCode;
