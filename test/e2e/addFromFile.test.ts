import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { encode } from "../bulkAdd/source/encode.ts";
import { sheetXml, workbookOf } from "../bulkAdd/source/workbookOf.ts";
import { chips, fileRow, fromHeader, paste, toCheck } from "./bulkSteps.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
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
const encodingOf = (pane: FrameLocator) => pane.getByRole("combobox", { name: "Encoding" });

async function startAddFromFile() {
  const opened = await outlook.start();
  await fromHeader(opened.pane, "Import contacts");
  return opened;
}

describe("A file", () => {
  it("says that no one is in a text without people, and what to do", async () => {
    const { pane } = await outlook.start();
    for (const [text, words] of [
      ["sep=;", "No one was found in this. Paste names with their addresses, or open another file."],
      ["IM Groups 1,Group,Display name,Address", "No one was found in this."],
      [";;;;", "It is empty. Open another file, or paste names and addresses."],
    ] as const) {
      await paste(pane, text);
      await pane.getByRole("alert").filter({ hasText: words }).waitFor();
      expect(await pane.getByText(/\b0 (people|rows|contacts)/).count()).toBe(0);
      await pane.getByRole("button", { name: "Cancel" }).click();
    }
  });

  it("shows its encoding and separator, and lets the user change what a column means", async () => {
    const { pane } = await startAddFromFile();
    await openFile(pane, "équipe.csv", encode(people(3), "utf-16le", { mark: true }));
    await pane
      .getByRole("region", { name: "What was found" })
      .getByText("3 rows · separated by semicolons")
      .waitFor();
    expect(await encodingOf(pane).inputValue()).toBe("utf-16le");
    const column = pane.getByRole("combobox", { name: saying("Column 2: Adresse IM") });
    expect(await column.inputValue()).toBe("imAddress");
    expect(await pane.getByRole("cell").allInnerTexts()).toEqual(
      [0, 1, 2].flatMap((row) => [`Zoë ${row}`, `zoe${row}@b.example`, "München"]),
    );

    const tree = withoutIsolates(await pane.getByRole("region", { name: "Columns" }).ariaSnapshot());
    expect(tree.split("\n").filter((line) => !/- option .*"$/.test(line))).toEqual([
      '- region "Columns":',
      "  - table:",
      "    - rowgroup:",
      '      - row "Row Display name IM address Group":',
      '        - columnheader "Row"',
      '        - columnheader "Display name":',
      "          - 'combobox \"Column 1: Nom\"':",
      '            - option "Display name" [selected]',
      '        - columnheader "IM address":',
      "          - 'combobox \"Column 2: Adresse IM\"':",
      '            - option "IM address" [selected]',
      '        - columnheader "Group":',
      "          - 'combobox \"Column 3: Équipe\"':",
      '            - option "Group" [selected]',
      "    - rowgroup:",
      ...[0, 1, 2].flatMap((row) => [
        `      - row "${row + 2} Zoë ${row} zoe${row}@b.example München":`,
        `        - rowheader "${row + 2}"`,
        `        - cell "Zoë ${row}"`,
        `        - cell "zoe${row}@b.example"`,
        '        - cell "München"',
      ]),
    ]);
    const heading = pane.getByRole("switch", { name: "The first row is a header row" });
    await heading.uncheck();
    expect(await pane.getByRole("rowheader").allInnerTexts()).toEqual(["1", "2", "3"]);
    await heading.check();
    expect(await pane.getByRole("rowheader").allInnerTexts()).toEqual(["2", "3", "4"]);

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
    const bytes = Buffer.from("Name,IM address\r\n\x93Zo\xeb Wagner\x94 \x80,zoe@b.example\r\n", "latin1");
    await openFile(pane, "team.csv", bytes);
    await pane.getByRole("cell").first().waitFor();
    expect(await encodingOf(pane).inputValue()).toBe("windows-1252");
    expect(await pane.getByRole("cell").allInnerTexts()).toEqual(["“Zoë Wagner” €", "zoe@b.example"]);
  });

  it("in an old encoding is read as it was written, with its group", async () => {
    const { pane } = await startAddFromFile();
    await openFile(
      pane,
      "team.csv",
      Buffer.from("Name;E-Mail;Gruppe\r\nJ\x94rg M\x81ller;joerg@b.example;Vertrieb S\x81d\r\n", "latin1"),
    );
    await pane.getByRole("button", { name: "Check 1 row" }).waitFor();
    expect(await encodingOf(pane).inputValue()).toBe("cp850");
    expect(await pane.getByRole("cell").allInnerTexts()).toEqual([
      "Jörg Müller",
      "joerg@b.example",
      "Vertrieb Süd",
    ]);
    await openFile(
      pane,
      "台北.csv",
      encode("姓名,電子郵件,群組\r\n林小美,lin@b.example,高雄業務部\r\n", "big5"),
    );
    await pane.getByRole("cell", { name: "林小美" }).waitFor();
    expect(await encodingOf(pane).inputValue()).toBe("big5");
    await toCheck(pane);
    await pane.getByText("高雄業務部").first().waitFor();
    expect(await chips(pane)).toEqual(["All 1", "New 1"]);
  });

  it("is read in another encoding at once, and never adds a name with a control character", async () => {
    const { pane } = await startAddFromFile();
    const contents = pane.getByRole("region", { name: "File contents" });
    const dos = encodingOf(pane)
      .locator("option")
      .filter({ hasText: saying("Western European (DOS 850)") });
    await openFile(
      pane,
      "team.csv",
      Buffer.from("Name,E-mail\r\nJ\x94rg M\x81ller,joerg@b.example\r\n", "latin1"),
    );
    await contents.getByText("Jörg Müller,joerg@b.example").waitFor();
    await encodingOf(pane).selectOption("windows-1252");
    await contents.getByText("J”rg M\u0081ller,joerg@b.example").waitFor();
    await pane.getByText("Some characters could not be read. Select another encoding.").waitFor();
    await toCheck(pane);
    expect(await chips(pane)).toEqual(["All 1", "Not valid 1"]);
    await fileRow(pane, 2).getByText(saying("Remove the character U+0081.")).waitFor();
    await pane.getByRole("button", { name: "Select another encoding" }).click();
    await encodingOf(pane).focus();
    await encodingOf(pane).selectOption(await dos.innerText());
    await contents.getByText("Jörg Müller,joerg@b.example").waitFor();
    expect(await pane.locator(":focus").inputValue()).toBe("cp850");
    await toCheck(pane);
    expect(await chips(pane)).toEqual(["All 1", "New 1"]);
  });

  it("with contacts as vCards is read", async () => {
    const { pane } = await startAddFromFile();
    const card = (name: string, address: string) =>
      `BEGIN:VCARD\r\nVERSION:2.1\r\nFN:${name}\r\nEMAIL;PREF;INTERNET:mail@b.example\r\nX-MS-IMADDRESS:sip:${address}\r\nEND:VCARD\r\n`;
    await openFile(
      pane,
      "contacts.vcf",
      encode(card("Zoë Wagner", "zoe@b.example") + card("Ana Vale", "ana@b.example"), "utf-8"),
    );
    await pane.getByRole("button", { name: "Check 2 people" }).click();
    await pane.getByRole("heading", { name: "Check before adding" }).waitFor();
    await pane.getByRole("listitem").getByText("zoe@b.example").waitFor();
    expect(await chips(pane)).toEqual(["All 2", "New 2"]);
  });

  it("that is an Excel workbook is read from the first sheet with content, which is named", async () => {
    const { pane } = await startAddFromFile();
    const row = (number: number, ...cells: readonly string[]) =>
      `<row r="${number}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
    const people = sheetXml(row(1, "Name", "E-mail"), row(2, "Zoë Wagner", "zoe@b.example"));
    await openFile(pane, "people.xlsx", workbookOf({ Cover: sheetXml(), People: people }));
    await pane
      .getByRole("region", { name: "What was found" })
      .getByText(saying("1 row · sheet “People”"))
      .waitFor();
    expect(await pane.getByRole("cell").allInnerTexts()).toEqual(["Zoë Wagner", "zoe@b.example"]);
    expect(await encodingOf(pane).count()).toBe(0);
    await toCheck(pane);
    expect(await chips(pane)).toEqual(["All 1", "New 1"]);
  });

  it.each([
    ["invitation.msg", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is an Outlook message."],
    ["people.docx", "PK\x03\x04", "This is a Word or PowerPoint file."],
    ["people.zip", "PK\x03\x04", "This is a compressed file."],
    ["people.png", "\x89PNG\r\n\x1a\n", "This is a picture."],
    ["people.ics", "BEGIN:VCALENDAR\r\n", "This is a calendar file."],
  ])(
    "that is not a list, such as %s, is called what it is, above the box to paste into",
    async (name, bytes, words) => {
      const { pane } = await startAddFromFile();
      await openFile(pane, name, Buffer.from(bytes, "latin1"));
      await pane.getByRole("alert").getByText(words).waitFor();
      const box = pane.getByRole("textbox", { name: "Paste names and addresses" });
      await box.pressSequentially("zoe@b.example");
      await pane.getByRole("alert").waitFor({ state: "detached" });
      expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await box.inputValue()).toBe("zoe@b.example");
    },
  );

  it("with a row of all people is told to have a row that is too long", async () => {
    const { pane } = await startAddFromFile();
    const row = Array.from({ length: 65_000 }, (_, index) => `Person ${index},p${index}@b.example`).join(",");
    await openFile(pane, "all.csv", encode(row, "utf-8"));
    await pane.getByRole("alert").getByText(saying("Row 1 has 130,000 cells")).waitFor();
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

  it("that is a damaged workbook shows how to save it as CSV, and the focus stays on the button for the next file", async () => {
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
