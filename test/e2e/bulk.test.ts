import { describe, expect, it } from "@jest/globals";
import { cells, chips, fileRow, fromHeader, paste, report, toCheck } from "./bulkSteps.ts";
import { inMailbox, settled } from "./listSteps.ts";
import { saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const headings = ["Name", "IM address", "Group"];
const munich = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    `Person ${index + 1}`,
    `person${index + 1}@northwind.example`,
    "Munich",
  ]);

/** Lets the adding of contacts take so many milliseconds each. */
const slow = (milliseconds: number) =>
  outlook.exchange.faults.add(
    { kind: "slow", milliseconds },
    { operation: "AddNewImContactToGroup", calls: 1_000 },
  );

describe("A paste from a spreadsheet", () => {
  it("is checked, corrected, added and reported, and the mailbox is as the report says", async () => {
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
    expect(await chips(pane)).toEqual(["All 6", "New 2", "Other name there 1", "Duplicate 1", "Invalid 2"]);
    await fileRow(pane, 3).getByText(saying("In the list as Tony Smith", "whole")).waitFor();
    await fileRow(pane, 5).getByText(saying("Duplicate of row 4", "whole")).waitFor();

    const address = pane.getByRole("textbox", { name: saying("Address of row 2") });
    expect(await address.inputValue()).toBe("bettina.kuehn.contoso.com");
    await address.fill("bettina.kuehn@contoso.com");
    await address.press("Enter");
    await fileRow(pane, 6)
      .getByRole("button", { name: saying("Leave out row 6") })
      .click();
    await pane.getByText(saying("1 new group will be made: Munich", "whole")).waitFor();
    await pane.getByRole("button", { name: "Add 4 contacts" }).click();

    expect(await report(pane)).toBe("4 of 4 added");
    expect(await chips(pane)).toEqual(["All 6", "Added 4", "Failed 0", "Left out 2"]);
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

  it("goes on to the next row when one is left out, and stays where one scrolls to", async () => {
    const { pane } = await outlook.start();
    await paste(
      pane,
      cells(headings, ["Anthony", "tony.smith@contoso.com", "Munich"], ...munich(30), ...munich(30)),
    );
    await toCheck(pane);
    await fileRow(pane, 2).getByRole("button").click();
    await pane.getByText(saying("Row 2: Left out", "whole")).waitFor({ state: "attached" });
    // The next one is a duplicate, about which nothing can be done.
    const focused = pane.locator(":focus");
    await focused.getByText(saying("Duplicate of row 3", "whole")).waitFor();
    const main = pane.getByRole("main");
    const scrollTo = (top: number) =>
      main.evaluate(async (element, to) => {
        element.scrollTo(0, to);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return element.scrollTop;
      }, top);
    // The first may meet the row that is still being brought into sight.
    await scrollTo(1_000);
    expect(await scrollTo(1_500)).toBeGreaterThan(1_400);
  });

  it("keeps what was typed and corrected while one looks at the list", async () => {
    const { pane } = await outlook.start();
    await paste(pane, cells(headings, ["Bettina", "bettina", "Munich"]));
    await toCheck(pane);
    await pane.getByRole("textbox", { name: saying("Address of row 2") }).fill("bettina@cont");
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("tree").waitFor();
    await fromHeader(pane, "Add from a file or paste");
    expect(await pane.getByRole("textbox", { name: saying("Address of row 2") }).inputValue()).toBe(
      "bettina@cont",
    );
    await pane.getByRole("button", { name: "Cancel" }).click();
    await fromHeader(pane, "Add from a file or paste");
    expect(await pane.getByRole("textbox", { name: "Paste people here" }).inputValue()).toContain("bettina");
  });
});

describe("A job that was begun", () => {
  it("can be paused, looked at from the list, gone on with and stopped", async () => {
    const { pane } = await outlook.start();
    slow(100);
    await paste(pane, cells(headings, ...munich(60)));
    await toCheck(pane);
    await pane.getByRole("button", { name: "Add 60 contacts" }).click();
    await pane.getByRole("button", { name: "Pause" }).click();
    await title(pane).getByText("Paused").waitFor();
    await pane.getByRole("button", { name: "Back" }).click();

    const card = pane.getByRole("region", { name: saying("of 60 added") });
    await card.getByText(/Paused at/).waitFor();
    await card.getByRole("button", { name: "Show" }).click();
    await pane.getByRole("button", { name: "Resume" }).click();
    await pane.getByRole("button", { name: "Pause" }).waitFor();
    await pane.getByRole("button", { name: "Stop…" }).click();
    await pane.getByRole("alertdialog").getByRole("button", { name: "Stop for good" }).click();
    const [, done = ""] = /^(\d+) of 60 added$/.exec(await report(pane)) ?? [];
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(Number(done));
    expect(Number(done)).toBeLessThan(60);
    await pane.getByText(saying(`You stopped: ${60 - Number(done)} were left out.`)).waitFor();
  });

  it("may end while one is asked whether to stop it: then there is its report", async () => {
    const { pane } = await outlook.start();
    slow(150);
    await paste(pane, cells(headings, ...munich(20)));
    await toCheck(pane);
    await pane.getByRole("button", { name: "Add 20 contacts" }).click();
    await pane.getByRole("button", { name: "Stop…" }).click();
    await pane.getByRole("alertdialog").waitFor();
    expect(await report(pane)).toBe("20 of 20 added");
    expect(await pane.getByRole("alertdialog").count()).toBe(0);
    await pane.getByRole("button", { name: "Done" }).click();
    await pane.getByRole("treeitem", { name: "Munich" }).waitFor();
  });

  it("pauses when the sign-in has ended, and goes on after the next", async () => {
    const { pane } = await outlook.start();
    await paste(pane, cells(headings, ...munich(30)));
    await toCheck(pane);
    outlook.exchange.faults.add(
      { kind: "http", status: 401 },
      { operation: "AddNewImContactToGroup", calls: 3 },
    );
    await pane.getByRole("button", { name: "Add 30 contacts" }).click();
    const alert = pane.getByRole("alert").filter({ hasText: "Your sign-in has ended." });
    await alert.waitFor();
    expect(await alert.innerText()).toContain("Nothing more is sent until you choose Resume.");
    await pane.getByRole("button", { name: "Resume" }).click();
    expect(await report(pane)).toBe("30 of 30 added");
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(30);
  });

  it("says what failed with the server's code, and tries it again when asked", async () => {
    const { pane } = await outlook.start();
    await paste(pane, cells(headings, ...munich(5)));
    await toCheck(pane);
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorInvalidRequest" },
      { operation: "AddNewImContactToGroup" },
    );
    await pane.getByRole("button", { name: "Add 5 contacts" }).click();
    expect(await report(pane)).toBe("4 of 5 added");
    await pane.getByRole("main").getByText("ErrorInvalidRequest").waitFor();
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(4);
    await pane.getByRole("button", { name: "Retry 1 failed" }).click();
    await pane.getByRole("heading", { name: saying("5 of 5 added") }).waitFor();
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(5);
  });

  it("is offered by the pane that is opened after it was closed, and is done once", async () => {
    const first = await outlook.start();
    slow(60);
    await paste(first.pane, cells(headings, ...munich(40)));
    await toCheck(first.pane);
    await first.pane.getByRole("button", { name: "Add 40 contacts" }).click();
    await first.pane.getByText(/of 40 contacts/).waitFor();
    await first.page.waitForTimeout(300);
    outlook.exchange.faults.clear();

    const { pane } = await outlook.start();
    const card = pane.getByRole("region", { name: saying("contacts are still to be added") });
    await card.getByText(saying("Pasted text, begun")).waitFor();
    await card.getByRole("button", { name: "Resume" }).click();
    expect(await report(pane)).toBe("40 of 40 added");
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(40);
    await pane.getByRole("button", { name: "Done" }).click();
    await settled(pane);
    const again = await outlook.start();
    await again.pane.getByRole("button", { name: "More", exact: true }).first().click();
    await again.pane.getByRole("menuitem", { name: "Add from a file" }).waitFor();
    expect(await again.pane.getByText(/still to be added|of 40 added/).count()).toBe(0);
  });
});
