import {
  amelie,
  crowd,
  external,
  falconUpdates,
  falk,
  konstantin,
  list,
  mailboxOwner,
  nkechi,
  rafal,
  soren,
  tony,
  yuki,
  type Person,
} from "./mailPeople.ts";

/** Message or appointment that can be selected in the list. */
export interface MailItem {
  readonly id: string;
  readonly kind: "message" | "appointment" | "messageCompose" | "appointmentCompose";
  readonly subject: string;
  /** Sender of a message, or organizer of an appointment. */
  readonly from: Person;
  /** Recipients of a message. For an appointment, `to` has the required attendees and `cc` the optional ones. */
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** Only for a draft. */
  readonly bcc?: readonly Person[];
  /** Time in ISO 8601 format. */
  readonly sent: string;
  readonly text: readonly string[];
  /** Location, only for an appointment. */
  readonly place?: string;
}

export const isAppointment = ({ kind }: MailItem): boolean => kind.startsWith("appointment");

/** True for an item in compose mode. office.js then requests its people one field at a time. */
export const isWritten = ({ kind }: MailItem): boolean => kind.endsWith("Compose");

/** Messages and appointments of the mailbox: invented, with names that often cause bugs. */
export const mailItems: readonly MailItem[] = [
  {
    id: "falcon",
    kind: "message",
    subject: "Project Falcon: the team",
    from: tony,
    to: [mailboxOwner, nkechi, yuki, amelie],
    cc: [soren, konstantin],
    sent: "2026-11-20T09:12:00Z",
    text: [
      "Hi all,",
      "Falcon starts on Monday, and everyone on this email is on the team. Let’s set up a group for quick questions.",
      "Søren and Konstantin are joining from outside the company, so spell out our abbreviations at first.",
      "Tony",
    ],
  },
  {
    id: "agenda",
    kind: "message",
    subject: "Falcon launch: final agenda for Monday",
    from: rafal,
    to: [
      mailboxOwner,
      nkechi,
      external("Søren Mikkelsen", "soren.mikkelsen@fabrikam.com"),
      external("Ines Moreira", "ines.moreira@falabella.example"),
    ],
    cc: [
      external(
        "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg",
        "konstantin.schmidt-rottluff@northwind.example",
      ),
      falk,
      falconUpdates,
    ],
    sent: "2026-11-20T08:30:00Z",
    text: [
      "Here is the final agenda.",
      "Nine o’clock in the big room. The dial-in number is in the invitation.",
    ],
  },
  {
    id: "crowd",
    kind: "message",
    subject: "Welcome to the launch crew",
    from: crowd[0] ?? tony,
    to: [mailboxOwner, ...crowd.slice(1, 25)],
    cc: crowd.slice(25),
    sent: "2026-11-20T07:55:00Z",
    text: ["All forty of you are on the crew.", "Say hello to each other before Monday."],
  },
  {
    id: "names",
    kind: "message",
    subject: "R&D <Zürich> + 開發: one list of names",
    from: external('"><img src=x onerror=alert(1)>', "probe@fabrikam.example"),
    to: [mailboxOwner, external("陳怡君", "yichun.chen@fabrikam.example")],
    cc: [
      external("\u202Enosnah\u202C", "rtl@northwind.example"),
      external("ليلى حداد", "layla.haddad@fabrikam.example"),
      external("Zoë 🎉 O'Brien & Sons <sales>", "zoe.obrien@northwind.example"),
    ],
    sent: "2026-11-19T16:40:00Z",
    text: ["Names as they come: right to left, with markup, with an emoji. They are all people."],
  },
  {
    id: "announcement",
    kind: "message",
    subject: "Canteen closed on Friday",
    from: list("Facilities", "facilities@contoso.com"),
    to: [list("Everyone in Lisbon", "lisbon@contoso.com")],
    cc: [],
    sent: "2026-11-19T08:05:00Z",
    text: ["The canteen is getting a new floor. Until it is done, coffee is served on the third floor."],
  },
  {
    id: "review",
    kind: "appointment",
    subject: "Design review",
    from: amelie,
    to: [mailboxOwner, nkechi, yuki],
    cc: [soren],
    sent: "2026-11-18T10:00:00Z",
    place: "Room 4.12",
    text: ["We’ll go through the new screens. Bring anything that annoyed you."],
  },
  {
    id: "planning",
    kind: "appointment",
    subject: "Falcon planning",
    from: mailboxOwner,
    to: [tony, yuki],
    cc: [falconUpdates],
    sent: "2026-11-18T09:00:00Z",
    place: "Room 2.07",
    text: ["What to do first, and what can wait."],
  },
  {
    id: "offsite",
    kind: "appointmentCompose",
    subject: "Falcon offsite",
    from: mailboxOwner,
    to: [nkechi, amelie],
    cc: [soren],
    sent: "2026-11-18T08:00:00Z",
    place: "Somewhere green",
    text: ["Two days without slides."],
  },
  {
    id: "draft",
    kind: "messageCompose",
    subject: "Falcon: first questions",
    from: mailboxOwner,
    to: [tony, nkechi],
    cc: [konstantin],
    bcc: [falk],
    sent: "2026-11-18T07:30:00Z",
    text: ["Tony, before Monday: who owns the budget, and"],
  },
];

/** Returns the item with this ID, or undefined if there is none. */
export const mailItem = (id: string): MailItem | undefined => mailItems.find((item) => item.id === id);
