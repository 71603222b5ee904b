import type { Trace } from "../ews/client.ts";
import type { EwsFailure, HostCause, HttpCause } from "../ews/failure.ts";
import { isOutcomeUnknown } from "../ews/failureMeaning.ts";
import { codeMeaning, type CodeTopic, type Concern } from "../ews/responseCodes.ts";
import { groupName } from "../components/groupName.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { NamedGroup } from "../imList/contacts.ts";
import type { FormKind } from "../store/drafts.ts";
import type { Attempt } from "../store/state.ts";
import { codeOf, titleOfUnknown } from "./failureTitles.ts";
import { textsByChange, type KnownText } from "./textsByChange.ts";

/** A failed call. */
export interface Failed {
  readonly failure: EwsFailure;
  readonly trace: Pick<Trace, "operation" | "route">;
}

/** A failure of which only the connection is known. */
export const withoutTrace = (failure: EwsFailure): Failed => ({
  failure,
  trace: { operation: "", route: failure.kind === "http" ? "direct" : "outlook" },
});

/** What the user was doing when the call failed, and whether the outcome is known by now. */
export interface FailureContext {
  readonly change: FormKind | "readList" | "changeList";
  readonly stage: Exclude<Attempt["kind"], "idle" | "sending">;
  /** The selected group, which may have been deleted. */
  readonly group?: NamedGroup | undefined;
  /**
   * Text about the part of the change that was made before the failure, or empty if nothing has to be said about it.
   * Undefined if nothing was changed.
   */
  readonly done?: string | undefined;
  /** If several people are added: how many were, and how many the user wanted to add. */
  readonly added?: { readonly count: number; readonly of: number } | undefined;
  /** True if an earlier list is still shown. */
  readonly listShown?: boolean;
}

/** Text about a failure. */
export interface FailureText {
  /** What happened. */
  readonly title: string;
  /** What it means for the user's list, and what to do next. */
  readonly text: string;
  /** The end of `text`: what to do next. */
  readonly next: string;
  /** The error code from Exchange, Outlook, or HTTP. Empty if there is none. */
  readonly code: string;
  /** "warning": the outcome is not known, or the user has other options. */
  readonly tone: "error" | "warning";
  /** What the user can do about it in the pane. */
  readonly remedy: "tryAgain" | "askAdministrator" | "none";
}

type TextWithoutCode = Omit<FailureText, "code">;

/** Returns the text about a failure. All screens use this function. */
export function failureText(failed: Failed, context: FailureContext, wording: Wording): FailureText {
  return { ...textOfStage(failed, context, wording), code: codeOf(failed.failure) };
}

function textOfStage(failed: Failed, given: FailureContext, wording: Wording): TextWithoutCode {
  const { text, count, number, sentences } = wording;
  const { added } = given;
  const some =
    added && added.count > 0 ? count("someContactsAdded", added.count, { of: number(added.of) }) : "";
  const context = some === "" ? given : { ...given, done: some };
  const texts = textsByChange[context.change];
  switch (context.stage) {
    case "failed":
      return failedText(failed, context, wording);
    case "findingOut":
      return {
        title: titleOfUnknown(failed.failure, wording),
        text: sentences(some, text(texts.may), text(texts.findingOut)),
        next: text(texts.findingOut),
        tone: "warning",
        remedy: "none",
      };
    case "foundUndone":
      return {
        title: texts.undone ? text(texts.undone) : titleOfUnknown(failed.failure, wording),
        // Not that nothing was changed: the request was sent, and a slow server may still carry it out.
        text: sentences(context.done ?? text("notInList"), text("youCanTryAgain")),
        next: text("youCanTryAgain"),
        tone: "error",
        remedy: "tryAgain",
      };
    case "unknown":
      return {
        title: titleOfUnknown(failed.failure, wording),
        text: sentences(some, text(texts.stillUnknown), text("refreshToSee")),
        next: text("refreshToSee"),
        tone: "warning",
        remedy: "none",
      };
  }
}

/** Returns the text about a call that Exchange did not carry out, by the cause of the failure. */
function failedText(failed: Failed, context: FailureContext, wording: Wording): TextWithoutCode {
  const { failure } = failed;
  const { text, sentences } = wording;
  const isRead = context.change === "readList";
  // Never that nothing was changed if a request was sent and its outcome is not known.
  const changed =
    !isRead && isOutcomeUnknown(failure)
      ? sentences(context.done ?? "", text("changeNotKnown"))
      : (context.done ?? text("nothingWasChanged"));
  const listState = isRead ? text(context.listShown ? "listOfBefore" : "listNotShown") : changed;
  const known = findKnownText(failed, context);
  if (known) {
    const { title, about = "list", next, tone = "error", remedy = "tryAgain" } = known;
    const some = context.added?.count ? changed : "";
    const state = { list: listState, change: changed, nothing: some }[about];
    const name = groupName(context.group, wording);
    return {
      title: text(title, { name }),
      text: sentences(state, text(next)),
      next: text(next),
      tone,
      remedy,
    };
  }

  // Outlook will not pass on a longer list the next time either.
  const isTooLarge = isRead && failure.kind === "host" && failure.cause === "replyTooLarge";
  const state = isTooLarge ? text("nothingIsLost") : listState;
  const next = isTooLarge && !context.listShown ? "formsStillWork" : nextStep(failure);
  return {
    title: titleOfUnknown(failure, wording),
    text: sentences(state, text(next)),
    next: text(next),
    tone: "error",
    remedy: "tryAgain",
  };
}

