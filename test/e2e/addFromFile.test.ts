import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { encode } from "../bulkAdd/source/encode.ts";
import { chips, fromHeader, toCheck } from "./bulkSteps.ts";
import { saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const people = (count: number) =>
  `Nom;Adresse IM;Équipe\r\n${Array.from({ length: count }, (_, row) => `Zoë ${row};zoe${row}@b.example;München\r\n`).join("")}`;
const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

async function openFile(pane: FrameLocator, ...[name, bytes]: Parameters<typeof fileOf>): Promise<void> {
  await pane.locator("input[type=file]").setInputFiles(fileOf(name, bytes));
}
async function startAddFromFile() {
  const opened = await outlook.start();
  await fromHeader(opened.pane, "Import contacts");
  return opened;
}

describe("A file", () => {
  it("shows its encoding and separator, and lets the user change what a column means", async () => {
    const { pane } = await startAddFromFile();
    await openFile(pane, "équipe.csv", encode(people(3), "utf-16le", { mark: true }));
    await pane
      .getByRole("region", { name: "What was found" })
      .getByText("3 rows · separated by semicolons · encoding: UTF\u201116")
      .waitFor();
    const column = pane.getByRole("combobox", { name: saying("Column 2: Adresse IM") });
    expect(await column.inputValue()).toBe("imAddress");
    expect(await pane.getByRole("cell").allInnerTexts()).toEqual(
      [0, 1, 2].flatMap((row) => [`Zoë ${row}`, `zoe${row}@b.example`, "München"]),
    );

    await column.selectOption("Not used");
    await pane.getByRole("button", { name: "Check 3 rows" }).click();
    await pane.getByText("Select the column that has the IM addresses.").waitFor();
    expect(await pane.locator(":focus").getAttribute("aria-invalid")).toBe("true");
    await column.selectOption("IM address");
    await toCheck(pane);
    expect(await chips(pane)).toEqual(["All 3", "New 3"]);
  });

  it("in Windows-1252 keeps curly quotes and euro signs, which Node's own decoder does not", async () => {
    const { pane } = await startAddFromFile();
    const bytes = Buffer.from("Name,IM address\r\n\x93Zo\xeb\x94 \x80,zoe@b.example\r\n", "latin1");
    await openFile(pane, "team.csv", bytes);
    await pane.getByText("encoding: Windows-1252").first().waitFor();
    expect(await pane.getByRole("cell").allInnerTexts()).toEqual(["“Zoë” €", "zoe@b.example"]);
  });

  it("can be dropped anywhere on the pane, without the browser navigating to it", async () => {
    const { pane, frame } = await startAddFromFile();
    const inPane = await frame();
    const drag = (kind: string) =>
      inPane.evaluate((type) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["zoe@b.example"], "zoe.csv"));
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector("h1")?.dispatchEvent(event);
        return event.defaultPrevented;
      }, kind);
    expect(await drag("dragover")).toBe(true);
    await pane.getByText("Drop the file here").waitFor();
    expect(await drag("drop")).toBe(true);
    await pane.getByRole("button", { name: "Check 1 row" }).waitFor();
    expect(await pane.getByText("Drop the file here").count()).toBe(0);
  });

  it("that is an Excel workbook shows how to save it as CSV, and the focus stays on the button for the next file", async () => {
    const { pane, page } = await startAddFromFile();
    const chooser = page.waitForEvent("filechooser");
    await pane.getByRole("button", { name: "Open file" }).press("Enter");
    await (await chooser).setFiles(fileOf("people.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4)));
    await pane.getByRole("alert").getByText("In your spreadsheet app, save it as CSV").waitFor();
    expect(await pane.locator(":focus").innerText()).toBe("Open another file");
    await pane.getByRole("button", { name: saying("Remove people.xlsx") }).click();
    await pane.locator("textarea:focus").waitFor();
  });
});

describe("A large input", () => {
  it("is parsed by a worker from the pane's own host, as the policy requires, and the worker ends on Cancel", async () => {
    const { pane, page } = await startAddFromFile();
    await openFile(pane, "all.csv", encode(people(9_000), "utf-8"));
    await pane.getByRole("button", { name: "Check 9,000 rows" }).waitFor();
    const workers = page.workers().map((worker) => new URL(worker.url()));
    expect(workers.map(({ protocol, pathname }) => [protocol, pathname.split(".")[0]])).toEqual([
      ["https:", "/immutable/source"],
    ]);
    const ended = page.workers()[0]?.waitForEvent("close");
    await pane.getByRole("button", { name: "Cancel" }).click();
    await ended;
    expect(page.workers()).toEqual([]);
  });

  it("that is pasted does not go into the text box", async () => {
    const { pane, frame } = await startAddFromFile();
    const pasted = people(4_000).replaceAll(";", "\t");
    await (
      await frame()
    ).evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector("textarea")?.dispatchEvent(event);
    }, pasted);
    await pane.getByText("4,000 rows · separated by tabs").first().waitFor();
    await pane.getByRole("button", { name: saying("Remove Pasted text") }).waitFor();
    expect(await pane.locator("textarea").count()).toBe(0);
  });
});
