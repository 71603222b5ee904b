import { ESLint } from "eslint";

const eslint = new ESLint();

/** What lint says of a source as if it stood at a path: the rules and their words. */
export async function lint(filePath: string, source: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(source, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? "syntax"}: ${message}`);
}
