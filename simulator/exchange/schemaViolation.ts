/**
 * Violation in the words of .NET, whose validating reader writes the text of Exchange's faults. An unknown error keeps
 * libxml2's text.
 */
export interface Violation {
  readonly text: string;
  /** Tag that .NET would report: the start tag, or the end tag if the content was read. */
  readonly at: "start" | "end";
}

/** Formats an element's name like .NET. */
type Named = (qualified: string) => string;

const named: Named = (qualified) => {
  const [, namespace, name] = /^(?:\{(.*)\})?(.*)$/.exec(qualified) ?? [];
  return namespace ? `'${name ?? ""}' in namespace '${namespace}'` : `'${name ?? ""}'`;
};

const joined: Named = (qualified) => `'${qualified.replace(/^\{(.*)\}/, "$1:")}'`;

const expected = (list: string | undefined): string =>
  list ? ` List of possible elements expected: ${list.trim().split(", ").map(named).join(", ")}.` : "";

/**
 * Translates an error of the validator.
 * @param message text of libxml2, such as "Element '{ns}X': This element is not expected. Expected is ( {ns}Y )."
 * @param parent name of the parent element in the same format, `{namespace}name`
 */
export function schemaViolation(message: string, parent: string): Violation {
  const [, element = "", attribute, finding = message] =
    /^Element '([^']*)'(?:, attribute '([^']*)')?: ([\s\S]*)$/.exec(message.trim()) ?? [];
  const list = /Expected is (?:one of )?\((.*)\)/.exec(finding)?.[1];

  if (finding.startsWith("This element is not expected"))
    return start(
      `The element ${named(parent)} has invalid child element ${named(element)}.${expected(list)}`,
    );
  if (finding.startsWith("Missing child element(s)"))
    return end(`The element ${named(element)} has incomplete content.${expected(list)}`);
  if (finding.startsWith("No matching global"))
    return start(`Could not find schema information for the element ${joined(element)}.`);
  if (finding.startsWith("Character content"))
    return start(`The element ${named(element)} cannot contain text.${expected(list)}`);

  const missing = /The attribute '(.*)' is required but missing/.exec(finding)?.[1];
  if (missing) return start(`The required attribute '${missing}' is missing.`);
  const unknown = /The attribute '(.*)' is not allowed/.exec(finding)?.[1];
  if (unknown) return start(`The '${unknown}' attribute is not declared.`);
  if (attribute) return start(`The '${attribute}' attribute is invalid - ${finding}`);
  return end(`The ${joined(element)} element is invalid - ${wordedValue(finding)}`);
}

const wordedValue = (finding: string): string =>
  finding.includes("'minLength'") ? "The actual length is less than the MinLength value." : finding;

/**
 * Translates an error of the parser, with the position at the end like .NET.
 * @param found character at which the parser stopped
 */
export function parseViolation(message: string, found: string, line: number, position: number): string {
  const where = `Line ${line}, position ${position}.`;
  if (message.startsWith("xmlParseEntityRef: no name"))
    return `An error occurred while parsing EntityName. ${where}`;
  if (message.startsWith("EntityRef: expecting"))
    return `'${found < " " ? "." : found}' is an unexpected token. The expected token is ';'. ${where}`;
  if (message.startsWith("Document is empty")) return "Root element is missing.";
  return `${message.trim()}. ${where}`;
}

const start = (text: string): Violation => ({ text, at: "start" });
const end = (text: string): Violation => ({ text, at: "end" });
