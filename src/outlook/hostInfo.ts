/** Information from an Office program before office.js is loaded. All in lowercase except the language. */
export interface HostInfo {
  /** Application, such as "outlook". */
  readonly host: string;
  /** Platform, such as "web", "win32", or "mac". */
  readonly platform: string;
  /** Version, such as 16.01. */
  readonly version: number;
  /** Display language, such as "fr-FR". */
  readonly displayLanguage: string;
}

/**
 * Reads `Outlook|Web|16.01|en-US|...`. In Outlook on the web, it is in the frame's name, as JSON (measured). In other
 * clients, it is in the address's `_host_Info`, with `$` instead of `|` (read in office.js 1.1.110). Undefined if it is
 * in neither. Only a hint: what office.js reports later decides.
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
