/** Whether the change was made although Exchange returned this code: "no" if the code says that Exchange did not act. */
export type Made = "no" | "perhaps";

/**
 * Whether the same call is worth another try.
 * - "afterPause": Exchange has too much to do. Slow down, and wait as long as it asks.
 * - "conflict": someone else was changing the same thing. Try again with fewer calls at a time.
 * - "soon": the problem passes by itself.
 * - "whenOnline": there is no network.
 * - "unclear": nothing tells. A job tries again, in the pane the user decides.
 * - "afterHelp": no call succeeds until the user or an administrator has done something, such as signing in.
 * - "never": this call fails again, others need not.
 */
export type RetryAdvice =
  "afterPause" | "conflict" | "soon" | "whenOnline" | "unclear" | "afterHelp" | "never";

/** Who can do something about it: "nobody" if it passes by itself, "developers" if the add-in is at fault. */
export type Concern = "user" | "administrator" | "developers" | "nobody";

/** What the code is about, for the texts that explain it. */
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

/** What one response code means. */
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
 * read this table. docs/protocol.md has it for readers, and a test compares the two.
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

/** What a response code means; codes that the table does not have may have changed something. */
export const codeMeaning = (code: string): CodeMeaning =>
  (Object.hasOwn(responseCodes, code) && responseCodes[code]) || unknownCode;
