import { beforeAll, describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { documentedCommands } from "./documentedCommands.ts";
import { powerShellParser, type ParsedScript } from "./parsePowerShell.ts";
import { fileOf, releaseWith } from "./testRelease.ts";
import type { Release } from "../../scripts/package/releaseFiles.ts";

const names = readdirSync("kit/exchange");
/** What changes something, by PowerShell's verbs. */
const changes = /^(New|Set|Add|Remove|Copy|Enable|Disable)-/;

let release: Release;
let parse: (script: string) => ParsedScript;
beforeAll(async () => {
  release = await releaseWith();
  parse = await powerShellParser();
});

describe.each(names)("%s", (name) => {
  const text = () => fileOf(release, `exchange/${name}`);

  it("is PowerShell, in characters that every Windows reads alike", () => {
    expect(parse(text()).mistakes).toEqual([]);
    expect(text()).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it("calls documented commands alone, by their whole names, with parameters that they have", () => {
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

  it("changes something only after it was asked whether it should", () => {
    const { calls, functions } = parse(text());
    const changing = calls.filter(({ command }) => changes.test(command) && !functions.includes(command));
    for (const { command, conditions } of changing)
      expect({ command, asked: conditions.some((one) => one.includes("$PSCmdlet.ShouldProcess(")) }).toEqual({
        command,
        asked: true,
      });
    expect(/SupportsShouldProcess = \$true/.test(text())).toBe(changing.length > 0);
  });

  it("says what it does and how it is called", () => {
    for (const part of [".SYNOPSIS", ".DESCRIPTION", ".EXAMPLE", ".LINK"]) expect(text()).toContain(part);
  });
});

describe("the scripts together", () => {
  it("speak of this add-in alone", () => {
    const [, id = ""] = /<Id>([^<]*)<\/Id>/.exec(readFileSync("manifest.xml", "utf8")) ?? [];
    for (const name of ["Install-ImGroups.ps1", "Update-ImGroups.ps1", "Remove-ImGroups.ps1"])
      expect(fileOf(release, `exchange/${name}`)).toContain(`$addinId = '${id}'`);
  });

  it("name every documented command that they use, and no other stands on the list", () => {
    const used = names.flatMap((name) =>
      parse(fileOf(release, `exchange/${name}`)).calls.map(({ command }) => command),
    );
    expect(Object.keys(documentedCommands).filter((command) => !used.includes(command))).toEqual([]);
  });
});

describe("the parser", () => {
  it("sees a brace that is not closed", () => {
    expect(parse("if ($a) {\n  New-App\n").mistakes).not.toEqual([]);
  });

  it("sees a change that nothing asks about, and one in another branch", () => {
    const [asked, other] = parse("if ($PSCmdlet.ShouldProcess('a')) { New-App } else { Remove-App }").calls;
    expect(asked?.conditions).toEqual(["$PSCmdlet.ShouldProcess('a')"]);
    expect(parse("Remove-App -Identity $a").calls[0]).toEqual({
      command: "Remove-App",
      parameters: ["-Identity"],
      conditions: [],
    });
    expect(other?.conditions).toEqual([]);
  });
});
