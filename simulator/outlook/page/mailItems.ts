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

/** Something to select in the list of messages. */
export interface MailItem {
  readonly id: string;
  readonly kind: "message" | "appointment" | "messageCompose" | "appointmentCompose";
  readonly subject: string;
  /** Whose it is: the sender, or the organizer. */
  readonly from: Person;
  /** Of an appointment: who is required; cc: who is optional. */
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** Of a message that is being written. */
  readonly bcc?: readonly Person[];
  /** ISO 8601. */
  readonly sent: string;
  readonly text: readonly string[];
  /** Of an appointment. */
  readonly place?: string;
}

export const isAppointment = ({ kind }: MailItem): boolean => kind.startsWith("appointment");

/** Whether it is being written: office.js then asks for its people one field at a time. */
export const isWritten = ({ kind }: MailItem): boolean => kind.endsWith("Compose");

/** The mailbox's messages and appointments: invented, with names that tend to break things. */
export const mailItems: readonly MailItem[] = [
  {
    id: "falcon",
    kind: "message",
    subject: "Project Falcon: who is in",
    from: tony,
    to: [mailboxOwner, nkechi, yuki, amelie],
    cc: [soren, konstantin],
    sent: "2026-11-20T09:12:00Z",
    text: [
      "Hi all,",
      "Falcon starts on Monday. Everybody on this mail is part of it; let us keep a group for quick questions.",
      "Søren and Konstantin join from outside, so please spell things out the first few times.",
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
      "Nine o'clock, the big room. Whoever dials in: the number is in the invitation.",
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
    text: ["All forty of you are on the crew.", "Find each other before Monday."],
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
    text: ["Names as they come: right to left, with markup in them, with an emoji. All of them are people."],
  },
  {
    id: "announcement",
    kind: "message",
    subject: "Canteen closed on Friday",
    from: list("Facilities", "facilities@contoso.com"),
    to: [list("Everyone in Lisbon", "lisbon@contoso.com")],
    cc: [],
    sent: "2026-11-19T08:05:00Z",
    text: ["The canteen gets a new floor. Coffee is served on the third floor meanwhile."],
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
    text: ["We go through the new screens. Bring what annoyed you."],
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
    text: ["What comes first, what can wait."],
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

/** The item with this id; undefined for none. */
export const mailItem = (id: string): MailItem | undefined => mailItems.find((item) => item.id === id);
