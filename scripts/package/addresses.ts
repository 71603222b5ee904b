/*
 * Checks addresses in the settings. Each function returns one sentence for each mistake, without its subject, and none
 * if the address can be used. Addresses are filled into the configurations of four servers, so only plain characters
 * are allowed.
 */

/** Checks the address of the folder that serves the pane, such as `https://mail.example.com/imgroups/`. */
export function folderMistakes(text: string): readonly string[] {
  return checkAddress(text, "https://mail.example.com/imgroups/", ({ pathname }) =>
    pathname.endsWith("/") ? [] : ["must end in a slash (/), because it names a folder"],
  );
}

/** Checks the address of EWS, such as `https://mail.example.com/EWS/Exchange.asmx`. */
export function endpointMistakes(text: string): readonly string[] {
  return checkAddress(text, "https://mail.example.com/EWS/Exchange.asmx", ({ pathname }) =>
    pathname.endsWith("/") ? ["must name EWS itself, such as .../EWS/Exchange.asmx, not a folder"] : [],
  );
}

/**
 * Checks the origin of a page that may frame the pane, as in the header's frame-ancestors: scheme, host, and optionally
 * a port.
 */
export function ancestorMistakes(text: string): readonly string[] {
  if (text.includes("*")) return ["must not have a wildcard (*): name each host of Outlook on the web"];
  return checkAddress(text, "https://mail.example.com", (url) =>
    url.origin === text.toLowerCase() ? [] : [`must be an origin without a path: ${url.origin}`],
  );
}

/** Checks the address at which users find help: a page or an email address. */
export function supportMistakes(text: string): readonly string[] {
  const { protocol } = URL.canParse(text) ? new URL(text) : { protocol: "" };
  return protocol === "https:" || protocol === "mailto:"
    ? []
    : ["must begin with https:// or mailto:, such as mailto:help@example.com"];
}

const plainHost = /^([\w.-]+|\[[\da-f:]+\])$/;
const plainPath = /^[\w./~-]*$/;

function checkAddress(
  text: string,
  example: string,
  further: (url: URL) => readonly string[],
): readonly string[] {
  if (!URL.canParse(text) || !/^[a-z]+:\/\//i.test(text))
    return [`must be a complete address, such as ${example}`];
  const url = new URL(text);
  return [
    ...(url.protocol === "https:" ? [] : ["must begin with https://"]),
    ...(isThisMachine(url.hostname)
      ? ["names the machine it is opened on, which no other machine can reach"]
      : []),
    ...(plainHost.test(url.hostname)
      ? []
      : ["has a host name with characters other than letters, digits, . and -"]),
    ...(url.username + url.password === "" ? [] : ["must not contain a user name or a password"]),
    ...(/[?#]/.test(text) ? ["must not have a query (?) or a fragment (#)"] : []),
    ...(plainPath.test(url.pathname) ? [] : ["must have only letters, digits, and - _ . ~ in its path"]),
    ...(url.pathname.includes("//")
      ? ["must not have two slashes (//) in its path: servers take them for one"]
      : []),
    ...further(url),
  ];
}

/** True for localhost and the loopback addresses. The URL class normalizes every spelling of an IPv4 address. */
const isThisMachine = (host: string): boolean =>
  /^(localhost\.?|.*\.localhost\.?|127\..*|0\.0\.0\.0|\[::1?\]|\[::ffff:7f.*\])$/.test(host);
