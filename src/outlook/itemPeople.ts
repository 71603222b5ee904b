/** A person or a distribution group in an item. */
interface ItemPerson {
  readonly field: (typeof fieldOf)[ItemProperty];
  /** Display name. Empty if the item contains only the address. */
  readonly name: string;
  readonly address: string;
  readonly isDistributionList: boolean;
  /** Set if Outlook does not say whether this is a person or a distribution list. */
  readonly isKindUnknown?: true;
}

/**
 * Why Outlook may not have given everyone. "hidden": a field has as many as Outlook gives while it hides the rest.
 * "most": a field has as many as Outlook gives at most. "unread": a field could not be read, or someone in it has no address.
 */
type Gap = { readonly kind: "hidden" | "most"; readonly given: number } | { readonly kind: "unread" };

/** The selected item and the people in it. */
export interface ItemPeople {
  readonly kind: "message" | "appointment";
  /** ID of the item. Undefined for a draft that was not saved. */
  readonly id: string | undefined;
  readonly subject: string;
  readonly people: readonly ItemPerson[];
  readonly gap?: Gap;
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

/** The properties that contain recipients or attendees, of each kind of item. */
const recipientsOf = {
  message: ["to", "cc", "bcc"],
  appointment: ["requiredAttendees", "optionalAttendees"],
} as const satisfies Record<ItemPeople["kind"], readonly ItemProperty[]>;

/**
 * Reads the people in the selected item: a message or an appointment, read or composed. In read mode, properties
 * contain the people; in compose mode, `getAsync` returns them. Undefined if no item is selected. A field that cannot
 * be read is skipped, and told as a gap.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/get-set-or-add-recipients
 */
export async function readItemPeople(mailbox: { readonly item?: unknown }): Promise<ItemPeople | undefined> {
  const item = mailbox.item as Partial<AnyItem> | null | undefined;
  if (!item) return undefined;
  const properties = Object.keys(fieldOf) as ItemProperty[];
  const [subject, ...values] = await Promise.all([
    read(() => item.subject),
    ...properties.map((property) => read(() => item[property])),
  ]);
  const kind = item.itemType === "appointment" ? "appointment" : "message";
  const fields = recipientsOf[kind].map((property) => values[properties.indexOf(property)] ?? notThere);
  const gap = findGap(kind, fields);
  return {
    kind,
    id: typeof item.itemId === "string" && item.itemId !== "" ? item.itemId : undefined,
    subject: typeof subject.value === "string" ? subject.value : "",
    people: properties.flatMap((property, index) =>
      listOf(values[index]?.value).flatMap((one) => toPerson(one, property)),
    ),
    ...(gap && { gap }),
  };
}

/** As many recipients as Outlook gives of each field of a received message that it shows collapsed (documented). */
const givenWhileCollapsed = 20;
/** As many as it gives at most: by client and age, and 1,000 in a message that is being written (documented). */
const givenAtMost: readonly number[] = [100, 500, 1_000];
/** Platforms of clients that collapse no recipients. The new Outlook is "OfficeOnline". */
const withoutCollapsing: readonly unknown[] = ["PC", "Mac", "iOS", "Android"];

/** Finds a reason why the fields may lack people. If there are several, one that the user can remedy. */
function findGap(kind: ItemPeople["kind"], fields: readonly FieldValue[]): Gap | undefined {
  const isCollapsed = ({ value, isWritten }: FieldValue) =>
    kind === "message" && !isWritten && listOf(value).length === givenWhileCollapsed;
  if (fields.some(isCollapsed) && !withoutCollapsing.includes(platform()))
    return { kind: "hidden", given: givenWhileCollapsed };
  const lacksAddress = ({ value }: FieldValue) => listOf(value).some((one) => addressOf(one) === undefined);
  if (fields.some((field) => field.hasFailed || lacksAddress(field))) return { kind: "unread" };
  const most = fields.map(({ value }) => listOf(value).length).find((given) => givenAtMost.includes(given));
  return most === undefined ? undefined : { kind: "most", given: most };
}

function platform(): unknown {
  try {
    return Office.context.diagnostics.platform;
  } catch {
    return undefined;
  }
}

/** Timeout for a field, in milliseconds: a host may never call back (measured). */
const longestWait = 5_000;

interface FieldValue {
  /** Undefined if the item has no such field, or if it could not be read. */
  readonly value: unknown;
  /** True if the item is being written. */
  readonly isWritten: boolean;
  readonly hasFailed: boolean;
}
const notThere: FieldValue = { value: undefined, isWritten: false, hasFailed: false };

/** Reads a property's value, or the value that its `getAsync` returns. */
function read(property: () => unknown): Promise<FieldValue> {
  return new Promise((resolve) => {
    const fail = () => resolve({ ...notThere, hasFailed: true });
    try {
      const value = property();
      const { getAsync } = (value ?? {}) as { readonly getAsync?: Getter };
      if (typeof getAsync !== "function") {
        resolve({ ...notThere, value });
        return;
      }
      const timer = setTimeout(fail, longestWait);
      getAsync.call(value, ({ status, value: given }) => {
        clearTimeout(timer);
        if (status === "succeeded") resolve({ value: given, isWritten: true, hasFailed: false });
        else fail();
      });
    } catch {
      fail();
    }
  });
}
type Getter = (callback: (result: { readonly status: string; readonly value: unknown }) => void) => void;

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value ? [value] : [];

/** Returns the address of a recipient. Undefined if Outlook gives none, such as of a name that it did not find. */
function addressOf(one: unknown): string | undefined {
  const { emailAddress } = Object(one) as Partial<Office.EmailAddressDetails>;
  return typeof emailAddress === "string" && emailAddress !== "" ? emailAddress : undefined;
}

const personTypes: readonly unknown[] = ["user", "externalUser"];

/**
 * Several hosts give distribution lists as "other" (reported), and unknown types as other values. Of a sender and an
 * organizer, who are always people, Outlook gives no type (documented).
 */
function toPerson(one: unknown, property: ItemProperty): readonly ItemPerson[] {
  const { displayName, recipientType } = Object(one) as Partial<Office.EmailAddressDetails>;
  const emailAddress = addressOf(one);
  if (emailAddress === undefined) return [];
  const field = fieldOf[property];
  const name = typeof displayName === "string" && displayName !== emailAddress ? displayName : "";
  const isDistributionList = String(recipientType) === "distributionList";
  const isSender = field === "from" || field === "organizer";
  const isKnown =
    isDistributionList || personTypes.includes(recipientType) || (isSender && recipientType === undefined);
  return [
    {
      field,
      name,
      address: emailAddress,
      isDistributionList,
      ...(!isKnown && { isKindUnknown: true as const }),
    },
  ];
}
