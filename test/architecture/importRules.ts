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

/** A folder at the edge of the pane: which folders it may import, and which folders may import it. */
interface Edge {
  readonly imports: readonly string[];
  /** The lowest folder of `levels` that may import this folder. Undefined if only the composition root may. */
  readonly from?: string;
  readonly isTypesOnly?: boolean;
}

/** Folders beside the levels: texts, settings, and code that only the composition root passes to the other folders. */
export const edges: Readonly<Record<string, Edge>> = {
  i18n: { imports: ["shared"], from: "store" },
  config: { imports: ["shared"], from: "store", isTypesOnly: true },
  exchange: { imports: ["shared", "ews", "config"], from: "imList", isTypesOnly: true },
  outlook: { imports: ["shared", "ews"] },
};

/** Top-level folders that may import only from themselves and the listed folders. Others may import from anywhere. */
const folders: Readonly<Record<string, readonly string[]>> = {
  src: [],
  // Simulates Exchange and Outlook independently: it shares no code with src, and they communicate only over the wire.
  simulator: ["kit"],
  // Copied into releases.
  kit: [],
};

/**
 * True for a file directly in src: the composition root, which connects everything, and the parts of it that load
 * later.
 */
const isCompositionRoot = (path: string): boolean => /^src\/[^/]+$/.test(path);
const react = /^(react|react-dom)(\/|$)/;
const fluent = /^@fluentui\//;
const mayUseReact = (path: string): boolean => /\.tsx$|\/use[A-Z][^/]*\.ts$/.test(path);

const folderOf = (path: string): string => path.split("/")[0] ?? "";

/** Returns the room or layer of a file in src. Undefined for other files. */
function roomOf(path: string): string | undefined {
  const [folder, room, ...rest] = path.split("/");
  return folder === "src" && rest.length > 0 ? room : undefined;
}

const levelOf = (room: string): number => levels.findIndex((level) => level.includes(room));

/** True if one room may import another. `isType`: true for an import of only types. */
export function mayImport(from: string, to: string, isType: boolean): boolean {
  if (from === to) return true;
  const edge = edges[from];
  if (edge) return edge.imports.includes(to);
  const { from: lowest, isTypesOnly = false } = edges[to] ?? {};
  if (!edges[to]) return levelOf(to) >= 0 && levelOf(to) < levelOf(from);
  return lowest !== undefined && levelOf(from) >= levelOf(lowest) && (isType || !isTypesOnly);
}

/** Describes why an import is not allowed. Undefined if it is allowed. */
function findMistake({ from, to, isFile, kind }: Import): string | undefined {
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

/** Lists the imports that the rooms do not allow. */
export const importMistakes = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ imports }) =>
    imports.flatMap((one) => {
      const mistake = findMistake(one);
      return mistake === undefined ? [] : [`${one.from} imports ${one.to} (${one.kind}): ${mistake}`];
    }),
  );

/** Lists the sources in src, outside src/outlook, that use the name Office. */
export const officeMistakes = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path, saysOffice }) => saysOffice && folderOf(path) === "src" && roomOf(path) !== "outlook")
    .map(({ path }) => `${path} says Office: that is for src/outlook`);

/** Lists cycles of imports of any kind. Of the cycles through a file, only the shortest is listed. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const next = new Map(
    files.map(({ path, imports }) => [path, imports.filter(({ isFile }) => isFile).map(({ to }) => to)]),
  );
  const reported = new Set<string>();
  const cycles: string[] = [];
  for (const start of next.keys()) {
    if (reported.has(start)) continue;
    const cycle = shortestPath(start, start, next);
    if (!cycle) continue;
    for (const path of cycle) reported.add(path);
    cycles.push(cycle.join(" -> "));
  }
  return cycles;
}

/** Returns the shortest import path between two files, both included, with at least one import. */
function shortestPath(
  from: string,
  to: string,
  next: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (const path of queue) {
    for (const reached of next.get(path) ?? []) {
      if (reached === to) {
        const steps = [reached, path];
        for (let at = path; at !== from; steps.push(at)) at = cameFrom.get(at) ?? from;
        return steps.reverse();
      }
      if (cameFrom.has(reached)) continue;
      cameFrom.set(reached, path);
      queue.push(reached);
    }
  }
  return undefined;
}
