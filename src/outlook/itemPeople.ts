/** A place in which an item names people. */
export const peopleFields = ["from", "organizer", "to", "cc", "bcc", "required", "optional"] as const;
export type PeopleField = (typeof peopleFields)[number];

/** A person or a distribution list, as an item names it. */
export interface ItemPerson {
  readonly field: PeopleField;
  /** Empty where the item has the address alone. */
  readonly name: string;
  readonly address: string;
  readonly isDistributionList: boolean;
}

/** The selected item, and whom it names. */
export interface ItemPeople {
  readonly kind: "message" | "appointment";
  /** What tells one item from another; a draft that was not saved has none. */
  readonly id: string | undefined;
  readonly subject: string;
  readonly people: readonly ItemPerson[];
}

/** What items of all four kinds have of it; read by name, since properties are not enumerable (measured). */
type AnyItem = Readonly<Record<(typeof properties)[number] | "itemId" | "itemType" | "subject", unknown>>;
const properties = [
  ...(["from", "sender", "organizer", "to", "cc", "bcc"] as const),
  ...(["requiredAttendees", "optionalAttendees"] as const),
];
const fieldOf: Readonly<Record<(typeof properties)[number], PeopleField>> = {
  from: "from",
  sender: "from",
  organizer: "organizer",
  to: "to",
  cc: "cc",
  bcc: "bcc",
  requiredAttendees: "required",
  optionalAttendees: "optional",
};

/**
 * Reads whom the selected item names: a message that is read or written, an appointment of one's own or of others. What is
 * read has its people at hand, what is written gives them when asked. Undefined without an item; a field that cannot be
 * read is left out.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/get-set-or-add-recipients
 */
export async function readItemPeople(mailbox: { readonly item?: unknown }): Promise<ItemPeople | undefined> {
  const item = mailbox.item as Partial<AnyItem> | null | undefined;
  if (!item) return undefined;
  const [subject, ...people] = await Promise.all([
    read(() => item.subject),
    ...properties.map(async (property) =>
      listOf(await read(() => item[property])).flatMap((one) => toPerson(one, fieldOf[property])),
    ),
  ]);
  return {
    kind: item.itemType === "appointment" ? "appointment" : "message",
    id: typeof item.itemId === "string" && item.itemId !== "" ? item.itemId : undefined,
    subject: typeof subject === "string" ? subject : "",
    people: people.flat(),
  };
}

/** How long a field may take, in milliseconds: a host that never answers is known (measured). */
const longestWait = 5_000;

/** A value, or what `getAsync` gives in its place; undefined where neither comes. */
function read(property: () => unknown): Promise<unknown> {
  return new Promise((resolve) => {
    try {
      const value = property();
      const { getAsync } = (value ?? {}) as { readonly getAsync?: Getter };
      if (typeof getAsync !== "function") {
        resolve(value);
        return;
      }
      const timer = setTimeout(() => resolve(undefined), longestWait);
      getAsync.call(value, ({ status, value: given }) => {
        clearTimeout(timer);
        resolve(status === "succeeded" ? given : undefined);
      });
    } catch {
      resolve(undefined);
    }
  });
}
type Getter = (callback: (result: { readonly status: string; readonly value: unknown }) => void) => void;

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value ? [value] : [];

function toPerson(value: unknown, field: PeopleField): readonly ItemPerson[] {
  const { emailAddress, displayName, recipientType } = value as Partial<Office.EmailAddressDetails>;
  if (typeof emailAddress !== "string" || emailAddress === "") return [];
  const name = typeof displayName === "string" && displayName !== emailAddress ? displayName : "";
  return [
    { field, name, address: emailAddress, isDistributionList: String(recipientType) === "distributionList" },
  ];
}
