import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { resolveStyleRulesForSlots } from "@griffel/core";
import { parseSync } from "oxc-parser";
import { walkNodes } from "./walkNodes.js";

const library = "@fluentui/react-components";

/**
 * Evaluates each `makeStyles({…})` of a source during the build, as Griffel's own loader does: `__styles` receives
 * finished rules (docs/decisions/build.md). The argument of makeStyles may use what the source imports, and nothing
 * else in the source. Throws on any other use of makeStyles, so that none is left to evaluate in the pane.
 *
 * @param {string} file absolute path
 * @param {string} source TypeScript
 * @returns {Promise<{ source: string, dependencies: readonly string[] }>} the new source, and the files that the rules
 *   depend on
 */
export async function compileStyles(file, source) {
  if (!source.includes("makeStyles")) return { source, dependencies: [] };
  const { program, module } = parseSync(file, source);
  const imported = module.staticImports
    .filter(({ moduleRequest }) => moduleRequest.value === library)
    .flatMap(({ entries }) => entries)
    .filter(({ importName }) => importName.name === "makeStyles");
  /** @type {{ start: number, end: number }[]} */
  const styles = [];
  let otherUses = 0;
  for (const node of walkNodes(program)) {
    if (node.type === "Identifier" && node.name === "makeStyles") otherUses += 1;
    if (node.type !== "CallExpression" || node.callee.type !== "Identifier") continue;
    const [argument] = node.arguments;
    if (node.callee.name === "makeStyles" && argument) styles.push(argument);
  }
  // Each call contains the name once. The import contains it twice: as the imported and as the local name.
  otherUses -= styles.length + 2;
  const [specifier, second] = imported;
  if (!specifier || second || otherUses !== 0)
    throw new Error(`${file}: makeStyles must be imported from ${library} once, and only be called.`);

  const imports = module.staticImports.map(({ start, end }) => source.slice(start, end));
  const values = styles.map(({ start, end }) => source.slice(start, end));
  const { slots, dependencies } = await evaluate(
    file,
    `${imports.join("\n")}\nexport const slots = [${values.join(", ")}];`,
  );
  const replacements = [
    { ...specifier.localName, text: "__styles as makeStyles" },
    ...styles.map(({ start, end }, index) => ({ start, end, text: styleArguments(slots[index] ?? {}) })),
  ].sort((one, other) => other.start - one.start);
  return {
    source: replacements.reduce(
      (text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end),
      source,
    ),
    dependencies,
  };
}

/**
 * Runs a source in Node.js, with its imports.
 *
 * @param {string} file
 * @param {string} contents
 * @returns {Promise<{ slots: Parameters<typeof resolveStyleRulesForSlots>[0][], dependencies: string[] }>}
 */
async function evaluate(file, contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: path.dirname(file), sourcefile: file, loader: "ts" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    // The repository's settings would keep imports that these lines do not use.
    tsconfigRaw: {},
    logLevel: "silent",
    metafile: true,
    write: false,
  });
  const result = { exports: {} };
  new Function("require", "module", outputFiles[0]?.text ?? "")(createRequire(file), result);
  const { slots } = /** @type {{ slots: Parameters<typeof resolveStyleRulesForSlots>[0][] }} */ (
    result.exports
  );
  return { slots, dependencies: Object.keys(metafile.inputs).map((input) => path.resolve(input)) };
}

/**
 * Returns the arguments of `__styles`: the classes of each slot and the rules, without duplicates.
 *
 * @param {Parameters<typeof resolveStyleRulesForSlots>[0]} slots
 */
function styleArguments(slots) {
  const [classes, rules] = resolveStyleRulesForSlots(slots);
  const once = Object.entries(rules).map(([bucket, entries]) => [
    bucket,
    [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()],
  ]);
  return `${JSON.stringify(classes)}, ${JSON.stringify(Object.fromEntries(once))}`;
}
