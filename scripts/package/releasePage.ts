import { contentSecurityPolicy } from "../../webpack/contentSecurityPolicy.js";
import type { Settings } from "./settings.ts";

/** Where a self-hosted release has office.js, and the script that stands in for MicrosoftAjax: beside the page. */
export interface OwnOfficeJs {
  readonly officeJs: string;
  readonly microsoftAjax: string;
}

const policyElement = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/;
const officeJsElement = /<script async src="([^"]*office\.js)"><\/script>/;
const styleElement = /<style>([^]*?)<\/style>/;

/**
 * The built page as this organisation needs it: its policy names another origin of EWS, or office.js beside the page.
 * Every other byte stays. Throws where the page is not as our build writes it.
 */
export function releasePage(built: string, { baseUrl, ewsUrl }: Settings, own?: OwnOfficeJs): string {
  const inlineStyle = partOf(built, styleElement);
  const ews = ewsUrl === undefined ? undefined : new URL(ewsUrl).origin;
  const ewsOrigin = ews === new URL(baseUrl).origin ? undefined : ews;
  const officeJs = own?.officeJs ?? partOf(built, officeJsElement);
  const policy = contentSecurityPolicy({ officeJs, inlineStyle, ownAjax: own !== undefined, ewsOrigin });
  partOf(built, policyElement);
  const page = built.replace(
    policyElement,
    (_, before: string, _old, after: string) => before + policy + after,
  );
  // Not async, so that it is there before office.js and before src/preload.ts looks for it.
  return own === undefined
    ? page
    : page.replace(
        officeJsElement,
        `<script src="${own.microsoftAjax}"></script>\n    <script async src="${own.officeJs}"></script>`,
      );
}

/** The policy that servers send as a header: the page's own, and frame-ancestors, which counts in a header alone. */
export function policyHeader(page: string, { frameAncestors }: Settings): string {
  const policy = policyElement.exec(page)?.[2] ?? "";
  return `${policy}; frame-ancestors ${frameAncestors.join(" ")}`;
}

function partOf(page: string, pattern: RegExp): string {
  const part = pattern.exec(page)?.[1];
  if (part === undefined)
    throw new Error("dist/taskpane.html is not as our build writes it: run `npm run build`.");
  return part;
}
