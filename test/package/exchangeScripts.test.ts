import { beforeAll, describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { documentedCommands } from "./documentedCommands.ts";
import { powerShellParser, type ParsedScript } from "./parsePowerShell.ts";
import { fileOf, releaseWith } from "./testRelease.ts";
import type { Release } from "../../scripts/package/releaseFiles.ts";

const names = readdirSync("kit/exchange");
/** Matches commands that make changes, by their PowerShell verbs. */
const changes = /^(New|Set|Add|Remove|Copy|Enable|Disable)-/;

let release: Release;
let parse: (script: string) => ParsedScript;
beforeAll(async () => {
  release = await releaseWith();
  parse = await powerShellParser();
});

describe.each(names)("The script %s", (name) => {
  const text = () => fileOf(release, `exchange/${name}`);

  it("is valid PowerShell, in pure ASCII, which every Windows reads the same way", () => {
    expect(parse(text()).mistakes).toEqual([]);
    expect(text()).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it("calls only documented commands, by their full names, with documented parameters", () => {
    const { calls, functions } = parse(text());
    expect(calls.length).toBeGreaterThan(0);
    for (const { command, parameters } of calls) {
      if (functions.includes(command)) continue;
      const documented = documentedCommands[command];
      expect({ command, documented: documented !== undefined }).toEqual({ command, documented: true });
      const common = ["-ErrorAction", "-Confirm", "-WhatIf"];
      const unknown = parameters.filter(
        (one) => ![...common, ...(documented?.parameters ?? [])].includes(one),
      );
      expect({ command, unknown }).toEqual({ command, unknown: [] });
    }
  });

  it("makes changes only after ShouldProcess", () => {
    const { calls, functions } = parse(text());
    const changing = calls.filter(({ command }) => changes.test(command) && !functions.includes(command));
    for (const { command, conditions } of changing)
      expect({ command, asked: conditions.some((one) => one.includes("$PSCmdlet.ShouldProcess(")) }).toEqual({
        command,
        asked: true,
      });
    expect(/SupportsShouldProcess = \$true/.test(text())).toBe(changing.length > 0);
  });

  it("documents its purpose and its use", () => {
    for (const part of [".SYNOPSIS", ".DESCRIPTION", ".EXAMPLE", ".LINK"]) expect(text()).toContain(part);
  });
});

describe("The scripts together", () => {
  it("have the id of this add-in", () => {
    const [, id = ""] = /<Id>([^<]*)<\/Id>/.exec(readFileSync("manifest.xml", "utf8")) ?? [];
    for (const name of ["Install-ImGroups.ps1", "Update-ImGroups.ps1", "Remove-ImGroups.ps1"])
      expect(fileOf(release, `exchange/${name}`)).toContain(`$addinId = '${id}'`);
  });

  it("use every command on the list of documented commands", () => {
    const used = names.flatMap((name) =>
      parse(fileOf(release, `exchange/${name}`)).calls.map(({ command }) => command),
    );
    expect(Object.keys(documentedCommands).filter((command) => !used.includes(command))).toEqual([]);
  });
});

describe("The PowerShell parser", () => {
  it("reports a brace that is not closed", () => {
    expect(parse("if ($a) {\n  New-App\n").mistakes).not.toEqual([]);
  });

  it("finds the conditions of a change, of a change without conditions, and of a change in another branch", () => {
    const [guarded, other] = parse("if ($PSCmdlet.ShouldProcess('a')) { New-App } else { Remove-App }").calls;
    expect(guarded?.conditions).toEqual(["$PSCmdlet.ShouldProcess('a')"]);
    expect(parse("Remove-App -Identity $a").calls[0]).toEqual({
      command: "Remove-App",
      parameters: ["-Identity"],
      conditions: [],
    });
    expect(other?.conditions).toEqual([]);
  });
});
