import { failed, success, type Result } from "../shared/result.ts";

/** What Outlook says once, at start. */
export interface Outlook {
  /** The user's own address: EWS through Outlook always acts on this mailbox, whoever's message is open. */
  readonly userAddress: string;
  /** The language of Outlook's screens, such as "fr-FR". */
  readonly displayLanguage: string;
  readonly mailbox: Office.Mailbox;
}

/**
 * "outside": opened as a page of its own, or in another application. "officeMissing": office.js or one of the files
 * that it loads did not come, in which case it never calls back (measured).
 */
export type StartFailure = "outside" | "officeMissing";

/**
 * Waits for office.js (its tag is `async`, so it may come after us) and asks it once for the host.
 * Must be called within about 20 seconds of the start (measured).
 */
export async function start(
  officeScript: HTMLScriptElement | null,
  patience = 30_000,
): Promise<Result<Outlook, StartFailure>> {
  await loaded(officeScript);
  if (!("Office" in globalThis)) return failed("officeMissing");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>(
    (resolve) => (timer = setTimeout(() => resolve(undefined), patience)),
  );
  const info = await Promise.race([Office.onReady(), tooLate]);
  clearTimeout(timer);
  if (info === undefined) return failed("officeMissing");
  if (String(info.host) !== "Outlook") return failed("outside");
  const { mailbox, displayLanguage } = Office.context;
  return success({ userAddress: mailbox.userProfile.emailAddress, displayLanguage, mailbox });
}

/**
 * Waits until the script has come or failed. It may have failed before we could listen: the page's own `load` event
 * comes after either, and `complete` says that it has been.
 */
function loaded(script: HTMLScriptElement | null): Promise<void> {
  if ("Office" in globalThis || script === null) return Promise.resolve();
  const { readyState, defaultView: page } = script.ownerDocument;
  if (readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => {
    const settled = () => resolve();
    script.addEventListener("load", settled, { once: true });
    script.addEventListener("error", settled, { once: true });
    page?.addEventListener("load", settled, { once: true });
  });
}
