import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { chips, fileRow, fromHeader, paste, report, toCheck } from "./bulkSteps.ts";
import type { OpenedOutlook } from "./harness.ts";
import { calls, saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** The addresses and names that were sent, as "Name <address>". */
const sent = async (opened: OpenedOutlook): Promise<readonly string[]> =>
  (await calls(opened, "AddNewImContactToGroup"))
    .map(({ request }) => {
      const of = (name: string) => new RegExp(`<m:${name}>(.*?)</m:${name}>`).exec(request)?.[1] ?? "";
      return `${of("DisplayName")} <${of("ImAddress")}>`.trim();
    })
    .sort();

async function checkPaste(text: string): Promise<OpenedOutlook> {
  outlook.exchange.reset("empty");
  const opened = await outlook.start();
  await paste(opened.pane, text);
  await toCheck(opened.pane);
  return opened;
}

const addAll = async (pane: FrameLocator): Promise<string> => {
  await pane.getByRole("button", { name: /^Add \d/ }).click();
  return report(pane);
};

const card = (pane: FrameLocator) => pane.getByRole("region", { name: /could not be told apart/ });
const textOf = async (pane: FrameLocator, row: number | string) =>
  withoutIsolates(await fileRow(pane, row).innerText()).split("\n");

describe("People in a paste", () => {
  it("are added with their names, however Outlook wrote them", async () => {
    const opened = await checkPaste(
      '"Prof\\", Reed" <tony@contoso.example>; Vale, Ana <mailto:ana@contoso.example>, ' +
        "王小明＜wang@contoso.example＞；'bob@contoso.example'；Falcon: Eve Nolan <eve@contoso.example>",
    );
    expect(await chips(opened.pane)).toEqual(["All 5", "New 5"]);
    expect(await addAll(opened.pane)).toBe("5 of 5 added");
    expect(await sent(opened)).toEqual(
      [
        "<bob@contoso.example>",
        "Eve Nolan <eve@contoso.example>",
        "Prof&quot;, Reed <tony@contoso.example>",
        "Vale, Ana <ana@contoso.example>",
        "&#29579;&#23567;&#26126; <wang@contoso.example>",
      ].sort(),
    );
  });

  it("who have no address, or an internal one, are shown with what to do, and never become part of others", async () => {
    const opened = await checkPaste(
      "Tony Reed; Vale, Ana; bob@contoso.example; " +
        "Eve Nolan </o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=even>; " +
        "dan@contoso.example",
    );
    const { pane } = opened;
    expect(await chips(pane)).toEqual(["All 5", "New 2", "Not valid 3"]);
    expect(await textOf(pane, "Tony Reed")).toEqual(
      expect.arrayContaining(["Tony Reed", "Enter an IM address."]),
    );
    expect(await textOf(pane, "Vale, Ana")).toEqual(
      expect.arrayContaining(["Vale, Ana", "Enter an IM address."]),
    );
    expect((await textOf(pane, "Eve Nolan")).join()).toContain("This is an internal Exchange address.");
    expect(await card(pane).count()).toBe(0);
    const field = pane.getByRole("textbox", { name: saying("Address of Tony Reed") });
    await field.fill("Tony Reed <tony@contoso.example>");
    await fileRow(pane, "Tony Reed").getByRole("button", { name: "Apply" }).click();
    await pane.getByRole("textbox", { name: saying("Address of Tony Reed") }).waitFor();
    await field.fill("tony@contoso.example");
    await fileRow(pane, "Tony Reed").getByRole("button", { name: "Apply" }).click();
    expect(await addAll(pane)).toBe("3 of 3 added");
    expect(await sent(opened)).toEqual([
      "<bob@contoso.example>",
      "<dan@contoso.example>",
      "Tony Reed <tony@contoso.example>",
    ]);
  });

  it("are counted by the lines of the text, in their rows and in the warning", async () => {
    const { pane } = await checkPaste(
      "Tony <tony@b.example>\nbob@b.example <ana@b.example>\nZoë Ek <zoe@b.example>; tony@b.example",
    );
    await fileRow(pane, "Zoë Ek").getByText(saying("Line 3", "whole")).waitFor();
    await pane.getByText(saying("Duplicate of line 1", "whole")).waitFor();
    await card(pane)
      .getByRole("button", { name: saying("Show line 2") })
      .click();
    await card(pane).getByText(saying("Line 2", "whole")).waitFor();
    expect(await pane.getByText(/^Row/).count()).toBe(0);
  });

  it("whose row does not fit the headings are shown as a row to correct, and never get another address", async () => {
    const opened = await checkPaste("Name,Email\nBob,bob@contoso,example\nLima, Ana,ana@contoso.example");
    const { pane } = opened;
    expect(await chips(pane)).toEqual(["All 2", "Not valid 2"]);
    await card(pane).getByText(saying("2 people in the text could not be told apart.")).waitFor();
    await card(pane)
      .getByRole("button", { name: saying("Show rows 2 and 3") })
      .click();
    await card(pane).getByText(saying("Row 2", "whole")).waitFor();
    await card(pane)
      .getByRole("button", { name: saying("Hide rows 2 and 3") })
      .click();
    const field = pane.getByRole("textbox", { name: saying("Address of Bob") });
    expect(await field.inputValue()).toBe("bob@contoso,example");
    expect((await textOf(pane, 3)).join()).toContain("The cells of this row do not fit the columns.");
    await field.fill("bob@contoso.example");
    await fileRow(pane, 2).getByRole("button", { name: "Apply" }).click();
    await fileRow(pane, 3).getByRole("button", { name: /^Skip/ }).click();
    expect(await addAll(pane)).toMatch(/^1 of 1 added/);
    expect(await sent(opened)).toEqual(["Bob <bob@contoso.example>"]);
  });

  it("are added to each group of a cell once it is certain which groups these are", async () => {
    const { pane } = await checkPaste(
      "Email\tGroup\ntony@contoso.example\tFalcon, Friends\nana@contoso.example\tfalcon\n" +
        "bob@contoso.example\tFalcon, Friends\neve@contoso.example\tSales, EMEA",
    );
    expect(await chips(pane)).toEqual(["All 4", "New 1", "Not valid 3"]);
    const apply = (row: number) => fileRow(pane, row).first().getByRole("button", { name: "Apply" }).click();
    await apply(5);
    await pane
      .getByRole("textbox", { name: saying("Group of tony@contoso.example") })
      .fill("Falcon; Friends");
    await apply(2);
    expect(await chips(pane)).toEqual(["All 6", "New 6"]);
    await pane.getByText(saying("3 new groups will be created: Falcon, Sales, EMEA, and Friends")).waitFor();
    expect(await fileRow(pane, 4).count()).toBe(2);
    expect(await addAll(pane)).toBe("6 of 6 added");
  });

  it("are those of a message's headers, not of its subject, and the body is pointed out", async () => {
    const { pane } = await checkPaste(
      "Von: Reed, Tony <tony@contoso.example>\nGesendet: Montag, 2. März 2026\nAn: ana@contoso.example\n" +
        "Betreff: Essen mit dan@contoso.example\n\nBitte frag bob@contoso.example.\n",
    );
    expect(await chips(pane)).toEqual(["All 2", "New 2"]);
    await card(pane).getByText(saying("1 person in the text could not be told apart.")).waitFor();
    await card(pane).getByText(saying("It has 3 addresses, but 2 people were found.")).waitFor();
    await card(pane)
      .getByRole("button", { name: saying("Show line 6") })
      .click();
    await card(pane).getByText("Bitte frag bob@contoso.example.").waitFor();
    await card(pane)
      .getByRole("button", { name: saying("Hide line 6") })
      .click();
    expect(await card(pane).getByRole("listitem").count()).toBe(0);
  });

  it("who cannot be told apart are counted, shown, and not added as one person", async () => {
    const opened = await checkPaste(
      "Bob Hart <bob@contoso.example>\nTony Reed <tony@contoso.example>/Ana Vale <ana@contoso.example>\n" +
        "eve@contoso.example\n",
    );
    const { pane } = opened;
    await card(pane).getByText(saying("2 people in the text could not be told apart.")).waitFor();
    await card(pane).getByText(saying("It has 4 addresses, but 2 people were found.")).waitFor();
    await card(pane)
      .getByRole("button", { name: saying("Show line 2") })
      .waitFor();
    expect(await chips(pane)).toEqual(["All 3", "New 2", "Not valid 1"]);
    expect(await addAll(pane)).toBe("2 of 2 added");
    expect(await sent(opened)).toEqual(["<eve@contoso.example>", "Bob Hart <bob@contoso.example>"]);
  });
});

describe("People in a table", () => {
  const checkFile = async (text: string) => {
    outlook.exchange.reset("empty");
    const opened = await outlook.start();
    await fromHeader(opened.pane, "Import contacts");
    const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await opened.pane.locator("input[type=file]").setInputFiles(file);
    await toCheck(opened.pane);
    return opened;
  };

  it("have addresses in any form, which are sent without it", async () => {
    const opened = await checkFile(
      "Name,E-mail\nTony Reed,mailto:tony@contoso.example\nAna Vale,SMTP:ana@contoso.example\n" +
        "Bob Hart,(bob@contoso.example)\nEve Nolan,eve@contoso.example.\nDan Ott,sips:dan@contoso.example\n" +
        "\"'Fox, Zoe'\",<zoe@contoso.example>;\n",
    );
    expect(await chips(opened.pane)).toEqual(["All 6", "New 6"]);
    expect(await addAll(opened.pane)).toBe("6 of 6 added");
    expect(await sent(opened)).toEqual(
      [
        "Ana Vale <ana@contoso.example>",
        "Bob Hart <bob@contoso.example>",
        "Dan Ott <dan@contoso.example>",
        "Eve Nolan <eve@contoso.example>",
        "Fox, Zoe <zoe@contoso.example>",
        "Tony Reed <tony@contoso.example>",
      ].sort(),
    );
  });

  it("with several people in one name have to be corrected", async () => {
    const opened = await checkFile(
      "Name,E-mail\nTony Reed; Ana Vale,tony@contoso.example\nBob and eve@contoso.example,bob@contoso.example\n",
    );
    const { pane } = opened;
    expect(await chips(pane)).toEqual(["All 2", "Not valid 2"]);
    await fileRow(pane, 2).getByText("This may be several people.").waitFor();
    await card(pane).getByText(saying("It has 3 addresses, but 2 people were found.")).waitFor();
    await pane
      .getByRole("textbox", { name: saying("Display name of Tony Reed; Ana Vale") })
      .fill("Tony Reed");
    await fileRow(pane, 2).getByRole("button", { name: "Apply" }).click();
    expect(await addAll(pane)).toBe("1 of 1 added");
    expect(await sent(opened)).toEqual(["Tony Reed <tony@contoso.example>"]);
  });
});
