import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { readImports } from "./readImports.ts";

/** Entry points of the pane's start. It consists of all files that they import, except types and dynamic imports. */
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

describe("The start of the pane", () => {
  it("uses only the start texts", () => {
    const files = new Set(roots.flatMap((root) => [...filesFrom(root)]));
    expect(files.size).toBeGreaterThan(50);
    const others = [...files].filter((file) =>
      /\b(useWording|Text)\b[^\n]*from "[^"]*\/WordingContext/.test(readFileSync(file, "utf8")),
    );
    expect(others).toEqual([]);
  });
});
