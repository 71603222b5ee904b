/** What a template is filled with: texts by name, and parts that are there or not. */
export interface Filling {
  readonly texts: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, boolean>>;
}

/**
 * Fills `{{name}}` in a file of kit/. The lines between one with `{{#part}}` and one with `{{/part}}` stay if the part
 * is there; the marks' own lines go, so that each may be a comment in the file's own language. Throws on a name that it
 * is not given: a file with a gap in it must not go out.
 */
export function fillTemplate(template: string, { texts, parts }: Filling): string {
  const chosen = (lines: string): string =>
    lines.replace(/^.*\{\{#(\w+)\}\}.*\n([^]*?)^.*\{\{\/\1\}\}.*\n/gm, (_, part: string, within: string) =>
      given(parts, part) ? chosen(within) : "",
    );
  return chosen(template).replace(/\{\{(#?\w+)\}\}/g, (_, name: string) => given(texts, name));
}

function given<T>(values: Readonly<Record<string, T>>, name: string): T {
  const value = values[name];
  if (value === undefined) throw new Error(`A template has {{${name}}}, which nothing fills.`);
  return value;
}
