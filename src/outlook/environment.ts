/** What Outlook tells of itself, of the mailbox and of what is selected. */
export interface OutlookEnvironment {
  readonly client: "web" | "win32" | "newOutlook" | "mac" | "ios" | "android" | "other";
  /** Of the client; on the web and in the new Outlook it is the version of Exchange (documented). */
  readonly hostVersion: string | undefined;
  /** The host of the page that shows the pane, such as "mail.contoso.com", where the browser tells. */
  readonly hostName: string | undefined;
  /** The highest Mailbox requirement set that Outlook supports, such as "1.8". */
  readonly requirementSet: string | undefined;
  readonly item: "message" | "appointment" | "none";
  readonly accountType: (typeof accountTypes)[number] | undefined;
  /** The user's name as Outlook shows it: for what is taken out of a report. */
  readonly userName: string | undefined;
}

const accountTypes = ["enterprise", "office365", "outlookCom", "gmail"] as const;

/** https://learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets (documented) */
const highestMinor = 15;

/**
 * Asks office.js for what an administrator wants to know. Each property by its name, since they are not enumerable, and
 * guarded: older clients lack some, and a getter may throw.
 */
export function readEnvironment(mailbox: Office.Mailbox): OutlookEnvironment {
  const told = textOf(() => mailbox.userProfile.accountType);
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
    accountType: accountTypes.find((type) => type === told),
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
 * The host's name alone tells the new Outlook and the phones; it is "Outlook" on Windows and Mac alike, which the
 * platform tells apart (documented: Office.Diagnostics.hostName, Office.PlatformType).
 */
function clientOf(host: string | undefined, platform: string | undefined): OutlookEnvironment["client"] {
  if (host === "newOutlookWindows") return "newOutlook";
  if (host === "OutlookIOS" || platform === "iOS") return "ios";
  if (host === "OutlookAndroid" || platform === "Android") return "android";
  if (host === "OutlookWebApp" || platform === "OfficeOnline") return "web";
  if (platform === "Mac") return "mac";
  return platform === "PC" ? "win32" : "other";
}

function highestRequirementSet(): string | undefined {
  for (let minor = highestMinor; minor >= 1; minor -= 1) {
    try {
      if (Office.context.requirements.isSetSupported("Mailbox", `1.${minor}`)) return `1.${minor}`;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Firefox has no `ancestorOrigins`; its referrer is the same page, unless the pane was loaded again. */
function hostAround(): string | undefined {
  const { ancestorOrigins } = location as { readonly ancestorOrigins?: DOMStringList };
  const origin = ancestorOrigins ? ancestorOrigins[0] : document.referrer;
  return origin && URL.canParse(origin) ? new URL(origin).host || undefined : undefined;
}
