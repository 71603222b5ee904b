import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript-eslint";

// The lint rules that need types are oxlint's (.oxlintrc.json); here the weightiest are broken, to see that it says so.

const broken: Readonly<Record<string, string>> = {
  "no-floating-promises": "export const run = () => { later; };",
  "no-misused-promises": "[1].forEach(async () => { await later; });",
  "await-thenable": "export const run = async () => { await record; };",
  "require-await": "export const run = async () => 1;",
  "return-await": "export const run = async () => { try { return later; } catch { return 1; } };",
  "no-unsafe-assignment": "export const text: string = anything;",
  "no-unsafe-argument": "takes(anything);",
  "no-unsafe-call": "anything();",
  "no-unsafe-member-access": "export const member: unknown = anything.member;",
  "no-unsafe-return": "export const give = (): string => anything;",
  "no-unnecessary-condition": "if (record === undefined) takes('');",
  "no-unnecessary-type-assertion": "export const same = record as { a: number };",
  "no-base-to-string": "takes(String(record));",
  "restrict-template-expressions": "takes(`${record}`);",
  "restrict-plus-operands": "takes('' + record);",
  "no-confusing-void-expression": "export const nothing = takes('');",
  "unbound-method": "export const say = thing.say;",
  "no-deprecated": "old();",
  "only-throw-error": "export const fail = () => { throw 'words'; };",
  "use-unknown-in-catch-callback-variable": "later.catch((error) => console.log(error));",
};

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

describe("Lint that knows types", () => {
  const folder = mkdtempSync(join(tmpdir(), "im-groups-lint-"));
  const said: Record<string, readonly string[]> = {};
  let status: number | null = null;
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    for (const name of [".oxlintrc.json", "tsconfig.json"]) copyFileSync(name, join(folder, name));
    for (const [rule, source] of Object.entries(broken))
      writeFileSync(join(folder, `${rule}.ts`), declarations + source);
    const oxlint = resolve("node_modules/oxlint/bin/oxlint");
    const args = [oxlint, "--type-aware", "--format", "json"];
    const ran = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    ({ status } = ran);
    const { diagnostics } = JSON.parse(ran.stdout) as { diagnostics: { code: string; filename: string }[] };
    for (const { code, filename } of diagnostics) said[filename] = [...(said[filename] ?? []), code];
  });

  it("fails", () => {
    expect(status).toBe(1);
  });

  it.each(Object.keys(broken))("knows %s", (rule) => {
    expect(said[`${rule}.ts`]).toContain(`typescript(${rule})`);
  });

  it("has all of typescript-eslint's strict rules that need types, but for one", () => {
    const strict = Object.assign({}, ...ts.configs.strictTypeChecked.map(({ rules }) => rules)) as object;
    const typed = Object.entries(strict)
      .filter(([, level]) => level !== "off")
      .map(([name]) => name.replace("@typescript-eslint/", ""))
      .filter((name) => needsTypes(name));
    const own = /"typescript\/([\w-]+)": (?!"off")/g;
    const config = readFileSync(".oxlintrc.json", "utf8");
    const known = new Set(Array.from(config.matchAll(own), ([, name]) => name));
    // Classes are few here, and none is given an instance of any.
    expect(typed.filter((name) => !known.has(name))).toEqual(["no-unsafe-class-instance-assignment"]);
  });
});

function needsTypes(name: string): boolean {
  const { rules } = ts.plugin as unknown as { rules: Readonly<Record<string, unknown>> };
  const rule = rules[name] as { meta?: { docs?: { requiresTypeChecking?: boolean } } } | undefined;
  return rule?.meta?.docs?.requiresTypeChecking ?? false;
}
