/** What an Office program says of itself before office.js is there, all in lower case but for the language. */
export interface HostInfo {
  /** "outlook" */
  readonly host: string;
  /** "web", "win32", "mac"... */
  readonly platform: string;
  /** 16.01 */
  readonly version: number;
  /** The language of its screens, such as "fr-FR". */
  readonly displayLanguage: string;
}

/**
 * Reads `Outlook|Web|16.01|en-US|...` from the frame's name, which is JSON in Outlook on the web (measured), or with
 * `$` for `|` from the address's `_host_Info`, where other clients put it (read in office.js 1.1.110). Undefined
 * elsewhere. A hint: what office.js says later decides.
 */
export function readHostInfo(search: string, frameName: string): HostInfo | undefined {
  const [host, platform, version, displayLanguage] = hostInfoText(search, frameName).split(/[|$]/);
  if (!host || !platform || !version || !displayLanguage) return undefined;
  return {
    host: host.toLowerCase(),
    platform: platform.toLowerCase(),
    version: Number(version),
    displayLanguage,
  };
}

function hostInfoText(search: string, frameName: string): string {
  const [, query] = /[?&]_host_Info=([^&]*)/.exec(search) ?? [];
  try {
    if (query !== undefined) return decodeURIComponent(query);
    const { hostInfo } = JSON.parse(frameName) as { readonly hostInfo?: unknown };
    return typeof hostInfo === "string" ? hostInfo : "";
  } catch {
    return "";
  }
}
