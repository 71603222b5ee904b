import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "oxc-parser";
import type { Expression, NewExpression } from "oxc-parser";
import { walkNodes } from "../../webpack/walkNodes.js";

/** When a source imports something: when it is loaded, later while it runs (`import()`), or only as a type. */
export type ImportKind = "value" | "later" | "type";

/** An import of a source file. */
export interface Import {
  readonly from: string;
  /** A file of the repository, or the name of a package, or "" if the address is computed while the source runs. */
  readonly to: string;
  readonly isFile: boolean;
  readonly kind: ImportKind;
}

/** A source file with its imports. Paths are relative to the repository, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
  /** True if the source has the name `Office` as a value, a type, or a member. */
  readonly saysOffice: boolean;
}

/** Reads the imports of a source. Throws if the source cannot be parsed. */
export function readImports(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imports: Import[] = [];
  let saysOffice = false;
  const add = (to: string, kind: ImportKind): void => {
    const isFile = to.startsWith(".");
    imports.push({ from: path, to: isFile ? posix.join(posix.dirname(path), to) : to, isFile, kind });
  };
  for (const node of walkNodes(program)) {
    switch (node.type) {
      case "ImportDeclaration":
        add(node.source.value, node.importKind === "type" ? "type" : "value");
        break;
      case "ExportAllDeclaration":
      case "ExportNamedDeclaration":
        if (node.source) add(node.source.value, node.exportKind === "type" ? "type" : "value");
        break;
      case "ImportExpression":
        add(literalText(node.source), "later");
        break;
      case "TSImportType":
        add(node.source.value, "type");
        break;
      case "TSExternalModuleReference":
        add(node.expression.value, "value");
        break;
      case "NewExpression":
        for (const file of workerFile(node)) add(file, "later");
        break;
      case "Identifier":
        saysOffice ||= node.name === "Office";
        break;
      default:
        break;
    }
  }
  return { path, imports, saysOffice };
}

/** Returns the text of an address. Empty if the address is computed. */
function literalText(address: Expression): string {
  if (address.type === "Literal" && typeof address.value === "string") return address.value;
  if (address.type === "TemplateLiteral" && address.quasis.length === 1)
    return address.quasis[0]?.value.cooked ?? "";
  return "";
}

/** Returns the source in `new URL("./worker.ts", import.meta.url)`, as webpack understands it. */
function workerFile({ callee, arguments: [address, base] }: NewExpression): readonly string[] {
  if (callee.type !== "Identifier" || callee.name !== "URL" || base?.type !== "MemberExpression") return [];
  const file = address && address.type !== "SpreadElement" ? literalText(address) : "";
  return /^\.\.?\/.*\.tsx?$/.test(file) ? [file] : [];
}

/** Reads all sources in these folders of the repository. */
export const readSources = (folders: readonly string[]): readonly SourceFile[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(tsx?|[cm]?js)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/")),
    )
    .map((path) => readImports(path, readFileSync(path, "utf8")));
