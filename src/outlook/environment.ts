/** Information from Outlook about itself, the mailbox, and the selected item. */
interface OutlookEnvironment {
  readonly client: "web" | "win32" | "newOutlook" | "mac" | "ios" | "android" | "other";
  /** Version of the client. In Outlook on the web and in the new Outlook, the version of Exchange (documented). */
  readonly hostVersion: string | undefined;
  /** Host of the page that shows the pane, such as "mail.contoso.com". Undefined if the browser does not tell. */
  readonly hostName: string | undefined;
  /** Highest Mailbox requirement set that Outlook supports, such as "1.8". */
  readonly requirementSet: string | undefined;
  readonly item: "message" | "appointment" | "none";
  readonly accountType: (typeof accountTypes)[number] | undefined;
  /** Display name of the user in Outlook, which is removed from reports. */
  readonly userName: string | undefined;
}

const accountTypes = ["enterprise", "office365", "outlookCom", "gmail"] as const;

/**
 * Highest known minor version of the Mailbox requirement sets (documented).
 * https://learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets
 */
const highestMinor = 15;

/**
 * Reads from office.js what an administrator needs to know. Reads each property by its name, because properties are not
 * enumerable, and catches exceptions, because older clients lack some properties and getters may throw.
 */
export function readEnvironment(mailbox: Office.Mailbox): OutlookEnvironment {
  const accountType = textOf(() => mailbox.userProfile.accountType);
  const item = textOf(() => mailbox.item?.itemType);
  return {
    client: clientOf(
      textOf(() => mailbox.diagnostics.hostName),
      textOf(() => Office.context.diagnostics.platform),
    ),
    hostVersion:
      textOf(() => mailbox.diagnostics.hostVersion) ?? textOf(() => Office.context.diagnostics.version),
    hostName: textOf(hostAround),
    requirementSet: highestRequirementSet(),
    item: item === "message" || item === "appointment" ? item : "none",
    accountType: accountTypes.find((type) => type === accountType),
    userName: textOf(() => mailbox.userProfile.displayName),
  };
}

function textOf(read: () => unknown): string | undefined {
  try {
    const value = read();
    return typeof value === "string" && value !== "" ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns the client. The host's name identifies the new Outlook and phones. It is "Outlook" on both Windows and Mac,
 * which the platform distinguishes (documented: Office.Diagnostics.hostName, Office.PlatformType).
 */
function clientOf(host: string | undefined, platform: string | undefined): OutlookEnvironment["client"] {
  if (host === "newOutlookWindows") return "newOutlook";
  if (host === "OutlookIOS" || platform === "iOS") return "ios";
  if (host === "OutlookAndroid" || platform === "Android") return "android";
  if (host === "OutlookWebApp" || platform === "OfficeOnline") return "web";
  if (platform === "Mac") return "mac";
  return platform === "PC" ? "win32" : "other";
}

const highestRequirementSet = (): string | undefined =>
  textOf(() => {
    for (let minor = highestMinor; minor >= 1; minor -= 1)
      if (Office.context.requirements.isSetSupported("Mailbox", `1.${minor}`)) return `1.${minor}`;
    return undefined;
  });

/**
 * Returns the host of the page around the pane. Firefox lacks `ancestorOrigins`; its referrer is the same page, unless
 * the pane was reloaded.
 */
function hostAround(): string | undefined {
  const { ancestorOrigins } = location as { readonly ancestorOrigins?: DOMStringList };
  const origin = ancestorOrigins ? ancestorOrigins[0] : document.referrer;
  // The oldest supported browsers lack URL.canParse.
  return /^https?:\/\/([^/]+)/.exec(origin ?? "")?.[1];
}
