/*
 * What is wrong with an address in the settings: one sentence a mistake, none if it can be used. Addresses are filled
 * into the configurations of four servers, so that only plain characters are let through.
 */

/** The folder that serves the pane, such as `https://mail.example.com/imgroups/`. */
export function folderMistakes(text: string): readonly string[] {
  return mistakesOf(text, "https://mail.example.com/imgroups/", ({ pathname }) =>
    pathname.endsWith("/") ? [] : ["has to end in a slash (/): it names a folder"],
  );
}

/** The one address of EWS, such as `https://mail.example.com/EWS/Exchange.asmx`. */
export function endpointMistakes(text: string): readonly string[] {
  return mistakesOf(text, "https://mail.example.com/EWS/Exchange.asmx", ({ pathname }) =>
    pathname.endsWith("/") ? ["has to name EWS itself, such as .../EWS/Exchange.asmx, not a folder"] : [],
  );
}

/** A page that may frame the pane, as the header's frame-ancestors has it: scheme and host, a port at most. */
export function ancestorMistakes(text: string): readonly string[] {
  if (text.includes("*")) return ["may not have a wildcard (*): name each host of Outlook on the web"];
  return mistakesOf(text, "https://mail.example.com", (url) =>
    url.origin === text.toLowerCase() ? [] : [`has to be an origin, without a path: ${url.origin}`],
  );
}

/** Where users find help: a page or a mail address. */
export function supportMistakes(text: string): readonly string[] {
  const { protocol } = URL.canParse(text) ? new URL(text) : { protocol: "" };
  return protocol === "https:" || protocol === "mailto:"
    ? []
    : ["has to begin with https:// or mailto:, such as mailto:help@example.com"];
}

const plainHost = /^([\w.-]+|\[[\da-f:]+\])$/;
const plainPath = /^[\w./~-]*$/;

function mistakesOf(
  text: string,
  example: string,
  further: (url: URL) => readonly string[],
): readonly string[] {
  if (!URL.canParse(text) || !/^[a-z]+:\/\//i.test(text))
    return [`has to be a whole address, such as ${example}`];
  const url = new URL(text);
  return [
    ...(url.protocol === "https:" ? [] : ["has to begin with https://"]),
    ...(isThisMachine(url.hostname) ? ["names the machine it is opened on, which no other can reach"] : []),
    ...(plainHost.test(url.hostname)
      ? []
      : ["has a host name with other characters than letters, digits, . and -"]),
    ...(url.username + url.password === "" ? [] : ["may not have a user name or a password in it"]),
    ...(/[?#]/.test(text) ? ["may not have a query (?) or a fragment (#)"] : []),
    ...(plainPath.test(url.pathname)
      ? []
      : ["may have letters, digits and - _ . ~ in its path, nothing else"]),
    ...further(url),
  ];
}

/** localhost and the loopback addresses. The URL class writes every spelling of an IPv4 address in one way. */
const isThisMachine = (host: string): boolean =>
  /^(localhost\.?|.*\.localhost\.?|127\..*|0\.0\.0\.0|\[::1?\]|\[::ffff:7f.*\])$/.test(host);