/** Returns what to do after a failure whose cause is not known. */
function nextStep(failure: EwsFailure): TextKey {
  switch (failure.kind) {
    case "fault":
    case "response":
      return nextSteps[codeMeaning(failure.code).concern];
    case "malformed":
      return failure.cause === "html" ? "notExchangeNext" : "tryAgainNext";
    case "cancelled":
      return "youCanTryAgain";
    default:
      return "tryAgainNext";
  }
}

/** What to do next, by who can solve the problem that a code reports. */
const nextSteps: Readonly<Record<Concern, TextKey>> = {
  user: "tryAgainNext",
  nobody: "waitAndTry",
  administrator: "askAdministrator",
  developers: "badRequestNext",
};

/** Returns the text of a failure whose cause is known. Undefined for others. */
function findKnownText({ failure, trace }: Failed, { change, group }: FailureContext): KnownText | undefined {
  const { busy, refused, topics, groupTopics } = textsByChange[change];
  const busyText: KnownText = { title: busy, next: "waitAndTry" };
  const remedy = "askAdministrator";
  switch (failure.kind) {
    case "refused":
      if (trace.route === "direct") return { title: "refusedDirect", next: "askAdministrator", remedy };
      return change === "readList"
        ? { title: refused, about: "nothing", next: "refusedStart", remedy, tone: "warning" }
        : { title: refused, next: "refusedForm", remedy };
    case "host":
      return failure.cause === "busy" ? busyText : hostTexts[failure.cause];
    case "http":
      if (failure.status === 440) return { title: "signInEnded", next: "asksForSignInNext" };
      return failure.cause === "busy" ? busyText : httpTexts[failure.cause];
    case "fault":
    case "response": {
      const { topic } = codeMeaning(failure.code);
      if (topic === "busy") return busyText;
      return (group && groupTopics?.[topic]) ?? topics?.[topic] ?? topicTexts[topic];
    }
    case "malformed":
    case "timeout":
    case "cancelled":
      return undefined;
  }
}

const forbidden: KnownText = { title: "forbidden", next: "askAdministrator" };
const offline: KnownText = { title: "offline", next: "offlineNext" };
const tooLargeForServer: KnownText = {
  title: "tooLargeForServer",
  about: "change",
  next: "shortenAndTry",
  remedy: "none",
};
const badRequest: KnownText = {
  title: "badRequest",
  about: "change",
  next: "badRequestNext",
  remedy: "none",
};

const hostTexts: Partial<Record<HostCause, KnownText>> = {
  signIn: { title: "signInEnded", next: "signInNext" },
  forbidden,
  permission: { title: "noPermission", about: "change", next: "noPermissionNext", remedy: "none" },
  noItem: { title: "noItem", about: "change", next: "noItemNext" },
  notFound: { title: "outlookNotFound", next: "outlookNotFoundNext" },
  tooManyCalls: { title: "tooManyCalls", next: "waitAndTry" },
  tooLargeForServer,
  requestTooLarge: { title: "requestTooLarge", about: "change", next: "shortenAndTry", remedy: "none" },
  invalidCall: badRequest,
  offline,
};

const httpTexts: Partial<Record<HttpCause, KnownText>> = {
  signIn: { title: "asksForSignIn", next: "asksForSignInNext" },
  forbidden,
  notFound: { title: "exchangeNotFound", next: "exchangeNotFoundNext" },
  tooLargeForServer,
  replyTooLarge: { title: "replyOverLimit", next: "replyOverLimitNext" },
  redirected: { title: "redirected", next: "notExchangeNext" },
  offline,
  unreachable: { title: "unreachable", next: "unreachableNext" },
};

/** Texts for topics of response codes, the same for all changes. */
const topicTexts: Partial<Record<CodeTopic, KnownText>> = {
  groupLimit: { title: "groupLimit", about: "nothing", next: "groupLimitNext", remedy: "none" },
  contactLimit: { title: "contactLimit", about: "nothing", next: "contactLimitNext", remedy: "none" },
  request: badRequest,
  permission: { title: "changeDenied", next: "askAdministrator" },
  account: { title: "accountNotAccepted", next: "askAdministrator" },
  password: { title: "passwordExpired", next: "passwordExpiredNext" },
  quota: { title: "mailboxFull", next: "makeRoom" },
  // Trying again does not help: the mailbox has to be found first.
  mailbox: { title: "mailboxNotFound", next: "askAdministrator", remedy: "none" },
};
