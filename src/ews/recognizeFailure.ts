import type { ConnectionKind } from "../shared/accessMode.ts";
import type { EwsFailure, FaultFailure, HostFailure, ResponseFailure } from "./failure.ts";
import { causeOfStatus, findStatus } from "./httpStatus.ts";
import { responseCodes } from "./responseCodes.ts";

/** What is known of a failed call. */
export interface FailedReply {
  readonly failure: EwsFailure;
  readonly route: ConnectionKind;
  /** The response as text. Undefined if there was none. */
  readonly reply: string | undefined;
}

/**
 * Recognizes failures by words: a web page in place of a response, the HTTP status on such a page, and texts of response
 * codes without their code, which is all that Outlook on the web returns of a SOAP fault (reported). Returns every other
 * failure unchanged. Loads when a call fails for the first time.
 */
export function recognizeFailure({ failure, route, reply = "" }: FailedReply): EwsFailure {
  switch (failure.kind) {
    case "malformed":
      return isWebPage(reply) ? readWebPage(reply, route) : failure;
    case "host":
      return failure.cause === "other" ? recognizeText(failure) : failure;
    case "fault":
    case "response":
      return responseCodes.has(failure.code) ? failure : recognizeText(failure);
    default:
      return failure;
  }
}

/** Returns the failure with the code that its text is of. Unchanged if it is the text of none. */
function recognizeText(failure: HostFailure | FaultFailure | ResponseFailure): EwsFailure {
  const { message } = failure;
  const named = /\bError[A-Z]\w+/.exec(message)?.[0] ?? "";
  const lower = message.toLowerCase();
  const known = texts.find(([, ...words]) => words.every((word) => lower.includes(word)));
  const code = responseCodes.has(named) ? named : known?.[0];
  if (code === undefined) return failure;
  if (failure.kind !== "host") return { ...failure, code };
  return {
    kind: "fault",
    code,
    message,
    line: undefined,
    position: undefined,
    violation: undefined,
    values: {},
  };
}

/**
 * Texts by which a fault without its code is recognized: the code, then words that the text contains, in lower case. The
 * English texts are those of Exchange (documented in the EWS Managed API, ServiceError; that of
 * ErrorTooManyObjectsOpened also reported with more after it). Exchange may write in the language of the mailbox. Those
 * sentences are not documented, so the other lines have only words that a translation must have (assumed). If no line
 * matches, the outcome is unknown, and the list decides.
 */
const texts: readonly (readonly [code: string, ...words: string[]])[] = [
  ["ErrorTooManyObjectsOpened", "too many concurrent connections opened"],
  ["ErrorTooManyObjectsOpened", "too many objects"],
  ["ErrorExceededConnectionCount", "exceeded the available concurrent connections"],
  ["ErrorExceededConnectionCount", "connexions simultanées"],
  ["ErrorExceededConnectionCount", "gleichzeitige", "verbindungen"],
  ["ErrorExceededConnectionCount", "conexiones simultáneas"],
  ["ErrorExceededConnectionCount", "connessioni simultanee"],
  ["ErrorExceededConnectionCount", "conexões simultâneas"],
  ["ErrorExceededConnectionCount", "ligações simultâneas"],
  ["ErrorExceededConnectionCount", "gelijktijdige verbindingen"],
  ["ErrorExceededConnectionCount", "samtidiga anslutningar"],
  ["ErrorExceededConnectionCount", "samtidige forbindelser"],
  ["ErrorExceededConnectionCount", "одновременных", "подключений"],
  ["ErrorExceededConnectionCount", "jednoczesnych połączeń"],
  ["ErrorExceededConnectionCount", "同時", "連線"],
  ["ErrorExceededConnectionCount", "並行", "連線"],
  ["ErrorExceededConnectionCount", "并发", "连接"],
  ["ErrorExceededConnectionCount", "同时", "连接"],
  ["ErrorExceededConnectionCount", "同時接続"],
  ["ErrorExceededConnectionCount", "동시 연결"],
  ["ErrorExceededSubscriptionCount", "exceeded the available subscriptions"],
  ["ErrorServerBusy", "cannot service this request right now"],
  ["ErrorServerBusy", "server is too busy"],
  ["ErrorServerBusy", "serveur", "demande", "plus tard"],
  ["ErrorServerBusy", "serveur", "demande", "ultérieurement"],
  ["ErrorServerBusy", "serveur", "requête", "plus tard"],
  ["ErrorServerBusy", "serveur", "requête", "ultérieurement"],
  ["ErrorServerBusy", "serveur", "trop occupé"],
  ["ErrorServerBusy", "serveur", "surchargé"],
  ["ErrorServerBusy", "server", "anforderung", "später"],
  ["ErrorServerBusy", "server", "anfrage", "später"],
  ["ErrorServerBusy", "server", "ausgelastet"],
  ["ErrorServerBusy", "server", "überlastet"],
  ["ErrorServerBusy", "servidor", "solicitud", "más tarde"],
  ["ErrorServerBusy", "server", "richiesta", "più tardi"],
  ["ErrorServerBusy", "servidor", "solicitação", "mais tarde"],
  ["ErrorServerBusy", "servidor", "pedido", "mais tarde"],
  ["ErrorServerBusy", "server", "aanvraag", "later"],
  ["ErrorServerBusy", "сервер", "запрос", "позже"],
  ["ErrorServerBusy", "serwer", "żądania", "później"],
  ["ErrorServerBusy", "伺服器", "要求", "稍後"],
  ["ErrorServerBusy", "伺服器", "忙碌"],
  ["ErrorServerBusy", "服务器", "请求", "稍后"],
  ["ErrorServerBusy", "服务器", "繁忙"],
  ["ErrorServerBusy", "サーバー", "要求", "後で"],
  ["ErrorServerBusy", "서버", "요청", "나중에"],
  ["ErrorMailboxMoveInProgress", "mailbox move in progress"],
  ["ErrorInternalServerTransientError", "an internal server error occurred. try again later"],
  ["ErrorInternalServerError", "an internal server error occurred. the operation failed"],
  ["ErrorInsufficientResources", "resources are unavailable. try again later"],
  ["ErrorADUnavailable", "active directory is unavailable"],
  ["ErrorConnectionFailed", "connection did not succeed. try again later"],
  ["ErrorConnectionFailed", "connection failed. try later"],
  ["ErrorMailboxStoreUnavailable", "mailbox database is temporarily unavailable"],
  ["ErrorQuotaExceeded", "mailbox has exceeded maximum mailbox size"],
  ["ErrorQuotaExceeded", "maximum size for this message store has been exceeded"],
  ["ErrorQuotaExceeded", "message store has reached its maximum size"],
  ["ErrorQuotaExceeded", "boîte aux lettres", "taille maximale"],
  ["ErrorQuotaExceeded", "postfach", "maximal", "größe"],
  ["ErrorQuotaExceeded", "信箱", "大小", "上限"],
  ["ErrorQuotaExceeded", "邮箱", "大小", "最大"],
  ["ErrorAccessDenied", "access is denied. check credentials"],
  ["ErrorAccountDisabled", "account is disabled. contact"],
  ["ErrorPasswordExpired", "password has expired. change"],
  ["ErrorPasswordChangeRequired", "password change is required"],
  ["ErrorNonExistentMailbox", "no mailbox with such guid"],
  ["ErrorNonExistentMailbox", "address has no mailbox associated"],
];

