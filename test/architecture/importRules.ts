import type { Import, SourceFile } from "./readImports.ts";

/**
 * The rooms and layers of src, from the bottom up: a folder may import from lower lines, not from its own line or above.
 * This is the only place that lists them.
 */
export const levels: readonly (readonly string[])[] = [
  ["shared"],
  ["ews"],
  ["imList"],
  ["store"],
  ["components", "directory"],
  ["failures"],
  ["actions"],
  ["list", "forms", "pages", "bulkAdd", "diagnostics", "settings"],
  ["app"],
];

/** What a folder at the edge of the pane may import, and which folders may import it (of `types`, types only). */
interface Edge {
  readonly imports: readonly string[];
  /** The lowest folder of `levels` that may import it; undefined if only the composition root may. */
  readonly from?: string;
  readonly isTypesOnly?: boolean;
}

/** Folders beside the levels: texts, settings, and what only the composition root hands to the others. */
export const edges: Readonly<Record<string, Edge>> = {
  i18n: { imports: ["shared"], from: "store" },
  config: { imports: ["shared"], from: "store", isTypesOnly: true },
  exchange: { imports: ["shared", "ews", "config"], from: "imList", isTypesOnly: true },
  outlook: { imports: ["shared", "ews"] },
};

/** Beside themselves these folders may take from others only what is listed; all others may take from anywhere. */
const folders: Readonly<Record<string, readonly string[]>> = {
  src: [],
  // An Exchange and an Outlook of its own: it shares nothing with src, they meet on the wire.
  simulator: ["kit"],
  // It is copied into releases.
  kit: [],
};

/** Files that stand in src itself wire everything: the composition root, and the parts of it that load later. */
const isCompositionRoot = (path: string): boolean => /^src\/[^/]+$/.test(path);
const react = /^(react|react-dom)(\/|$)/;
const fluent = /^@fluentui\//;
const mayUseReact = (path: string): boolean => /\.tsx$|\/use[A-Z][^/]*\.ts$/.test(path);

const folderOf = (path: string): string => path.split("/")[0] ?? "";

/** The room or layer of a file in src. Undefined for other files. */
function roomOf(path: string): string | undefined {
  const [folder, room, ...rest] = path.split("/");
  return folder === "src" && rest.length > 0 ? room : undefined;
}

const levelOf = (room: string): number => levels.findIndex((level) => level.includes(room));

/** Whether one room may import another; `isType` for an import of types only. */
export function mayImport(from: string, to: string, isType: boolean): boolean {
  if (from === to) return true;
  const edge = edges[from];
  if (edge) return edge.imports.includes(to);
  const { from: lowest, isTypesOnly = false } = edges[to] ?? {};
  if (!edges[to]) return levelOf(to) >= 0 && levelOf(to) < levelOf(from);
  return lowest !== undefined && levelOf(from) >= levelOf(lowest) && (isType || !isTypesOnly);
}

/** What is wrong with one import, in words; undefined if nothing is. */
function mistakeOf({ from, to, isFile, kind }: Import): string | undefined {
  const room = roomOf(from);
  const folder = folderOf(from);
  if (!isFile) {
    if (folder === "src" && to === "") return "src writes out what it imports";
    if (room === undefined) return undefined;
    if (react.test(to) && !mayUseReact(from)) return "React is for .tsx and use*.ts";
    const isUi = levelOf(room) >= levelOf("components");
    if ((react.test(to) || fluent.test(to)) && !isUi) return "React and Fluent UI start at src/components";
    return undefined;
  }
  const other = folderOf(to);
  if (folders[folder] && other !== folder && !folders[folder].includes(other))
    return `${folder} may not import from ${other}`;
  if (isCompositionRoot(to) && !isCompositionRoot(from)) return "nothing imports the composition root";
  const otherRoom = roomOf(to);
  if (room === undefined || otherRoom === undefined || mayImport(room, otherRoom, kind === "type"))
    return undefined;
  return `src/${room} may not import from src/${otherRoom}`;
}

/** Imports that the rooms do not allow, each as a line. */
export const importMistakes = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ imports }) =>
    imports.flatMap((one) => {
      const mistake = mistakeOf(one);
      return mistake === undefined ? [] : [`${one.from} takes ${one.to} (${one.kind}): ${mistake}`];
    }),
  );

/** Sources of src that say Office and are not of src/outlook. */
export const officeMistakes = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path, saysOffice }) => saysOffice && folderOf(path) === "src" && roomOf(path) !== "outlook")
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
