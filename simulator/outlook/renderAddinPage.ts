/** URL of the folder from which production loads office.js. */
export const hostedOfficeJsFolder = "https://appsforoffice.microsoft.com/lib/1/hosted";

/** Path of the npm package's files in the playground. */
export const officeJsFolder = "/office-js";

/** Microsoft's hosts in the production policy, which the playground never contacts. */
const microsoftHosts = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];

const policyElement = /(<meta\b[^>]*http-equiv="?Content-Security-Policy"?[^>]*\bcontent=")([^"]*)(")/i;
const officeJsElement = /<script\b[^>]*\bsrc="?https:\/\/appsforoffice\.microsoft\.com\/[^>]*>/i;

/**
 * Renders the playground's two settings into the add-in's page and its policy: office.js comes from this server, after
 * our definitions of MicrosoftAjax. If EWS is on another origin, the policy allows it. Every other byte stays
 * unchanged.
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
 * Returns the policy for the header: that of the page's meta element plus frame-ancestors, which is only valid in a
 * header. A page without a policy gets only frame-ancestors.
 */
export function policyHeader(html: string, hostOrigin: string): string {
  const policy = policyElement.exec(html)?.[2] ?? "";
  const directives = policy.split(";").map((directive) => directive.trim());
  return [...directives.filter(Boolean), `frame-ancestors ${hostOrigin}`].join("; ");
}
