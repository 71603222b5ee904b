import { describe, expect, it } from "@jest/globals";
import { resolveStyleRulesForSlots } from "@griffel/core";
import { join, resolve } from "node:path";
import { compileStyles } from "../../webpack/compileStyles.js";

const file = resolve("src/list/Sample.tsx");
const imports = 'import { makeStyles, tokens } from "@fluentui/react-components";\n';

describe("Precompiled styles", () => {
  it("replace the arguments of makeStyles with finished rules", async () => {
    const { source } = await compileStyles(
      file,
      `${imports}const useStyles = makeStyles({ root: { color: tokens.colorNeutralForeground1, margin: 0 } });
export const Sample = () => <p className={useStyles().root} />;`,
    );
    const [classes, rules] = resolveStyleRulesForSlots({
      root: { color: "var(--colorNeutralForeground1)", margin: 0 },
    });
    expect(source).toBe(
      `import { __styles as makeStyles, tokens } from "@fluentui/react-components";
const useStyles = makeStyles(${JSON.stringify(classes)}, ${JSON.stringify(rules)});
export const Sample = () => <p className={useStyles().root} />;`,
    );
  });

  it("contain each rule once, and keep the order of several calls", async () => {
    const { source } = await compileStyles(
      file,
      `${imports}export const a = makeStyles({ one: { top: 0 }, two: { top: 0 } });
export const b = makeStyles({ one: { left: tokens.spacingHorizontalM } });`,
    );
    expect(source.match(/top:0/g)).toHaveLength(1);
    expect(source).toMatch(/a = makeStyles\(.*top:0.*\n.*b = makeStyles\(.*left:var\(--spacingHorizontalM\)/);
  });

  it("may use other files, which the build then watches", async () => {
    const { source, dependencies } = await compileStyles(
      file,
      `${imports}import { skeletonBox } from "../components/skeletonBox.ts";\nexport const use = makeStyles({ root: { ...skeletonBox } });`,
    );
    expect(source).toContain('makeStyles({"root":');
    expect(dependencies).toContain(join(process.cwd(), "src/components/skeletonBox.ts"));
  });

  it("do not change a source without styles", async () => {
    expect(await compileStyles(file, "export const one = 1;")).toEqual({
      source: "export const one = 1;",
      dependencies: [],
    });
  });

  it.each([
    [
      "assigns makeStyles to another name",
      `${imports}const other = makeStyles;\nexport const use = other({});`,
    ],
    [
      "imports makeStyles from another package",
      'import { makeStyles } from "@griffel/react";\nexport const use = makeStyles({});',
    ],
    [
      "renames makeStyles on import",
      'import { makeStyles as make } from "@fluentui/react-components";\nexport const use = make({});',
    ],
    ["calls makeStyles without an argument", `${imports}export const use = makeStyles();`],
    [
      "passes a local value to makeStyles",
      `${imports}const red = "red";\nexport const use = makeStyles({ a: { color: red } });`,
    ],
  ])("reject a source that %s", async (_, source) => {
    await expect(compileStyles(file, source)).rejects.toThrow();
  });
});
