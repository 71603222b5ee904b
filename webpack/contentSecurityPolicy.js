import { createHash } from "node:crypto";

/** MicrosoftAjax.js, which office.js loads in Outlook on the web. */
const ajaxHost = "https://ajax.aspnetcdn.com";

/**
 * Returns the policy for the task pane's meta element (docs/decisions/content-security-policy.md). `frame-ancestors` is
 * missing on purpose: browsers accept it only in a header, which the server must send.
 *
 * @param {{ officeJs: string, inlineStyle: string, ownAjax?: boolean, ewsOrigin?: string | undefined }} page address of
 *   office.js; text of the one inline style; true if the page has its own definitions of what office.js needs of
 *   MicrosoftAjax; another origin at which the pane calls EWS
 */
export function contentSecurityPolicy({ officeJs, inlineStyle, ownAjax = false, ewsOrigin }) {
  // If office.js is beside the page, at a relative address, 'self' covers it too.
  const office = URL.canParse(officeJs) ? new URL(officeJs).origin : "'self'";
  const scripts = new Set(["'self'", office, ...(ownAjax ? [] : [ajaxHost])]);
  const calls = ["'self'", ...(ewsOrigin === undefined ? [] : [ewsOrigin])];
  return [
    "default-src 'none'",
    `script-src ${[...scripts].join(" ")}`,
    // Fluent adds empty style elements and fills them through the CSSOM. The hash of the empty text allows only that.
    `style-src 'self' ${hashSource("")} ${hashSource(inlineStyle)}`,
    // Photos of people (src/directory/createPhotos.ts), which the pane reads itself and shows by a blob URL.
    "img-src 'self' blob:",
    // The worker that reads large sources (src/bulkAdd/source/sourceWorker.ts).
    "worker-src 'self'",
    `connect-src ${calls.join(" ")}`,
    // office.js checks in its own frame whether the host page can be trusted.
    `frame-src ${office}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** @param {string} text */
const hashSource = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
