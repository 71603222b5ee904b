import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { Node, Tree } from "@vscode/tree-sitter-wasm";

const require = createRequire(import.meta.url);
const { Language, Parser } = require("@vscode/tree-sitter-wasm") as typeof import("@vscode/tree-sitter-wasm");
const folder = dirname(require.resolve("@vscode/tree-sitter-wasm"));

/** Call of a command in a script. */
export interface Call {
  readonly command: string;
  /** Parameter names with their dashes, in the script's order. */
  readonly parameters: readonly string[];
  /** Conditions of the surrounding blocks, as written, outermost first. */
  readonly conditions: readonly string[];
}

/** A script as read by a PowerShell parser (Debian has no package of PowerShell itself). */
export interface ParsedScript {
  /** Line numbers that are not valid PowerShell. */
  readonly mistakes: readonly number[];
  readonly calls: readonly Call[];
  /** Names of the functions that the script defines. */
  readonly functions: readonly string[];
}

/** Loads the parser and returns its parse function. */
export async function powerShellParser(): Promise<(script: string) => ParsedScript> {
  await Parser.init({ locateFile: (file: string) => join(folder, file) });
  const parser = new Parser();
  // Otherwise V8 spends ten seconds of CPU time on optimizing the grammar's tables, for only five short scripts.
  setFlagsFromString("--liftoff-only");
  parser.setLanguage(await Language.load(join(folder, "tree-sitter-powershell.wasm")));
  setFlagsFromString("--no-liftoff-only");
  return (script) => {
    const tree = parser.parse(script) as Tree;
    const all = (type: string, within: Node = tree.rootNode) =>
      within.descendantsOfType(type).filter((node) => node !== null);
    const wrong = [...all("ERROR"), ...(tree.rootNode.hasError ? [tree.rootNode] : [])];
    return {
      mistakes: wrong.map((node) => node.startPosition.row + 1),
      calls: all("command").map((command) => ({
        command: all("command_name", command)[0]?.text ?? "",
        parameters: command
          .descendantsOfType("command_parameter")
          .flatMap((node) =>
            node !== null && commandOf(node)?.id === command.id ? [node.text.replace(/:$/, "")] : [],
          ),
        conditions: conditionsAround(command),
      })),
      functions: all("function_name").map((node) => node.text),
    };
  };
}

/** Returns the command that a parameter belongs to. A command's arguments may contain other commands in parentheses. */
function commandOf(node: Node): Node | undefined {
  for (let around = node.parent; around; around = around.parent) if (around.type === "command") return around;
  return undefined;
}

function conditionsAround(node: Node): string[] {
  const conditions: string[] = [];
  for (let around = node.parent; around; around = around.parent) {
    if (around.type !== "if_statement" && around.type !== "elseif_clause") continue;
    const condition = around.childForFieldName("condition");
    // Another branch of the same statement does not depend on this condition.
    const inBlock = around.children.some(
      (child) =>
        child?.type === "statement_block" &&
        child.startIndex <= node.startIndex &&
        node.endIndex <= child.endIndex,
    );
    if (condition && inBlock) conditions.unshift(condition.text);
  }
  return conditions;
}
