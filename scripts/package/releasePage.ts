import { contentSecurityPolicy } from "../../webpack/contentSecurityPolicy.js";
import type { Settings } from "./settings.ts";

/** Paths, relative to the page, of a self-hosted release's office.js and of the script that replaces MicrosoftAjax. */
export interface OwnOfficeJs {
  readonly officeJs: string;
  readonly microsoftAjax: string;
}

const policyElement = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/;
const officeJsElement = /<script async src="([^"]*office\.js)"><\/script>/;
const styleElement = /<style>([^]*?)<\/style>/;

/**
 * Returns the built page with this organization's settings: its policy names another origin of EWS, or office.js is
 * beside the page. Nothing else changes. Throws if the page does not have the form that the build writes.
 */
export function releasePage(built: string, { baseUrl, ewsUrl }: Settings, own?: OwnOfficeJs): string {
  const inlineStyle = findPart(built, styleElement);
  const ews = ewsUrl === undefined ? undefined : new URL(ewsUrl).origin;
  const ewsOrigin = ews === new URL(baseUrl).origin ? undefined : ews;
  const officeJs = own?.officeJs ?? findPart(built, officeJsElement);
  const policy = contentSecurityPolicy({ officeJs, inlineStyle, ownAjax: own !== undefined, ewsOrigin });
  findPart(built, policyElement);
  const page = built.replace(
    policyElement,
    (_, before: string, _old, after: string) => before + policy + after,
  );
  // Not async: it must run before office.js, and before src/preload.ts looks for it.
  return own === undefined
    ? page
    : page.replace(
        officeJsElement,
        `<script src="${own.microsoftAjax}"></script>\n    <script async src="${own.officeJs}"></script>`,
      );
}

/**
 * Returns the policy that servers send as a header: the page's own and frame-ancestors, which browsers accept only in a
 * header.
 */
export function policyHeader(page: string, { frameAncestors }: Settings): string {
  const policy = policyElement.exec(page)?.[2] ?? "";
  return `${policy}; frame-ancestors ${frameAncestors.join(" ")}`;
}

function findPart(page: string, pattern: RegExp): string {
  const part = pattern.exec(page)?.[1];
  if (part === undefined)
    throw new Error("dist/taskpane.html does not have the expected form. Run `npm run build`.");
  return part;
}
