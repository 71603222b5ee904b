/** The folder from which production loads office.js. */
export const hostedOfficeJsFolder = "https://appsforoffice.microsoft.com/lib/1/hosted";

/** Where the playground serves the npm package's files. */
export const officeJsFolder = "/office-js";

/** Microsoft's hosts that production's policy names: the playground asks neither. */
const microsoftHosts = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];

const policyElement = /(<meta\b[^>]*http-equiv="?Content-Security-Policy"?[^>]*\bcontent=")([^"]*)(")/i;
const officeJsElement = /<script\b[^>]*\bsrc="?https:\/\/appsforoffice\.microsoft\.com\/[^>]*>/i;

/**
 * The add-in's page with the playground's two settings rendered in it and in its policy: office.js comes from this
 * server, and before it our definitions of what it needs of MicrosoftAjax. Where EWS is on another origin, the policy
 * lets the page reach it. Every other byte stays.
 */
export function renderAddinPage(html: string, ewsOrigin?: string): string {
  return html
    .replace(
      officeJsElement,
      (script) => `<script src="${officeJsFolder}/microsoftAjax.js"></script>${script}`,
    )
    .replaceAll(hostedOfficeJsFolder, officeJsFolder)
    .replace(policyElement, (_, before: string, policy: string, after: string) => {
      const own = withoutMicrosoftHosts(policy);
      const reaching = ewsOrigin === undefined ? own : own.replace("connect-src", `connect-src ${ewsOrigin}`);
      return before + reaching + after;
    });
}

function withoutMicrosoftHosts(policy: string): string {
  return microsoftHosts.reduce((text, host) => text.replaceAll(` ${host}`, ""), policy);
}

/**
 * The policy that is sent as a header: the one of the page's own meta element, and frame-ancestors, which counts in a
 * header only. A page without a policy gets frame-ancestors alone.
 */
export function policyHeader(html: string, hostOrigin: string): string {
  const policy = policyElement.exec(html)?.[2] ?? "";
  const directives = policy.split(";").map((directive) => directive.trim());
  return [...directives.filter(Boolean), `frame-ancestors ${hostOrigin}`].join("; ");
}
