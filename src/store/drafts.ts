import { readGroupChoice, type GroupChoice } from "../imList/groupChoices.ts";

/** What is typed in each form. It stays until the user discards it or it has been sent. */
export interface Drafts {
  readonly createGroup: { readonly name: string };
  readonly addContact: {
    readonly imAddress: string;
    readonly displayName: string;
    /** The selected group; undefined is Other Contacts. */
    readonly group: GroupChoice | undefined;
  };
  readonly addPhoneContact: {
    readonly number: string;
    /** The selected group; undefined is Other Contacts. */
    readonly group: GroupChoice | undefined;
  };
  readonly addDistributionGroup: { readonly smtpAddress: string; readonly displayName: string };
}

/** The forms; each is a screen of the same name. */
export type FormKind = keyof Drafts;

export const emptyDrafts: Drafts = {
  createGroup: { name: "" },
  addContact: { imAddress: "", displayName: "", group: undefined },
  addPhoneContact: { number: "", group: undefined },
  addDistributionGroup: { smtpAddress: "", displayName: "" },
};

export const formKinds = Object.keys(emptyDrafts) as readonly FormKind[];

/** The group that is selected in a draft, if its form has that choice. */
export const groupIn = (draft: Drafts[FormKind]): GroupChoice | undefined =>
  "group" in draft ? draft.group : undefined;

/** The texts that are typed in a draft, without those that are empty. */
export const textsIn = (draft: Drafts[FormKind]): readonly string[] =>
  Object.values<unknown>(draft)
    .filter((value) => typeof value === "string")
    .filter((text) => text !== "");

/** All drafts, and the form that is open, as they are kept over a reload. */
export interface StoredDrafts {
  readonly form: FormKind | undefined;
  readonly drafts: Drafts;
}

/**
 * Reads stored drafts. A person or another version of the pane may have left anything there: what does not have the right
 * shape is dropped, and nothing else gets into the pane.
 */
export function readDrafts(stored: unknown): StoredDrafts {
  const { form, drafts } = fieldsOf(stored);
  const read = (kind: FormKind) => {
    const fields = fieldsOf(fieldsOf(drafts)[kind]);
    return Object.fromEntries(
      Object.entries(emptyDrafts[kind]).map(([name, empty]) => {
        const field = fields[name];
        if (empty === undefined) return [name, readGroupChoice(field)];
        return [name, typeof field === "string" ? field : empty];
      }),
    );
  };
  return {
    form: formKinds.find((kind) => kind === form),
    drafts: Object.fromEntries(formKinds.map((kind) => [kind, read(kind)])) as unknown as Drafts,
  };
}

const fieldsOf = (value: unknown) => Object(value) as Readonly<Record<string, unknown>>;
