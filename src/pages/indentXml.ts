/**
 * Formats XML for reading: one element a line, indented by two spaces. Changes only the layout, never a tag or the text
 * between tags, so a response that is not XML stays readable, too.
 */
export function indentXml(source: string): string {
  const pieces = source.match(/<!\[CDATA\[[\s\S]*?\]\]>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</g) ?? [];
  let out = "";
  let depth = 0;
  let afterText = true;
  for (const piece of pieces) {
    const closes = piece.startsWith("</");
    const isTag = piece.length > 1 && piece.startsWith("<") && !piece.startsWith("<![CDATA[");
    if (!isTag) {
      if (piece.trim() === "") continue;
      out += piece;
      afterText = true;
      continue;
    }
    if (closes) depth = Math.max(0, depth - 1);
    // A closing tag stays on the line of its text, or of its own empty element.
    const sameLine = out === "" || (closes && afterText);
    out += sameLine ? piece : `\n${"  ".repeat(Math.min(depth, 40))}${piece}`;
    const opens = !closes && !piece.endsWith("/>") && !piece.startsWith("<?") && !piece.startsWith("<!");
    if (opens) depth += 1;
    afterText = opens;
  }
  return out;
}
