/** Goes through cases one after the other, such as in one pane. What fails says with which of them. */
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
