import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { broken } from "./brokenRules.ts";

// The lint rules (.oxlintrc.json) are broken here, all in one run of oxlint, to see that it says so.

const declarations = `
  declare const anything: any;
  declare const later: Promise<number>;
  declare const record: { a: number };
  declare const thing: { say(): string };
  declare function takes(text: string): void;
  /** @deprecated */
  declare function old(): void;
  export {};
`;
const react = 'import { useEffect, useMemo, useRef, useState } from "react";\n';

const cases = broken.flatMap(({ folder, extension, sources }) =>
  Object.entries(sources).map(([rule, source]) => ({
    rule,
    code: rule.split(" ")[0] ?? "",
    file: `${folder}/${rule.replaceAll(/\W+/g, "-")}${extension}`,
    text: `${{ ".ts": declarations, ".tsx": react, ".js": "" }[extension]}${source}\n`,
  })),
);

interface Said {
  readonly code: string;
  readonly filename: string;
  readonly message: string;
}

describe("Lint", () => {
  const folder = mkdtempSync(join(tmpdir(), "im-groups-lint-"));
  let said: readonly Said[] = [];
  let status: number | null = null;
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    for (const name of [".oxlintrc.json", "tsconfig.json"]) copyFileSync(name, join(folder, name));
    for (const { file, text } of cases) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const oxlint = resolve("node_modules/oxlint/bin/oxlint");
    const args = [oxlint, "--type-aware", "--format", "json"];
    // On the path when npm runs the tests, but not when an editor does.
    const program = process.platform === "win32" ? "tsgolint.cmd" : "tsgolint";
    const OXLINT_TSGOLINT_PATH = resolve("node_modules/.bin", program);
    const env = { ...process.env, OXLINT_TSGOLINT_PATH };
    const ran = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
    ({ status } = ran);
    said = (JSON.parse(ran.stdout) as { diagnostics: Said[] }).diagnostics;
  });

  it("leaves enums, and what else of TypeScript is more than types, to the compiler, which refuses them", () => {
    writeFileSync(join(folder, "src/ews/kind.ts"), "export enum Kind { one }\n");
    const args = [resolve("node_modules/typescript/bin/tsc"), "-p", folder, "--types", ""];
    expect(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout).toMatch(/kind\.ts.*TS1294/);
  });

  it("fails", () => {
    expect(status).toBe(1);
  });

  it.each(cases)("knows $rule in $file", ({ code, file }) => {
    expect(said.filter(({ filename }) => filename === file).map((one) => one.code)).toContain(code);
  });
});
