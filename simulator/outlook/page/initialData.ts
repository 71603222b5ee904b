import { isAppointment, isWritten, type MailItem } from "./mailItems.ts";
import { mailboxOwner } from "./mailPeople.ts";
import type { Permission } from "./outlookState.ts";

/** Permission levels in the protocol. Surprisingly, ReadWriteMailbox is below ReadWriteItem. */
const permissionLevels: Record<Permission, number> = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteItem: 3,
  ReadWriteMailbox: 2,
};

const itemTypes = { message: 1, appointment: 2, messageCompose: 4, appointmentCompose: 5 };
const noItem = 6;

/**
 * Creates the response to ContextActivationManager_getAppContextAsync: nine fields that office.js requires, and some
 * more.
 */
export function appContext(language: string, settings: Record<string, string>): object {
  return {
    _id: "1",
    _appName: 64,
    _appVersion: "16.01",
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: location.origin,
    _clientMode: 0,
    _settings: settings,
    _reason: "documentOpened",
    _requirementMatrix: JSON.stringify({ Mailbox: "1.13" }),
    _hostFullVersion: "16.01",
    _appInstanceId: "1",
    _eToken: "",
    _initialDisplayMode: 0,
  };
}

/**
 * Creates the response to GetInitialData and the payload of olkItemSelectedChanged: the mailbox, the add-in's
 * permission, and the selected item.
 */
export function initialData(item: MailItem | undefined, permission: Permission): object {
  return {
    permissionLevel: permissionLevels[permission],
    userDisplayName: mailboxOwner.name,
    userEmailAddress: mailboxOwner.address,
    userTimeZone: "UTC",
    userProfileType: "enterprise",
    hostVersion: "15.2.2562.17",
    owaView: "ThreeColumns",
    ewsUrl: "https://mail.contoso.com/EWS/Exchange.asmx",
    restUrl: "https://mail.contoso.com/api",
    extensionId: "im-groups",
    timeZoneOffsets: [{ start: 0, end: 4_102_444_800_000, offset: 0 }],
    isFromSharedFolder: false,
    ...(item ? itemData(item) : { itemType: noItem }),
  };
}

function itemData(item: MailItem): object {
  const appointment = isAppointment(item);
  const time = Date.parse(item.sent);
  return {
    itemType: itemTypes[item.kind],
    conversationId: `AAQk${btoa(item.id)}`,
    itemClass: appointment ? "IPM.Appointment" : "IPM.Note",
    // In compose mode, office.js requests the other fields separately.
    ...(!isWritten(item) && {
      id: `AAMk${btoa(item.id)}`,
      internetMessageId: `<${item.id}@contoso.com>`,
      subject: item.subject,
      normalizedSubject: item.subject,
      dateTimeCreated: time,
      dateTimeModified: time,
      from: item.from,
      sender: item.from,
      to: item.to,
      cc: item.cc,
      bcc: [],
      attachments: [],
      ...(appointment && {
        organizer: item.from,
        start: time,
        end: time + 3_600_000,
        location: item.place ?? "",
      }),
    }),
  };
}
