import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/** What the pane starts with: the files that these import, but for types and for what is fetched later. */
const roots = [
  "src/main.tsx",
  "src/preload.ts",
  "src/taskpane/forms/CreateGroupForm.tsx",
  "src/taskpane/forms/AddContactForm.tsx",
];

function filesFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const file = resolve(path);
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, "utf8").matchAll(
    /^(?:import|export)\s(?!type\b)[^;]*?from "(\.[^"]+)"/gms,
  );
  for (const [, from = ""] of imports) filesFrom(resolve(dirname(file), from), seen);
  return seen;
}

describe("What the pane starts with", () => {
  it("says nothing but the words that it starts with", () => {
    const files = new Set(roots.flatMap((root) => [...filesFrom(root)]));
    expect(files.size).toBeGreaterThan(50);
    const others = [...files]
      .filter((file) => !file.endsWith("parts/WordingContext.tsx"))
      .filter((file) =>
        /\b(useWording|Text)\b[^\n]*from "[./]*\/WordingContext/.test(readFileSync(file, "utf8")),
      );
    expect(others.map((file) => relative(".", file))).toEqual([]);
  });
});
