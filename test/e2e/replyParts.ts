import type { OpenedOutlook } from "./harness.ts";

/** An element of a response. */
export interface ReplyPart {
  readonly name: string;
  /** Attributes by local name, without namespace declarations. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The text of an element without children. Undefined if it has children. */
  readonly text: string | undefined;
}

/**
 * Returns the elements inside `within` in the last response to an operation, in document order. Uses the browser's
 * own parser, which shares no code with the pane.
 */
export async function replyParts(
  { page, wire }: OpenedOutlook,
  operation: string,
  within: string,
): Promise<readonly ReplyPart[]> {
  const { calls } = await wire();
  const reply = calls.findLast((call) => call.operation === operation)?.reply;
  if (reply === undefined) throw new Error(`Nothing came back from ${operation}.`);
  return page.evaluate(readParts, { reply, within });
}

/** Runs in the page that plays Outlook. */
function readParts({ reply, within }: { reply: string; within: string }): ReplyPart[] {
  const root = new DOMParser().parseFromString(reply, "text/xml").getElementsByTagNameNS("*", within)[0];
  return [...(root?.getElementsByTagName("*") ?? [])].map((part) => ({
    name: part.localName,
    attributes: Object.fromEntries(
      [...part.attributes]
        .filter(({ name }) => !name.startsWith("xmlns"))
        .map(({ localName, value }) => [localName, value]),
    ),
    text: part.children.length === 0 ? part.textContent : undefined,
  }));
}
