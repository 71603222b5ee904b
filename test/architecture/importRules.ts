import type { Import, SourceFile } from "./readImports.ts";

/** What a folder may take from others: values freely, of `types` the types alone. */
interface Layer {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** Who may import whom in src, as CONTRIBUTING.md has it. What a layer does not list it may not import. */
export const layers: Readonly<Record<string, Layer>> = {
  shared: { values: [], types: [] },
  ews: { values: ["shared"], types: [] },
  i18n: { values: ["shared"], types: [] },
  outlook: { values: ["shared"], types: ["ews"] },
  transport: { values: ["shared"], types: ["ews"] },
  imList: { values: ["shared", "ews"], types: [] },
  config: { values: ["shared"], types: [] },
  storage: { values: ["shared"], types: ["imList"] },
  files: { values: ["shared"], types: ["imList"] },
  taskpane: { values: ["shared", "i18n", "imList"], types: ["ews", "config"] },
};

/** Beside themselves these folders may take from others only what is listed; all others may take from anywhere. */
const folders: Readonly<Record<string, readonly string[]>> = {
  src: [],
  // An Exchange and an Outlook of its own: it shares nothing with src, they meet on the wire.
  simulator: ["kit"],
  // It is copied into releases.
  kit: [],
};

const compositionRoot = "src/main.tsx";
const react = /^(react|react-dom|@fluentui\/.*)(\/|$)/;

const folderOf = (path: string): string => path.split("/")[0] ?? "";

/** The layer that a file is in. Undefined for what is not in src, and for the files that stand in src itself. */
function layerOf(path: string): string | undefined {
  const [folder, layer, ...rest] = path.split("/");
  return folder === "src" && rest.length > 0 ? layer : undefined;
}

/** What is wrong with one import, in words; undefined if nothing is. */
function mistakeOf({ from, to, isFile, kind }: Import): string | undefined {
  const layer = layerOf(from);
  const folder = folderOf(from);
  if (!isFile) {
    if (folder === "src" && to === "") return "src writes out what it imports";
    if (layer !== undefined && layer !== "taskpane" && react.test(to)) return "React stays in src/taskpane";
    return undefined;
  }
  const other = folderOf(to);
  if (folders[folder] && other !== folder && !folders[folder].includes(other))
    return `${folder} may not reach into ${other}`;
  if (to === compositionRoot) return "nothing reaches into the composition root";
  const otherLayer = layerOf(to);
  if (layer === undefined || other !== "src" || otherLayer === layer) return undefined;
  const { values, types } = layers[layer] ?? { values: [], types: [] };
  if (
    otherLayer !== undefined &&
    (values.includes(otherLayer) || (kind === "type" && types.includes(otherLayer)))
  )
    return undefined;
  return `src/${layer} may not reach into ${otherLayer === undefined ? to : `src/${otherLayer}`}`;
}

/** Imports that the layers do not allow, each as a line. */
export const layerMistakes = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ imports }) =>
    imports.flatMap((one) => {
      const mistake = mistakeOf(one);
      return mistake === undefined ? [] : [`${one.from} takes ${one.to} (${one.kind}): ${mistake}`];
    }),
  );

/** Sources of src that say Office and are not of src/outlook. */
export const officeMistakes = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path, saysOffice }) => saysOffice && folderOf(path) === "src" && layerOf(path) !== "outlook")
    .map(({ path }) => `${path} says Office: that is for src/outlook`);

/** Files that import one another in a circle, by whatever kind of import: each circle once, the shortest through it. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const next = new Map(
    files.map(({ path, imports }) => [path, imports.filter(({ isFile }) => isFile).map(({ to }) => to)]),
  );
  const told = new Set<string>();
  const cycles: string[] = [];
  for (const start of next.keys()) {
    if (told.has(start)) continue;
    const cycle = shortestWay(start, start, next);
    if (!cycle) continue;
    for (const path of cycle) told.add(path);
    cycles.push(cycle.join(" -> "));
  }
  return cycles;
}

/** The shortest way that leads from one file to another, both included, over at least one import. */
function shortestWay(
  from: string,
  to: string,
  next: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (const path of queue) {
    for (const reached of next.get(path) ?? []) {
      if (reached === to) {
        const way = [reached, path];
        for (let at = path; at !== from; way.push(at)) at = cameFrom.get(at) ?? from;
        return way.reverse();
      }
      if (cameFrom.has(reached)) continue;
      cameFrom.set(reached, path);
      queue.push(reached);
    }
  }
  return undefined;
}
