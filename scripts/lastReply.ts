import type { Page } from "playwright-core";
import type { PageControl } from "../simulator/outlook/page/main.ts";

/**
 * Returns the named element of Exchange's last response to an operation, as JSON. An element with children becomes an
 * object, and one without children its text. An element that occurs several times becomes a list. Attributes are added
 * beside the children, or beside "text". Rejects if there was no such response.
 */
export async function lastReply(page: Page, operation: string, element: string): Promise<unknown> {
  const json = await page.evaluate(readReply, { operation, element });
  return JSON.parse(json) as unknown;
}

/** Reads the response. Runs in the page that plays Outlook, because the browser there can parse XML. */
function readReply({ operation, element }: { operation: string; element: string }): string {
  const { wire } = (window as unknown as { playground: PageControl }).playground;
  const call = wire.log.get().calls.findLast((one) => one.operation === operation);
  const reply = new DOMParser().parseFromString(call?.reply ?? "", "text/xml");
  const found = reply.getElementsByTagNameNS("*", element)[0];
  if (!found) throw new Error(`Exchange did not return a ${element} to ${operation}.`);
  // Defines no inner functions: the transpiler wraps those in a helper that the page does not have.
  const queue: [Element, Record<string, unknown>][] = [];
  const result: Record<string, unknown> = {};
  queue.push([found, result]);
  for (const [parent, into] of queue) {
    for (const { name, value } of parent.attributes) if (!name.startsWith("xmlns")) into[name] = value;
    for (const child of parent.children) {
      const fields: Record<string, unknown> = {};
      const plain =
        child.children.length === 0 && [...child.attributes].every(({ name }) => name.startsWith("xmlns"));
      const value = plain ? child.textContent : fields;
      const name = child.localName;
      into[name] = name in into ? [into[name], value].flat() : value;
      if (!plain) queue.push([child, fields]);
    }
    if (parent.children.length === 0 && parent.textContent !== "") into["text"] = parent.textContent;
  }
  return JSON.stringify(result);
}
