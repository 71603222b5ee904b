/** A person or a distribution group in an item. */
interface ItemPerson {
  readonly field: (typeof fieldOf)[ItemProperty];
  /** Display name. Empty if the item contains only the address. */
  readonly name: string;
  readonly address: string;
  readonly isDistributionList: boolean;
}

/** The selected item and the people in it. */
export interface ItemPeople {
  readonly kind: "message" | "appointment";
  /** ID of the item. Undefined for a draft that was not saved. */
  readonly id: string | undefined;
  readonly subject: string;
  readonly people: readonly ItemPerson[];
}

/** Properties of the four kinds of items that contain people, each with the field that it is shown as. */
const fieldOf = {
  from: "from",
  sender: "from",
  organizer: "organizer",
  to: "to",
  cc: "cc",
  bcc: "bcc",
  requiredAttendees: "required",
  optionalAttendees: "optional",
} as const;
type ItemProperty = keyof typeof fieldOf;

/** An item of any kind. Read by name, because properties are not enumerable (measured). */
type AnyItem = Readonly<Record<ItemProperty | "itemId" | "itemType" | "subject", unknown>>;

/**
 * Reads the people in the selected item: a message or an appointment, read or composed. In read mode, properties
 * contain the people; in compose mode, `getAsync` returns them. Undefined if no item is selected. A field that cannot
 * be read is skipped.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/get-set-or-add-recipients
 */
export async function readItemPeople(mailbox: { readonly item?: unknown }): Promise<ItemPeople | undefined> {
  const item = mailbox.item as Partial<AnyItem> | null | undefined;
  if (!item) return undefined;
  const [subject, ...people] = await Promise.all([
    read(() => item.subject),
    ...(Object.keys(fieldOf) as ItemProperty[]).map(async (property) =>
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

/** Timeout for a field, in milliseconds: a host may never call back (measured). */
const longestWait = 5_000;

/** Reads a property's value, or the value that its `getAsync` returns. Undefined if there is neither. */
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

function toPerson(value: unknown, field: ItemPerson["field"]): readonly ItemPerson[] {
  const { emailAddress, displayName, recipientType } = value as Partial<Office.EmailAddressDetails>;
  if (typeof emailAddress !== "string" || emailAddress === "") return [];
  const name = typeof displayName === "string" && displayName !== emailAddress ? displayName : "";
  const isDistributionList = String(recipientType) === "distributionList";
  return [{ field, name, address: emailAddress, isDistributionList }];
}
