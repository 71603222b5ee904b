import type { OpenedOutlook } from "./harness.ts";

/** An element of a reply. */
export interface ReplyPart {
  readonly name: string;
  /** Without the prefix; declarations of namespaces are none. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The text of an element without children; undefined where there are any. */
  readonly text: string | undefined;
}

/**
 * The elements beneath `within` in the last reply to an operation, in the order of the document, as the browser's own
 * parser reads them: a witness that shares nothing with the pane.
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
