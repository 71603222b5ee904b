import { describe, expect, it } from "@jest/globals";
import {
  cells,
  fromHeader,
  headings,
  holdAddResponses,
  munich,
  paste,
  report,
  toCheck,
} from "./bulkSteps.ts";
import { inMailbox } from "./listSteps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const rows = cells(headings, ...munich(9));

describe("A job and its frame", () => {
  it("makes the browser ask before it closes the pane, until the job has ended", async () => {
    const { page, pane } = await outlook.open({ pane: "open" });
    await pane.getByRole("tree").waitFor();
    await paste(pane, rows);
    await toCheck(pane);
    const release = holdAddResponses(outlook.exchange);
    await pane.getByRole("button", { name: "Add 9 contacts" }).click();
    await pane.getByRole("button", { name: "Pause" }).waitFor();
    const dialogShown = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await dialogShown;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    release();
    expect(await report(pane)).toBe("9 of 9 added");
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
  });

  it("runs without storage, after a warning that the job ends with the pane", async () => {
    const { page, pane, set } = await outlook.open({ pane: "closed" });
    await page.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
    });
    await set({ pane: "open" });
    await pane.getByRole("tree").waitFor();
    await paste(pane, rows);
    await toCheck(pane);
    const release = holdAddResponses(outlook.exchange);
    await pane.getByRole("button", { name: "Add 9 contacts" }).click();
    await pane.getByText(/^Keep this pane open until everything is added/).waitFor();
    release();
    expect(await report(pane)).toBe("9 of 9 added");
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(9);
  });

  it("is not offered if the administrator turned import off, and neither is export", async () => {
    outlook.playground.setConfig({ offer: { import: false, export: false } });
    const { pane } = await outlook.start();
    await fromHeader(pane, "Diagnostics");
    await pane.getByRole("button", { name: "Back" }).click();
    expect(await pane.getByRole("button", { name: /in this message/ }).count()).toBe(0);
    await pane.getByRole("button", { name: "More", exact: true }).first().click();
    await pane.getByRole("menuitem", { name: "Diagnostics" }).waitFor();
    const entries = (await pane.getByRole("menuitem").allInnerTexts()).join();
    expect(entries).toContain("New phone contact");
    expect(entries).not.toMatch(/Import|Export|from this/);
  });
});
