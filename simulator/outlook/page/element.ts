type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Creates an element. Strings become text, never markup. An attribute with `true` is set to the empty string, and one
 * with `false` or `undefined` is omitted.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...children);
  return made;
}

/** Returns the element of the page's HTML with this ID. Throws if there is none of this kind, which is a bug. */
export function part(id: string): HTMLElement;
export function part<T extends HTMLElement>(id: string, kind: new () => T): T;
export function part(id: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no such element: #${id}.`);
  return found;
}
