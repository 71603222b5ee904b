import "./endPlainly.ts";
import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { FrameLocator, Page } from "playwright-core";
import { startPlayground } from "../simulator/playground.ts";
import { launchBrowser } from "./browser/launchBrowser.ts";
import { addinFolder, buildAddin } from "./buildAddin.ts";
import { lastReply } from "./lastReply.ts";

/** The steps of the demo: `npm run demo -- --group NAME --address ADDRESS --name NAME --picture FILE`. */
interface Story {
  readonly group: string;
  readonly address: string;
  readonly name: string;
  readonly picture: string;
}

/**
 * Runs `npm run demo`: creates a group and adds a contact in the pane, found by role and name as a person would, in a
 * browser without a window.
 */
async function demo(story: Story): Promise<void> {
  await buildAddin();
  const playground = await startPlayground({ addinFolder });
  const browser = await launchBrowser({ ...playground, fonts: "machine" });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
    await page.goto(playground.url);
    const pane = page.frameLocator("iframe");

    const group = await createGroup(pane, story.group);
    print("Group", await lastReply(page, "AddImGroup", "ImGroup"), group);

    const contact = await addContact(pane, story);
    print("Persona", await lastReply(page, "AddNewImContactToGroup", "Persona"), contact);

    await savePicture(page, resolve(story.picture));
  } finally {
    await browser.close();
    await playground.close();
  }
}

async function createGroup(pane: FrameLocator, name: string): Promise<number> {
  await pane.getByRole("button", { name: "New group" }).click();
  await pane.getByRole("textbox", { name: "Group name" }).fill(name);
  return send(pane, "Create group", name);
}

async function addContact(pane: FrameLocator, { address, name, group }: Story): Promise<number> {
  await pane.getByRole("button", { name: "New contact" }).click();
  await pane.getByRole("textbox", { name: "IM address" }).fill(address);
  await pane.getByRole("textbox", { name: "Display name" }).fill(name);
  await pane.getByRole("combobox", { name: "Group" }).selectOption({ label: group });
  return send(pane, "Add contact", name);
}

/**
 * Presses the button and waits for the result that shows `name`. Returns the time in milliseconds. Rejects with the
 * text of the alert if the pane shows one.
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

async function savePicture(page: Page, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
  console.log(`Screenshot: ${path}`);
}

const { values } = parseArgs({
  options: {
    group: { type: "string", default: "R&D <Zürich>: Project Kestrel" },
    address: { type: "string", default: "mei.lin@contoso.com" },
    name: { type: "string", default: "Mei Lin" },
    picture: { type: "string", default: "build/demo.png" },
  },
});
await demo(values);
