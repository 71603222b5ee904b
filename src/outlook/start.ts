import { failed, success, type Result } from "../shared/result.ts";

/** Information that Outlook provides once, at the start. */
export interface Outlook {
  /** Email address of the user. EWS through Outlook always acts on this mailbox, whoever's message is open. */
  readonly userAddress: string;
  /** Outlook's display language, such as "fr-FR". */
  readonly displayLanguage: string;
  readonly mailbox: Office.Mailbox;
}

/**
 * Why the pane cannot start. "outside": it was opened as a separate page or in another application. "officeMissing":
 * office.js, or a file that it loads, could not be loaded; it never calls back then (measured).
 */
export type StartFailure = "outside" | "officeMissing";

/**
 * Waits for office.js (its tag is `async`, so it may load after this script) and reads the host's information once.
 * Must be called within about 20 seconds after the page starts to load (measured).
 */
export async function start(
  officeScript: HTMLScriptElement | null,
  patience = 30_000,
): Promise<Result<Outlook, StartFailure>> {
  await loaded(officeScript);
  if (!("Office" in globalThis)) return failed("officeMissing");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<undefined>(
    (resolve) => (timer = setTimeout(() => resolve(undefined), patience)),
  );
  const info = await Promise.race([Office.onReady(), timedOut]);
  clearTimeout(timer);
  if (info === undefined) return failed("officeMissing");
  if (String(info.host) !== "Outlook") return failed("outside");
  const { mailbox, displayLanguage } = Office.context;
  return success({ userAddress: mailbox.userProfile.emailAddress, displayLanguage, mailbox });
}

/**
 * Waits until the script has loaded or failed. It may have failed before the listeners were added. Then the page's
 * `load` event follows, or `readyState` is already `complete`.
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
