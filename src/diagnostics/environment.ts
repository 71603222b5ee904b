/** What the pane runs in, as far as Outlook tells: what an administrator asks first. */
export interface Environment {
  readonly client: OutlookClient;
  /** Of the client; in Outlook on the web and the new Outlook it is the version of Exchange (documented: diagnostics.hostVersion). */
  readonly hostVersion: string | undefined;
  /** The name of the host that shows the pane, such as "mail.contoso.com"; not every browser tells. */
  readonly hostName: string | undefined;
  /** The highest Mailbox requirement set that Outlook supports, such as "1.8". */
  readonly requirementSet: string | undefined;
  /** The add-in's own, as it was installed; undefined where Outlook does not tell. */
  readonly permission: "ReadWriteMailbox" | "lower" | undefined;
  readonly item: "message" | "appointment" | "none";
  /** Where the mailbox is (documented: userProfile.accountType). */
  readonly accountType: AccountType | undefined;
  /** The language of Outlook's screens, such as "fr-FR". */
  readonly displayLanguage: string;
  readonly paneVersion: string;
}

export type OutlookClient = "web" | "win32" | "newOutlook" | "mac" | "ios" | "android" | "other";

/**
 * "enterprise" is a mailbox on an Exchange Server.
 * https://learn.microsoft.com/javascript/api/outlook/office.userprofile#outlook-office-userprofile-accounttype-member
 */
export type AccountType = "enterprise" | "office365" | "outlookCom" | "gmail";
