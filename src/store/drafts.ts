import { readGroupChoice, type GroupChoice } from "../imList/groupChoices.ts";

/** A person whom the user has put into the form New contact. */
export interface PickedPerson {
  /** The IM address, as `readImAddress` returns it. If `kind` is "unread", the text as it was typed. */
  readonly address: string;
  /** "" if it is not known. */
  readonly name: string;
  /** "known": suggested with a name. "typed": typed or pasted. "unread": a text without an address that can be used. */
  readonly kind: "known" | "typed" | "unread";
  /** True if the address is a guess of the pane that the user has not confirmed: Exchange stores whatever it gets. */
  readonly isGuess?: true;
}

/** Text that the user typed in each form. It stays until the user discards it or it was sent. */
export interface Drafts {
  readonly createGroup: { readonly name: string };
  readonly addContact: {
    readonly people: readonly PickedPerson[];
    /** What is typed, and not yet one of the people: an IM address or words to search for. */
    readonly imAddress: string;
    /** The display name for what is typed. */
    readonly displayName: string;
    /** Selected group. Undefined for Other Contacts. */
    readonly group: GroupChoice | undefined;
  };
  readonly addPhoneContact: {
    readonly number: string;
    /** Selected group. Undefined for Other Contacts. */
    readonly group: GroupChoice | undefined;
  };
  readonly addDistributionGroup: { readonly smtpAddress: string; readonly displayName: string };
}

/** Name of a form, and of its screen. */
export type FormKind = keyof Drafts;

export const emptyDrafts: Drafts = {
  createGroup: { name: "" },
  addContact: { people: [], imAddress: "", displayName: "", group: undefined },
  addPhoneContact: { number: "", group: undefined },
  addDistributionGroup: { smtpAddress: "", displayName: "" },
};

export const formKinds = Object.keys(emptyDrafts) as readonly FormKind[];

/** Returns the group that is selected in a draft. Undefined if there is none, or if the form has no groups. */
export const groupIn = (draft: Drafts[FormKind]): GroupChoice | undefined =>
  "group" in draft ? draft.group : undefined;

/** Returns the texts in a draft that are not empty, and the addresses of the people in it. */
export const textsIn = (draft: Drafts[FormKind]): readonly string[] => [
  ...Object.values<unknown>(draft).filter(
    (value): value is string => typeof value === "string" && value !== "",
  ),
  ...("people" in draft ? draft.people.map(({ address }) => address) : []),
];

/** Returns the texts in all drafts that are not empty. */
export const typedTexts = (drafts: Drafts): readonly string[] =>
  formKinds.flatMap((form) => textsIn(drafts[form]));

/** The key under which drafts are stored. */
export const draftsKey = "im-groups.drafts";

/** All drafts and the open form, as stored over a reload. */
export interface StoredDrafts {
  readonly form: FormKind | undefined;
  readonly drafts: Drafts;
}

/**
 * Reads stored drafts. The storage may contain anything, from another version of the pane or from a user. Values
 * without the right shape are dropped, so nothing else reaches the pane.
 */
export function readDrafts(stored: unknown): StoredDrafts {
  const { form, drafts } = fieldsOf(stored);
  const read = (kind: FormKind) => {
    const fields = fieldsOf(fieldsOf(drafts)[kind]);
    return Object.fromEntries(
      Object.entries(emptyDrafts[kind]).map(([name, empty]) => {
        const field = fields[name];
        if (empty === undefined) return [name, readGroupChoice(field)];
        if (Array.isArray(empty)) return [name, readPeople(field)];
        return [name, typeof field === "string" ? field : empty];
      }),
    );
  };
  return {
    form: formKinds.find((kind) => kind === form),
    drafts: Object.fromEntries(formKinds.map((kind) => [kind, read(kind)])) as unknown as Drafts,
  };
}

const kinds = ["known", "typed", "unread"] as const satisfies readonly PickedPerson["kind"][];

/** Reads stored people. Each that is not whole is dropped. */
const readPeople = (stored: unknown): readonly PickedPerson[] =>
  (Array.isArray(stored) ? stored : []).flatMap((one): readonly PickedPerson[] => {
    const { address, name, kind: storedKind, isGuess } = fieldsOf(one);
    const kind = kinds.find((known) => known === storedKind);
    if (typeof address !== "string" || typeof name !== "string" || !kind) return [];
    return [{ address, name, kind, ...(isGuess === true && { isGuess }) }];
  });

const fieldsOf = (value: unknown) => Object(value) as Readonly<Record<string, unknown>>;