/** Names of HTML elements. A response from Exchange begins with none of them. */
const htmlElements =
  "a|abbr|acronym|address|applet|area|article|aside|audio|b|base|basefont|bdi|bdo|bgsound|big|blink|blockquote|body|br|" +
  "button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|" +
  "fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|" +
  "isindex|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|meter|nav|nobr|noembed|noframes|noscript|" +
  "object|ol|optgroup|option|output|p|param|picture|plaintext|pre|progress|q|rp|rt|ruby|s|samp|script|search|section|" +
  "select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|" +
  "thead|time|title|tr|track|tt|u|ul|var|video|wbr|xmp";
const beginningOfPage = new RegExp(`^<(?:!doctype\\s+html|(?:${htmlElements})(?=[\\s/>]))`, "i");

/** What may come before a page or a document: comments, processing instructions, and invisible characters. */
const beforePage = /^(?:[\s\p{Cc}\uFFFD\xEF\xBB\xBF]|<!--[^]*?-->|<\?[^]*?\?>)*/u;

/**
 * True if a response is a web page: a sign-in form, or a proxy's message. It begins with an HTML element or a comment,
 * and is no SOAP envelope.
 */
function isWebPage(reply: string): boolean {
  const [before = ""] = beforePage.exec(reply) ?? [];
  const page = reply.slice(before.length, before.length + 200);
  return beginningOfPage.test(page) || (before.includes("<!--") && !/^<[\w.-]+[\s/>:]/.test(page));
}

/**
 * Returns the failure that a web page stands for. Outlook passes on the page of any HTTP status as a success, so that
 * the status is known only from the page's words: the first of its texts that begins with a status, or names one.
 */
function readWebPage(page: string, route: ConnectionKind): EwsFailure {
  const texts = page
    .slice(0, 20_000)
    .replace(/<!--[^]*?-->|<(script|style)\b[^]*?<\/\1\s*>/gi, "")
    .split(/<[^<>]*>/)
    .slice(0, 60);
  const status = texts.map(findStatus).find((found) => found !== undefined);
  const cause = status === undefined ? undefined : causeOfStatus(status);
  if (status === undefined || cause === undefined)
    return { kind: "malformed", cause: "html", message: "a web page, most often a sign-in form" };
  const message = `HTTP ${status}, on a web page`;
  return route === "direct"
    ? { kind: "http", cause, status, retryAfter: undefined, message }
    : { kind: "host", cause, code: undefined, name: undefined, message };
}
