/** Somebody in a message or an appointment, as office.js wants it. */
export interface Person {
  readonly name: string;
  readonly address: string;
  readonly recipientType: number;
}

/** Something to select in the list of messages. */
export interface MailItem {
  readonly id: string;
  readonly kind: "message" | "appointment" | "messageCompose" | "appointmentCompose";
  readonly subject: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** ISO 8601. */
  readonly sent: string;
  readonly text: readonly string[];
  /** Of an appointment. */
  readonly place?: string;
}

const user = (name: string, address: string): Person => ({ name, address, recipientType: 2 });
const list = (name: string, address: string): Person => ({ name, address, recipientType: 1 });
const external = (name: string, address: string): Person => ({ name, address, recipientType: 3 });

/** Whose mailbox it is. */
export const mailboxOwner = user("Ana Lima", "ana.lima@contoso.com");

const tony = user("Tony Smith", "tony.smith@contoso.com");
const nkechi = user("Nkechi Okafor", "nkechi.okafor@contoso.com");
const yuki = user("Yuki Tanaka", "yuki.tanaka@contoso.com");
const amelie = user("Amélie Laurent", "amelie.laurent@contoso.com");
const soren = external("Søren Mikkelsen", "soren.mikkelsen@fabrikam.example");
const konstantin = external("Konstantin Schmidt-Rottluff", "konstantin.schmidt-rottluff@northwind.example");

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
    id: "draft",
    kind: "messageCompose",
    subject: "Falcon: first questions",
    from: mailboxOwner,
    to: [tony, nkechi],
    cc: [konstantin],
    sent: "2026-11-18T07:30:00Z",
    text: ["Tony, before Monday: who owns the budget, and"],
  },
];

/** The item with this id; undefined for none. */
export const mailItem = (id: string): MailItem | undefined => mailItems.find((item) => item.id === id);
