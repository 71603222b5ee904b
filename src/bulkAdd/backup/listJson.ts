import * as v from "valibot";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { XmlElement } from "../../ews/xml/element.ts";
import { failed, success, type Result } from "../../shared/result.ts";
import type { ImportRow } from "../job/importRow.ts";

interface SavedList {
  readonly list: ImItemList;
  /** The rows that restore the list: see createListRows.ts. */
  readonly rows: readonly ImportRow[];
  /** The owner of the list. */
  readonly mailbox: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}

/** Why a text is not a saved list, or cannot be read. */
export type ListJsonProblem =
  /** Other JSON, or not JSON. */
  | { readonly kind: "notOurs" }
  /** Saved by a later release of this add-in. */
  | { readonly kind: "newer"; readonly version: number }
  /** A saved list that was cut off or changed. `at` is the place, such as "rows.3.kind", if it is known. */
  | { readonly kind: "broken"; readonly at: string | undefined };

/**
 * To be raised when the meaning of what is written changes: older releases then refuse the file instead of misreading
 * it.
 */
const version = 1;

/** The namespace of nearly all elements of a list. */
const usualNamespace = "http://schemas.microsoft.com/exchange/services/2006/types";

/**
 * Writes a list with everything that Exchange returned: every field of every group and person, known to this add-in or
 * not, in its order. Also writes the rows that restore the list. Only those are read again.
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

/** An element without empty parts and without the usual namespace. */
const writeElement = ({ namespace, name, attributes, children, text }: XmlElement): object => ({
  name,
  ...(namespace !== usualNamespace && { namespace }),
  ...(Object.keys(attributes).length > 0 && { attributes }),
  ...(text !== "" && { text }),
  ...(children.length > 0 && { children: children.map(writeElement) }),
});

/** The parts of a file that are read. Everything else in it is ignored. */
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

/** True if a text looks like a list that `writeListJson` wrote, so that its problems are worth showing. */
const isListJson = (text: string): boolean => /^\uFEFF?\s*\{\s*"imGroups"\s*:/.test(text);

/** Reads the rows of a saved list. Never throws, whatever the text is. */
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
