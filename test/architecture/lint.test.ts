import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { broken } from "./brokenRules.ts";

// Breaks the lint rules (.oxlintrc.json) in one run of oxlint, and checks that oxlint reports each of them.

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

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly message: string;
}

describe("Lint", () => {
  const folder = mkdtempSync(join(tmpdir(), "im-groups-lint-"));
  let diagnostics: readonly Diagnostic[] = [];
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
    // npm puts this program on the path. An editor that runs the tests does not.
    const program = process.platform === "win32" ? "tsgolint.cmd" : "tsgolint";
    const OXLINT_TSGOLINT_PATH = resolve("node_modules/.bin", program);
    const env = { ...process.env, OXLINT_TSGOLINT_PATH };
    const lintRun = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
    ({ status } = lintRun);
    diagnostics = (JSON.parse(lintRun.stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  });

  it("leaves enums and other TypeScript syntax that is not erasable to the compiler, which refuses it", () => {
    writeFileSync(join(folder, "src/ews/kind.ts"), "export enum Kind { one }\n");
    const args = [resolve("node_modules/typescript/bin/tsc"), "-p", folder, "--types", ""];
    expect(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout).toMatch(/kind\.ts.*TS1294/);
  });

  it("fails if rules are broken", () => {
    expect(status).toBe(1);
  });

  it.each(cases)("reports $rule in $file", ({ code, file }) => {
    expect(diagnostics.filter(({ filename }) => filename === file).map((one) => one.code)).toContain(code);
  });
});
