import { createHash } from "node:crypto";

/** MicrosoftAjax.js, which office.js loads in Outlook on the web. */
const ajaxHost = "https://ajax.aspnetcdn.com";

/**
 * The policy for the task pane's meta element (docs/decisions/content-security-policy.md).
 * `frame-ancestors` is missing on purpose: it counts in a header alone, which the server has to send.
 *
 * @param {{ officeJs: string, inlineStyle: string, ownAjax?: boolean, ewsOrigin?: string | undefined }} page address of
 *   office.js; text of the one inline style; whether the page has what office.js needs of MicrosoftAjax; another origin
 *   that the pane calls EWS at
 */
export function contentSecurityPolicy({ officeJs, inlineStyle, ownAjax = false, ewsOrigin }) {
  // Beside the page, at a relative address, 'self' covers office.js too.
  const office = URL.canParse(officeJs) ? new URL(officeJs).origin : "'self'";
  const scripts = new Set(["'self'", office, ...(ownAjax ? [] : [ajaxHost])]);
  const calls = ["'self'", ...(ewsOrigin === undefined ? [] : [ewsOrigin])];
  return [
    "default-src 'none'",
    `script-src ${[...scripts].join(" ")}`,
    // Fluent adds empty style elements and fills them through the CSSOM: the empty text's hash allows just that.
    `style-src 'self' ${hashSource("")} ${hashSource(inlineStyle)}`,
    "img-src 'self'",
    // Files of ours that read large sources (src/bulkAdd/source/sourceWorker.ts).
    "worker-src 'self'",
    `connect-src ${calls.join(" ")}`,
    // office.js asks in a frame of its own whether the host page can be trusted.
    `frame-src ${office}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** @param {string} text */
const hashSource = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
