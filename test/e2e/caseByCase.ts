/** Runs cases one after the other, for example in one pane. A failure names its case. */
export async function caseByCase<T>(
  cases: Readonly<Record<string, T>>,
  goThrough: (one: T, name: string) => Promise<void>,
): Promise<void> {
  for (const [name, one] of Object.entries(cases))
    try {
      await goThrough(one, name);
    } catch (error) {
      throw new Error(`The case “${name}” fails.`, { cause: error });
    }
}
