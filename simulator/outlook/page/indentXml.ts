const step = "  ";

/** Formats XML for reading, with one line per element and two spaces per level. Returns other text unchanged. */
export function indentXml(text: string): string {
  const parsed = new DOMParser().parseFromString(text, "text/xml");
  if (parsed.querySelector("parsererror")) return text;
  return lines(parsed.documentElement, "").join("\n");
}

function lines(node: Element, indent: string): readonly string[] {
  const [opening, closing] = tags(node);
  const children = [...node.children];
  if (children.length === 0) {
    const content = escape(node.textContent);
    return [
      content === "" ? `${indent}${opening.slice(0, -1)}/>` : `${indent}${opening}${content}${closing}`,
    ];
  }
  return [indent + opening, ...children.flatMap((child) => lines(child, indent + step)), indent + closing];
}

function tags({ tagName, attributes }: Element): readonly [string, string] {
  const written = [...attributes].map(({ name, value }) => ` ${name}="${escape(value)}"`).join("");
  return [`<${tagName}${written}>`, `</${tagName}>`];
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
