import "./endPlainly.ts";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { FrameLocator, Page } from "playwright-core";
import type { PageControl } from "../simulator/outlook/page/main.ts";
import { saveScreenshot, withPlaygroundPane } from "./withPane.ts";

/*
 * Runs `npm run demo -- --group NAME --address ADDRESS --name NAME --picture FILE`: creates a group and adds a contact
 * in the pane, found by role and name as a person would, in a browser without a window. Prints Exchange's responses.
 */
const { values: options } = parseArgs({
  options: {
    group: { type: "string", default: "R&D <Zürich>: Project Kestrel" },
    address: { type: "string", default: "mei.lin@contoso.com" },
    name: { type: "string", default: "Mei Lin" },
    picture: { type: "string", default: "build/demo.png" },
  },
});

await withPlaygroundPane("machine", async (pane, page) => {
  const groupTime = await createGroup(pane);
  print("Group", await readLastResponse(page, "AddImGroup", "ImGroup"), groupTime);

  const contactTime = await addContact(pane);
  print("Persona", await readLastResponse(page, "AddNewImContactToGroup", "Persona"), contactTime);

  await saveScreenshot(page, resolve(options.picture));
});

async function createGroup(pane: FrameLocator): Promise<number> {
  await pane.getByRole("button", { name: "New group" }).click();
  await pane.getByRole("textbox", { name: "Group name" }).fill(options.group);
  return send(pane, "Create group", options.group);
}

async function addContact(pane: FrameLocator): Promise<number> {
  await pane.getByRole("button", { name: "Add people" }).click();
  const field = pane.getByRole("combobox", { name: "Name or IM address" });
  await field.fill(options.address);
  await field.press("Enter");
  await pane.getByRole("textbox", { name: "Display name" }).fill(options.name);
  await pane.getByRole("combobox", { name: "Group" }).selectOption({ label: options.group });
  return send(pane, "Add contact", options.name);
}

/**
 * Clicks the button and waits for the result that shows `name`. Returns the time in milliseconds. Rejects with the text
 * of the alert if the pane shows one.
 */
async function send(pane: FrameLocator, button: string, name: string): Promise<number> {
  const start = performance.now();
  await pane.getByRole("button", { name: button }).click();
  const result = pane.getByRole("region", { name: "Result" }).getByText(name).first();
  const alert = pane.getByRole("alert").filter({ hasText: /./ });
  await result.or(alert).first().waitFor();
  if (await alert.isVisible()) throw new Error(await alert.innerText());
  return Math.round(performance.now() - start);
}

function print(title: string, value: unknown, milliseconds: number): void {
  console.log(`${title} (${milliseconds} ms):\n${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Returns the named element of Exchange's last response to an operation, as JSON. An element with children becomes an
 * object, and one without children its text. An element that occurs several times becomes a list. Attributes are added
 * beside the children, or beside "text". Rejects if there was no such response.
 */
async function readLastResponse(page: Page, operation: string, element: string): Promise<unknown> {
  const json = await page.evaluate(readResponse, { operation, element });
  return JSON.parse(json) as unknown;
}

/** Reads the response. Runs in the page that plays Outlook, because the browser there can parse XML. */
function readResponse({ operation, element }: { operation: string; element: string }): string {
  const { wire } = (window as unknown as { playground: PageControl }).playground;
  const call = wire.log.get().calls.findLast((one) => one.operation === operation);
  const response = new DOMParser().parseFromString(call?.reply ?? "", "text/xml");
  const found = response.getElementsByTagNameNS("*", element)[0];
  if (!found) throw new Error(`Exchange did not return a ${element} to ${operation}.`);
  // Defines no inner functions: the transpiler wraps those in a helper that the page does not have.
  const result: Record<string, unknown> = {};
  const queue: [Element, Record<string, unknown>][] = [[found, result]];
  for (const [parent, into] of queue) {
    for (const { name, value } of parent.attributes) if (!name.startsWith("xmlns")) into[name] = value;
    for (const child of parent.children) {
      const fields: Record<string, unknown> = {};
      const isText =
        child.children.length === 0 && [...child.attributes].every(({ name }) => name.startsWith("xmlns"));
      const value = isText ? child.textContent : fields;
      const name = child.localName;
      into[name] = name in into ? [into[name], value].flat() : value;
      if (!isText) queue.push([child, fields]);
    }
    if (parent.children.length === 0 && parent.textContent !== "") into["text"] = parent.textContent;
  }
  return JSON.stringify(result);
}
