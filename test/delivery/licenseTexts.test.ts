import { describe, expect, it } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectLicenses } from "../../webpack/collectLicenses.js";

describe("The licenses that the pane shows", () => {
  it("are each there once, the add-in's own first, with all packages that have it", () => {
    const root = mkdtempSync(join(tmpdir(), "im-groups-licenses-"));
    const write = (name: string, license: string, text?: string) => {
      const folder = join(root, name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "1.0.0", license }));
      if (text !== undefined) writeFileSync(join(folder, "LICENSE.md"), text);
      return folder;
    };
    try {
      writeFileSync(join(root, "package.json"), '{"name":"own","version":"2.0.0","license":"MIT"}');
      writeFileSync(join(root, "LICENSE"), "Ours\n");
      const folders = [
        write("zebra", "MIT", "Copyright Zoe\r\nCopyright Ann\n\nPermission is\nhereby granted\n"),
        write("@sample/two", "MIT", "@sample/two\n\nPermission"),
        write("@sample/one", "MIT", "@sample/one\n\nPermission"),
        write("bare", "0BSD"),
      ];
      expect(collectLicenses(root, folders)).toEqual([
        { packages: ["IM Groups for Outlook"], license: "MIT", text: "Ours" },
        { packages: ["@sample/one 1.0.0", "@sample/two 1.0.0"], license: "MIT", text: "Permission" },
        { packages: ["bare 1.0.0"], license: "0BSD", text: "" },
        {
          packages: ["zebra 1.0.0"],
          license: "MIT",
          text: "Copyright Zoe\nCopyright Ann\n\nPermission is hereby granted",
        },
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
