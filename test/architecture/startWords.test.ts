import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { readImports } from "./readImports.ts";

/** What the pane starts with: the files that these import, but for types and for what is fetched later. */
const roots = [
  "src/main.tsx",
  "src/preload.ts",
  "src/forms/CreateGroupForm.tsx",
  "src/forms/AddContactForm.tsx",
];

function filesFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const { imports } = readImports(path, readFileSync(path, "utf8"));
  for (const { to, isFile, kind } of imports) if (isFile && kind === "value") filesFrom(to, seen);
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
    expect(others).toEqual([]);
  });
});
