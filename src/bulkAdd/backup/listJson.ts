import * as v from "valibot";
import type { ImportRow } from "../job/importRow.ts";
import { failed, success, type Result } from "../../shared/result.ts";

/** An element of a reply, as it was read. */
interface ListElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ListElement[];
  readonly text: string;
}

/** A list of which every element is kept, whichever way it was read. */
interface ListElements {
  readonly groups: readonly { readonly element: ListElement }[];
  readonly personas: readonly { readonly element: ListElement }[];
}

interface SavedList {
  readonly list: ListElements;
  /** The rows that make the list again: backup.ts. */
  readonly rows: readonly ImportRow[];
  /** Whose list it is. */
  readonly mailbox: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}

/** Why a text is no list that was saved, or cannot be read. */
export type ListJsonProblem =
  /** It may be any other JSON, or none. */
  | { readonly kind: "notOurs" }
  /** A later release of this add-in has made it. */
  | { readonly kind: "newer"; readonly version: number }
  /** It is ours, but cut off or changed; `at` names the place, such as "rows.3.kind", where that is known. */
  | { readonly kind: "broken"; readonly at: string | undefined };

/** Raised when what is written changes its meaning: an older release then refuses it instead of misreading it. */
const version = 1;

/** What nearly all elements of a list are in. */
const usualNamespace = "http://schemas.microsoft.com/exchange/services/2006/types";

/**
 * Writes a list with all that Exchange has told of it: every field of every group and person, known here or not, in its
 * order; and the rows by which it is made again, which alone are read later.
 */
export const writeListJson = ({ list, rows, mailbox, madeAt }: SavedList): string =>
  JSON.stringify(
    {
      imGroups: version,
      madeAt: new Date(madeAt).toISOString(),
      mailbox,
      rows: rows.map(({ kind, groupName, displayName, address }) => ({
        kind,
        groupName,
        displayName,
        address,
      })),
      namespace: usualNamespace,
      groups: list.groups.map(({ element }) => writeElement(element)),
      personas: list.personas.map(({ element }) => writeElement(element)),
    },
    undefined,
    1,
  ) + "\n";

/** An element without what is empty or usual. */
const writeElement = ({ namespace, name, attributes, children, text }: ListElement): object => ({
  name,
  ...(namespace !== usualNamespace && { namespace }),
  ...(Object.keys(attributes).length > 0 && { attributes }),
  ...(text !== "" && { text }),
  ...(children.length > 0 && { children: children.map(writeElement) }),
});

/** What is read of it: nothing else in the file is looked at. */
const schema = v.object({
  rows: v.array(
    v.object({
      kind: v.picklist(["person", "group", "distributionGroup"]),
      groupName: v.string(),
      displayName: v.string(),
      address: v.string(),
    }),
  ),
});

/** Whether a text looks like a list that listJson has written, so that its problems are worth telling. */
export const isListJson = (text: string): boolean => /^\uFEFF?\s*\{\s*"imGroups"\s*:/.test(text);

/** Reads the rows of a list that was saved. Whatever the text is, nothing is thrown. */
export function readListJson(text: string): Result<readonly ImportRow[], ListJsonProblem> {
  const parsed = parseJson(text);
  if (parsed === undefined)
    return failed(isListJson(text) ? { kind: "broken", at: undefined } : { kind: "notOurs" });
  const found = v.safeParse(v.object({ imGroups: v.unknown() }), parsed);
  if (!found.success) return failed({ kind: "notOurs" });
  const { imGroups } = found.output;
  if (typeof imGroups === "number" && Number.isInteger(imGroups) && imGroups > version)
    return failed({ kind: "newer", version: imGroups });
  if (imGroups !== version) return failed({ kind: "broken", at: "imGroups" });
  const read = v.safeParse(schema, parsed);
  if (read.success) return success(read.output.rows.map((row, index) => ({ ...row, row: index + 1 })));
  return failed({ kind: "broken", at: v.getDotPath(read.issues[0]) ?? undefined });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}
