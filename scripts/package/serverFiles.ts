import { readFile } from "node:fs/promises";
import { defaultConfig } from "../../src/config/config.ts";
import { clearedRequestHeaders, hiddenResponseHeaders, passedRequestHeaders } from "./exchangeHeaders.ts";
import { fillTemplate, type Filling } from "./fillTemplate.ts";
import { policyHeader } from "./releasePage.ts";
import type { Settings } from "./settings.ts";

/** Seconds that a server waits longer than the pane does on the direct connection. */
const extraSeconds = 20;

/**
 * The paths of a site's files in its folder, as a regular expression for every server. A request must have one of them
 * exactly as it is written here: a path that a server would decode, clean, or complete to one of them gets 404. No
 * part of a path begins with a full stop.
 */
export const filePattern = String.raw`taskpane\.html|manifest\.xml|config\.json|assets/[\w-]+\.png|(immutable|office-js)(/[\w-][\w.-]*)+\.(js|txt|md)`;

/** Files of kit/ that are filled in. Each has the same path in the release. */
const templates = [
  "servers/nginx.conf",
  "servers/haproxy.cfg",
  "servers/apache.conf",
  "servers/apache.lua",
  "servers/iis/exchange-site/web.config",
  "servers/iis/proxy/web.config",
  "exchange/Install-ImGroups.ps1",
  "exchange/Publish-ImGroupsFiles.ps1",
  "exchange/Remove-ImGroups.ps1",
  "exchange/Test-ImGroupsPrerequisites.ps1",
  "exchange/Update-ImGroups.ps1",
  "README.txt",
];

/** Returns the servers' configurations and the scripts for Exchange, filled in. */
export async function serverFiles(filling: Filling): Promise<ReadonlyMap<string, Uint8Array>> {
  const kit = new URL("../../kit/", import.meta.url);
  const files = templates.map(async (path) => {
    const text = fillTemplate(await readFile(new URL(path, kit), "utf8"), filling);
    return [path, Buffer.from(text)] as const;
  });
  return new Map(await Promise.all(files));
}

/**
 * Returns the values for the files of kit/. Every text has only plain characters, because settings with others are
 * refused (see addresses.ts), so no text can end a quotation in a configuration.
 */
export function fillingFor(
  settings: Settings,
  page: string,
  manifest: { id: string; version: string },
): Filling {
  const { baseUrl, ewsUrl, upstream, signIn, officeJs } = settings;
  const base = new URL(baseUrl);
  const exchange = upstream === undefined ? undefined : new URL(upstream);
  const ews = upstream !== undefined;
  const seconds = directSeconds(settings) + extraSeconds;
  return {
    texts: {
      version: manifest.version,
      addinId: manifest.id,
      baseUrl,
      host: base.hostname,
      hostPattern: escapePattern(base.hostname),
      port: base.port || "443",
      basePath: base.pathname,
      basePattern: escapePattern(base.pathname),
      folder: base.pathname.slice(1),
      filePattern,
      policy: policyHeader(page, settings),
      timeoutSeconds: String(seconds),
      timeoutSpan: new Date(seconds * 1_000).toISOString().slice(11, 19),
      apacheModules: [
        "alias authz_core deflate filter headers mime rewrite ssl",
        ...(ews ? ["lua proxy proxy_http"] : []),
        ...(ews && signIn === "proxy" ? ["auth_basic authn_core authn_file authz_user"] : []),
      ].join(" "),
      ...(exchange && ewsUrl !== undefined
        ? {
            ewsPath: new URL(ewsUrl).pathname,
            ewsPattern: escapePattern(new URL(ewsUrl).pathname),
            ewsRulePattern: escapePattern(new URL(ewsUrl).pathname.slice(1)),
            upstream: exchange.href,
            nginxHiddenHeaders: hiddenResponseHeaders
              .map((name) => `proxy_hide_header ${name};`)
              .join("\n        "),
            iisHiddenHeaders: hiddenResponseHeaders.map(iisHideHeader).join("\n        "),
            iisKnownHeaders: [...passedRequestHeaders, ...clearedRequestHeaders]
              .map((name) => iisVariable(name).replace("*", String.raw`\w+`))
              .join("|"),
            iisClearedHeaders: clearedRequestHeaders
              .map((name) => `<set name="HTTP_${iisVariable(name)}" value="" />`)
              .join("\n            "),
            upstreamHost: exchange.host,
            upstreamName: exchange.hostname,
            upstreamPath: exchange.pathname,
            upstreamAddress: `${exchange.hostname}:${exchange.port || "443"}`,
          }
        : {}),
    },
    parts: {
      ownOfficeJs: officeJs === "self",
      inFolder: base.pathname !== "/",
      ews,
      filesOnly: !ews,
      askExchange: ews && signIn === "exchange",
      askProxy: ews && signIn === "proxy",
    },
  };
}

/** Returns the name of a header as IIS has it in the name of a server variable. */
const iisVariable = (header: string): string => header.toUpperCase().replaceAll("-", "_");

/** Returns the rule of IIS URL Rewrite that removes a header from the responses of Exchange. */
const iisHideHeader = (name: string): string =>
  `<rule name="IM Groups: no ${name}">
          <match serverVariable="RESPONSE_${name.replaceAll("-", "_")}" pattern=".+" />
          <action type="Rewrite" value="" />
        </rule>`;

/** Returns how long the pane waits on the direct connection, in seconds. */
function directSeconds({ config }: Settings): number {
  const { timeouts } = config as { readonly timeouts?: { readonly directSeconds?: number } };
  return timeouts?.directSeconds ?? defaultConfig.timeouts.direct / 1_000;
}

/**
 * Returns a path or a host as a part of a regular expression. Of the characters that are allowed, only the full stop
 * and the brackets of an IPv6 address are special there.
 */
const escapePattern = (text: string): string => text.replace(/[.[\]]/g, String.raw`\$&`);
