import { describe, expect, it } from "@jest/globals";
import { cells, chips, fileRow, fromHeader, headings, munich, paste, report, toCheck } from "./bulkSteps.ts";
import { inMailbox } from "./listSteps.ts";
import { focusOn, saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

describe("A paste from a spreadsheet", () => {
  it("is checked, corrected, added, and reported, and the mailbox matches the report", async () => {
    const { pane } = await outlook.start();
    await paste(
      pane,
      cells(
        headings,
        ["Bettina Kühn", "bettina.kuehn.contoso.com", "Munich"],
        ["Anthony Smith", "tony.smith@contoso.com", "Munich"],
        ["Amélie Laurent", "amelie@northwind.example", "Munich"],
        ["Amélie Laurent", "Amelie@northwind.example", "Munich"],
        ["Nobody", "nobody@northwind.example", "Contoso All Hands"],
        ["Zoë Wagner", "zoe@northwind.example", "Munich"],
      ),
    );
    await toCheck(pane);
    expect(await chips(pane)).toEqual(["All 6", "New 2", "Different name 1", "Duplicate 1", "Not valid 2"]);
    await fileRow(pane, 3).getByText(saying("In your list as Tony Smith", "whole")).waitFor();
    await fileRow(pane, 5).getByText(saying("Duplicate of row 4", "whole")).waitFor();

    const address = pane.getByRole("textbox", { name: saying("Address of Bettina Kühn") });
    expect(await address.inputValue()).toBe("bettina.kuehn.contoso.com");
    await address.fill("bettina.kuehn@contoso.com");
    await address.press("Enter");
    await fileRow(pane, 6)
      .getByRole("button", { name: saying("Skip Nobody") })
      .click();
    await pane.getByText(saying("1 new group will be created: Munich", "whole")).waitFor();
    await pane.getByRole("button", { name: "Add 4 contacts" }).click();

    expect(await report(pane)).toBe("4 of 4 added");
    expect(await chips(pane)).toEqual(["All 6", "Added 4", "Failed 0", "Skipped 2"]);
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toEqual([
      "Amélie Laurent",
      "Bettina Kühn",
      "Tony Smith",
      "Zoë Wagner",
    ]);
    await pane.getByRole("button", { name: "Done" }).click();
    await pane.getByRole("treeitem", { name: "Munich" }).waitFor();
    expect(await pane.getByText(/added$/).count()).toBe(0);
  });

  it("moves the focus to the next row when a row is skipped, and keeps the user's scroll position", async () => {
    const { pane } = await outlook.start();
    await paste(
      pane,
      cells(headings, ["Anthony", "tony.smith@contoso.com", "Munich"], ...munich(30), ...munich(30)),
    );
    await toCheck(pane);
    await fileRow(pane, 2).getByRole("button").click();
    await pane.getByText(saying("Anthony: Skipped", "whole")).waitFor({ state: "attached" });
    // The next row is a duplicate, which has no actions.
    const focused = pane.locator(":focus");
    await focused.getByText(saying("Duplicate of row 3", "whole")).waitFor();
    const main = pane.getByRole("main");
    const scrollTo = (top: number) =>
      main.evaluate(async (element, to) => {
        element.scrollTo(0, to);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return element.scrollTop;
      }, top);
    // The first scrolls may compete with the pane, which is still scrolling to the focused row.
    while ((await scrollTo(1_000)) < 900) await focused.waitFor();
    expect(await scrollTo(1_500)).toBeGreaterThan(1_400);
  });

  it("keeps what was pasted and corrected when the user goes back and checks it again", async () => {
    const { pane } = await outlook.start();
    await paste(pane, cells(headings, ["Bettina", "bettina", "Munich"]));
    await toCheck(pane);
    const address = pane.getByRole("textbox", { name: saying("Address of Bettina") });
    await address.fill("bettina@cont");
    await pane.getByRole("button", { name: "Back" }).click();
    const pasted = pane.getByRole("textbox", { name: "Paste names and addresses" });
    await focusOn(pane, pasted);
    expect(await pasted.inputValue()).toContain("bettina");
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("tree").waitFor();
    await fromHeader(pane, "Import contacts");
    await toCheck(pane);
    expect(await address.inputValue()).toBe("bettina@cont");
    // Other rows are checked from the beginning.
    await pane.getByRole("button", { name: "Back" }).click();
    await pasted.fill(cells(headings, ["Bettina", "bettina2", "Munich"]));
    await toCheck(pane);
    expect(await address.inputValue()).toBe("bettina2");
    await pane.getByRole("button", { name: "Cancel" }).click();
    await fromHeader(pane, "Import contacts");
    expect(await pane.getByRole("textbox", { name: "Paste names and addresses" }).inputValue()).toContain(
      "bettina",
    );
  });
});
