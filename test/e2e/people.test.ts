import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { groupsOf } from "../simulator/exchange/imList.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { report } from "./bulkSteps.ts";
import { calls, focusOn, saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

const strip = (pane: FrameLocator): Locator =>
  pane.getByRole("button", { name: /(people|person) in this (message|appointment)/ });
const boxes = (pane: FrameLocator): Locator => pane.getByRole("list").getByRole("checkbox");
const box = (pane: FrameLocator, name: string): Locator => pane.getByRole("checkbox", { name });
const all = (pane: FrameLocator): Locator => pane.getByRole("checkbox", { name: "Select all" });
const add = (pane: FrameLocator): Locator => pane.getByRole("button", { name: /^Add \S*\d/ });
const group = (pane: FrameLocator): Locator => pane.getByRole("combobox", { name: "Add to group" });

/** Opens the people of the open item, and waits until they are loaded. */
async function openPeople(pane: FrameLocator): Promise<void> {
  await strip(pane).click();
  await boxes(pane).first().waitFor();
}

/** One line per person: [x] selected, [ ] not selected, - disabled; then the text lines. */
const readPersonLines = async (pane: FrameLocator): Promise<readonly string[]> =>
  (
    await boxes(pane).evaluateAll((all) =>
      (all as HTMLInputElement[]).map(({ checked, disabled, labels }) => {
        const lines = [...(labels?.[0]?.innerText ?? "").split("\n")].filter((line) => line.length > 2);
        return `${disabled ? "-" : checked ? "[x]" : "[ ]"} ${lines.join("; ")}`;
      }),
    )
  ).map(withoutIsolates);

const waitForText = (pane: FrameLocator, words: string): Promise<void> =>
  pane.getByText(saying(words)).waitFor();

describe("The people of the open item", () => {
  it("are counted above the list for any item, and not shown if no item is selected", async () => {
    const opened = await outlook.start({ item: "agenda" });
    const words = async () => (await strip(opened.pane).innerText()).replace(/\s+/g, " ");
    await strip(opened.pane).waitFor();
    expect(await words()).toBe("7 people in this message 4 new");
    for (const [item, expected] of [
      ["planning", "3 people in this appointment"],
      ["offsite", "3 people in this appointment 1 new"],
      ["draft", "4 people in this message 2 new"],
      ["crowd", "40 people in this message 40 new"],
    ] as const) {
      await opened.set({ item });
      await strip(opened.pane)
        .filter({ hasText: expected.slice(0, 9) })
        .waitFor();
      expect(await words()).toBe(expected);
    }
    await opened.set({ item: "" });
    await strip(opened.pane).waitFor({ state: "detached" });
  });

  it("can be selected, each with the role in the item and the status in the list", async () => {
    const { pane } = await outlook.start({ item: "agenda" });
    await openPeople(pane);
    await focusOn(pane, title(pane));
    await group(pane).selectOption("Design team");
    const newOnes = [
      "[x] Rafał Falkowski; From · rafal.falkowski@contoso.com",
      "[x] Ines Moreira; To · ines.moreira@falabella.example",
      "[x] Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg; Cc · konstantin.schmidt-rottluff@northwind.example",
      "[x] Falk Weber; Cc · falk.weber@contoso.com",
    ];
    const updates = "[ ] Falcon updates; Cc · falcon-updates@contoso.com";
    expect(await readPersonLines(pane)).toEqual([
      ...newOnes,
      "- Nkechi Okafor; To · nkechi.okafor@contoso.com; In Design team",
      "- Søren Mikkelsen; To · soren.mikkelsen@fabrikam.com; In Design team",
      updates,
    ]);
    await group(pane).selectOption("Project Falcon");
    expect(await readPersonLines(pane)).toEqual([
      ...newOnes,
      "[ ] Nkechi Okafor; To · nkechi.okafor@contoso.com; In your list",
      "[ ] Søren Mikkelsen; To · soren.mikkelsen@fabrikam.com; In your list",
      updates,
    ]);
    await waitForText(pane, "4 of 7 selected");
    expect(await all(pane).evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await waitForText(pane, "You are not listed here. Bcc recipients are not shown for received messages.");
    await all(pane).click();
    await waitForText(pane, "7 of 7 selected");
    expect((await readPersonLines(pane)).every((line) => line.startsWith("[x]"))).toBe(true);
    await all(pane).click();
    await waitForText(pane, "Select who to add.");
    expect(await add(pane).getAttribute("aria-disabled")).toBe("true");
  });

  it("are added to a new group, only those selected, forty of them with a few clicks", async () => {
    const { pane } = await outlook.start({ item: "crowd" });
    await openPeople(pane);
    await group(pane).selectOption("New group…");
    await add(pane).click();
    await waitForText(pane, "Enter a group name.");
    await pane.getByRole("textbox", { name: "New group name" }).fill("Launch crew");
    await box(pane, "Adaeze Costa").click();
    await add(pane).click();
    expect(await report(pane)).toBe("39 of 39 added");
    const crew = groupsOf(outlook.exchange)["Launch crew"];
    expect(crew).toHaveLength(39);
    expect(crew).not.toContain("Adaeze Costa");
    await pane.getByRole("button", { name: "Done" }).click();
    await strip(pane).getByText("1 new").waitFor();
  });
});

describe("The group for the people", () => {
  it("has to be selected: nobody is added to Other Contacts unasked", async () => {
    const opened = await outlook.start({ item: "agenda" });
    const { pane } = opened;
    await openPeople(pane);
    expect(await group(pane).locator("option:checked").innerText()).toBe("Select a group");
    await add(pane).click();
    await waitForText(pane, "Select a group for these people.");
    await focusOn(pane, group(pane));
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
    await group(pane).selectOption("Other Contacts");
    await pane.getByText("Select a group for these people.").waitFor({ state: "detached" });
    await add(pane).click();
    expect(await report(pane)).toBe("4 of 4 added");
    expect(groupsOf(outlook.exchange)["Other Contacts"]).toContain("Falk Weber");
    await pane.getByRole("button", { name: "Done" }).click();
    // The group that was used last is selected then.
    await openPeople(pane);
    expect(await group(pane).locator("option:checked").innerText()).toBe("Other Contacts");
    expect((await readPersonLines(pane)).filter((line) => line.startsWith("[x]"))).toEqual([]);
  });
});

describe("A selection in progress", () => {
  it("stays while another item is selected, and is replaced on request", async () => {
    const opened = await outlook.start({ item: "agenda" });
    const { pane } = opened;
    await openPeople(pane);
    await box(pane, "Falk Weber").click();
    await opened.set({ item: "review" });
    await waitForText(pane, "You have selected another appointment.");
    await opened.set({ item: "" });
    await waitForText(pane, "No message or appointment is selected now. Your selection here is kept.");
    expect(await box(pane, "Falk Weber").isChecked()).toBe(false);
    await opened.set({ item: "review" });
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("button", { name: "4 people in this appointment" }).click();
    expect(await box(pane, "Falk Weber").isChecked()).toBe(false);
    await pane.getByRole("button", { name: "Switch to it" }).click();
    await box(pane, "Amélie Laurent").waitFor();
    await focusOn(pane, title(pane));
    await opened.set({ item: "" });
    await waitForText(pane, "No message or appointment is selected.");
  });
});

describe("A distribution group of the open item", () => {
  it("shows its members, and those of a group in it, who can be added with the others", async () => {
    const { pane } = await outlook.start({ item: "agenda" });
    await openPeople(pane);
    await pane.getByRole("button", { name: saying("Show members of Falcon updates") }).click();
    await pane.getByRole("button", { name: saying("Show members of Falcon night shift") }).click();
    await box(pane, "Hiroshi Sato").waitFor();
    expect((await readPersonLines(pane)).slice(6)).toEqual([
      "[ ] Falcon updates; Cc · falcon-updates@contoso.com",
      "[x] Marta Reis; In Falcon updates · marta.reis@contoso.com",
      "[ ] Falcon night shift; In Falcon updates · falcon-nights@contoso.com",
      "[x] Hiroshi Sato; In Falcon night shift · hiroshi.sato@contoso.com",
    ]);
    await group(pane).selectOption("Project Falcon");
    await add(pane).click();
    expect(await report(pane)).toBe("6 of 6 added");
    expect(groupsOf(outlook.exchange)["Project Falcon"]).toEqual(
      expect.arrayContaining(["Marta Reis", "Hiroshi Sato", "Falk Weber"]),
    );
  });

  it("shows that Exchange does not let add-ins read its members, and can be added itself", async () => {
    const opened = await outlook.start({ item: "agenda" });
    const { pane } = opened;
    await openPeople(pane);
    outlook.exchange.faults.add({ kind: "refused" }, { operation: "ExpandDL" });
    await pane.getByRole("button", { name: saying("Show members of Falcon updates") }).click();
    await waitForText(pane, "Exchange does not allow add-ins to see who is in a distribution group.");
    expect(await calls(opened, "ExpandDL")).toHaveLength(1);
    await all(pane).click();
    await all(pane).click();
    await box(pane, "Falcon updates").click();
    await waitForText(pane, "Will be added as a distribution group.");
    // A distribution group is added to the list, and to no group.
    await add(pane).click();
    await report(pane);
    expect(outlook.exchange.mailbox.groups.map(({ smtpAddress }) => smtpAddress)).toContain(
      "falcon-updates@contoso.com",
    );
  });
});
