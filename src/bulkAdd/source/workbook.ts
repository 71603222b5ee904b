import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { failed, success, type Result } from "../../shared/result.ts";
import type { TableRow } from "./csv.ts";

/** A sheet of a workbook. */
export interface Sheet {
  /** The name of the sheet. Undefined if the workbook has no other. */
  readonly name: string | undefined;
  readonly rows: readonly TableRow[];
}

/** Reads an entry of the archive. "" if there is none. */
type ReadPart = (path: string) => string;

/** Why a workbook is not read: it is damaged, or too large. */
export type WorkbookProblem = "unreadable" | "tooLarge";

/**
 * The maximum size of one entry, in bytes: a small archive may unpack to gigabytes (a zip bomb). And the maximum number
 * of cells, including the empty ones before others.
 */
const maxEntryBytes = 100 * 2 ** 20;
const maxCells = 5_000_000;

/**
 * Reads the first sheet that has cells, in the order of the workbook's tabs (ECMA-376, 18). Hidden sheets are read only
 * if there are no others. Cells have the values that the workbook stores: of a formula, its last result; of a date, a
 * number.
 */
export function readWorkbook(bytes: Uint8Array): Result<Sheet, WorkbookProblem> {
  const readPart: ReadPart = (path) => {
    const entry = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === path && isSmall(originalSize),
    })[path];
    return entry ? new TextDecoder().decode(entry) : "";
  };
  try {
    const sheets = readSheetList(readPart);
    const strings = readStrings(readPart("xl/sharedStrings.xml"));
    for (const { name, path } of sheets) {
      const rows = readRows(readPart(path), strings);
      if (rows.length > 0) return success({ name: sheets.length > 1 ? name : undefined, rows });
    }
    return success({ name: undefined, rows: [] });
  } catch (error) {
    // A damaged archive, or an entry that is not valid XML.
    return failed(error instanceof TooLargeError ? "tooLarge" : "unreadable");
  }
}

class TooLargeError extends Error {}

/** Returns true. Throws if an entry is too large. */
function isSmall(size: number): boolean {
  if (size > maxEntryBytes) throw new TooLargeError();
  return true;
}

/** Finds the sheets in the order of their tabs, with the paths of their entries. */
function readSheetList(readPart: ReadPart): readonly { readonly name: string; readonly path: string }[] {
  const targets = new Map<string, string>();
  readXml(readPart("xl/_rels/workbook.xml.rels"), {
    open: (element, attribute) => {
      if (element === "Relationship") targets.set(attribute("Id") ?? "", attribute("Target") ?? "");
    },
  });
  const sheets: { name: string; path: string; isHidden: boolean }[] = [];
  readXml(readPart("xl/workbook.xml"), {
    open: (element, attribute) => {
      if (element !== "sheet") return;
      const target = targets.get(attribute("id") ?? "") ?? "";
      sheets.push({
        name: attribute("name") ?? "",
        path: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
        isHidden: (attribute("state") ?? "visible") !== "visible",
      });
    },
  });
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  return visible.length > 0 ? visible : sheets;
}

/** Reads the strings that cells refer to by number. Rich text is joined, without the reading aids of Japanese. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = "";
  let isAid = false;
  readXml(xml, {
    open: (element) => {
      if (element === "si") current = "";
      if (element === "rPh") isAid = true;
    },
    close: (element, text) => {
      if (element === "t" && !isAid) current += text;
      if (element === "rPh") isAid = false;
      if (element === "si") strings.push(unescapeCharacters(current));
    },
  });
  return strings;
}

/** Reads the rows that have cells with content. Throws if there are too many cells. */
function readRows(xml: string, strings: readonly string[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  let cellCount = 0;
  let row: { number: number; cells: string[] } = { number: 0, cells: [] };
  let cell = { place: 0, type: "", value: "" };
  let nextPlace = 0;
  let isAid = false;
  readXml(xml, {
    open: (element, attribute) => {
      if (element === "row") {
        row = { number: Number(attribute("r") ?? row.number + 1), cells: [] };
        nextPlace = 0;
      }
      if (element === "rPh") isAid = true;
      if (element !== "c") return;
      // Cells without content may be left out, and so may their references.
      const column = /^[A-Z]{1,3}/.exec(attribute("r") ?? "")?.[0];
      const place = column === undefined ? nextPlace : columnPlace(column);
      nextPlace = place + 1;
      cell = { place, type: attribute("t") ?? "n", value: "" };
    },
    close: (element, text) => {
      if ((element === "v" || element === "t") && !isAid) cell.value += text;
      if (element === "rPh") isAid = false;
      if (element === "c") {
        const content = cellText(cell, strings);
        if (content === "") return;
        cellCount += Math.max(0, cell.place + 1 - row.cells.length);
        if (cellCount > maxCells) throw new TooLargeError();
        while (row.cells.length < cell.place) row.cells.push("");
        row.cells[cell.place] = content;
      }
      if (element === "row" && row.cells.length > 0) rows.push(row);
    },
  });
  return rows;
}

/** Returns the place of a column from 0: A is 0, AA is 26. */
const columnPlace = (letters: string): number =>
  Array.from(letters).reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellText(
  { type, value }: { readonly type: string; readonly value: string },
  strings: readonly string[],
): string {
  if (type === "s") return strings[Number(value)] ?? "";
  // An error is not a value.
  return type === "e" ? "" : unescapeCharacters(value);
}

/** Characters that XML cannot contain are written as `_x000D_`. */
const unescapeCharacters = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

interface XmlHandlers {
  /** Called with the local name of an element, and a function that returns an attribute by its local name. */
  readonly open?: (element: string, attribute: (name: string) => string | undefined) => void;
  /** Called with the text directly in the element. */
  readonly close?: (element: string, text: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads XML. Throws if it is not well formed. */
function readXml(xml: string, { open, close }: XmlHandlers): void {
  if (xml === "") return;
  const parser = new SaxesParser({ xmlns: false });
  let text = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    open?.(
      localName(name),
      (local) =>
        attributes[local] ?? Object.entries(attributes).find(([key]) => localName(key) === local)?.[1],
    );
  });
  parser.on("text", (part) => (text += part));
  parser.on("cdata", (part) => (text += part));
  parser.on("closetag", ({ name }) => {
    close?.(localName(name), text);
    text = "";
  });
  parser.write(xml).close();
}
