/** Values for a template: texts by name, and which optional parts it has. */
export interface Filling {
  readonly texts: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, boolean>>;
}

/**
 * Fills `{{name}}` in a file of kit/. The lines between one with `{{#part}}` and one with `{{/part}}` stay if that part
 * is on. The lines with the marks are removed, so each mark can be a comment in the file's own language. Throws if a
 * name has no value: a release must not contain a file with a gap.
 */
export function fillTemplate(template: string, { texts, parts }: Filling): string {
  const removeParts = (lines: string): string =>
    lines.replace(/^.*\{\{#(\w+)\}\}.*\n([^]*?)^.*\{\{\/\1\}\}.*\n/gm, (_, part: string, within: string) =>
      lookUp(parts, part) ? removeParts(within) : "",
    );
  return removeParts(template).replace(/\{\{(#?\w+)\}\}/g, (_, name: string) => lookUp(texts, name));
}

function lookUp<T>(values: Readonly<Record<string, T>>, name: string): T {
  const value = values[name];
  if (value === undefined) throw new Error(`A template contains {{${name}}}, which has no value.`);
  return value;
}
