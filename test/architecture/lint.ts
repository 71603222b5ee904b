import { ESLint } from "eslint";
import ts from "typescript-eslint";

// Typed rules need the file in the project: the sources given here are not on disk.
const eslint = new ESLint({
  overrideConfig: [{ files: ["**/*.{ts,tsx}"], ...ts.configs.disableTypeChecked }],
});

/** What lint says of a source as if it stood at a path: the rules and their words. */
export async function lint(filePath: string, source: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(source, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? "syntax"}: ${message}`);
}
