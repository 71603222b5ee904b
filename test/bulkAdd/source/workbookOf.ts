import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Returns the XML of a sheet with these rows. */
export const sheetXml = (...rows: readonly string[]): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`;

interface WorkbookOptions {
  /** Shared strings: plain text, or the content of an `si` element. */
  readonly strings?: readonly string[];
  /** The names of hidden sheets. */
  readonly hidden?: readonly string[];
  /** What the paths of sheets start with. */
  readonly root?: string;
  /** The size of the first sheet that the archive tells, if it is not the true one. */
  readonly sheetSize?: number;
}

/** Returns the bytes of an xlsx workbook (ECMA-376) with the XML of its sheets by their names, in that order. */
export function workbookOf(
  sheets: Readonly<Record<string, string>>,
  { strings = [], hidden = [], root = "", sheetSize }: WorkbookOptions = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${names
      .map((name, index) => {
        const state = hidden.includes(name) ? ' state="hidden"' : "";
        return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
      })
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, index) => `<Relationship Id="rId${index + 1}" Target="${root}worksheets/sheet${index + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings
      .map((text) => `<si>${text.startsWith("<") ? text : `<t>${text}</t>`}</si>`)
      .join("")}</sst>`,
  };
  names.forEach((name, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheets[name] ?? ""));
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  if (sheetSize !== undefined) setSize(bytes, "xl/worksheets/sheet1.xml", sheetSize);
  return bytes;
}

/** Changes the size of an entry in the archive's directory (APPNOTE.TXT, 4.3.12). */
function setSize(bytes: Uint8Array, path: string, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const name = Buffer.from(bytes).lastIndexOf(path);
  view.setUint32(name - 22, size, true);
}
