import { expect } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import type { ScriptedFault } from "../../simulator/exchange/faultScript.ts";
import type { ImContact, ImGroup, Mailbox } from "../../simulator/exchange/mailbox.ts";
import { newName, row, shownRows, target } from "./listSteps.ts";
import { addContact, createGroup, result } from "./steps.ts";
import { fc } from "../random.ts";

/** The operations that each kind of action may send. */
const operations = {
  createGroup: ["AddImGroup"],
  addContact: ["AddNewImContactToGroup"],
  rename: ["SetImGroup"],
  move: ["AddImContactToGroup", "RemoveImContactFromGroup"],
  copy: ["AddImContactToGroup"],
  removeFromGroup: ["AddImContactToGroup", "RemoveImContactFromGroup"],
  removeFromList: ["RemoveContactFromImList"],
  deleteGroup: ["AddImContactToGroup", "RemoveImGroup"],
  undo: ["AddImGroup", "AddNewImContactToGroup", "AddImContactToGroup", "RemoveImContactFromGroup"],
  again: ["AddImContactToGroup", "RemoveImContactFromGroup", "RemoveImGroup"],
  refresh: ["GetImItemList"],
} as const;

/** A user's action in the pane, as plain data that a counterexample can print. */
export interface PaneAction {
  readonly kind: keyof typeof operations;
  /** The group, one of its members, and another group, as indexes into those that exist. */
  readonly group: number;
  readonly person: number;
  readonly other: number;
  readonly name: string;
  /** True if people who would be deleted are kept. */
  readonly keep: boolean;
  /** The fault during the action, and which of its calls gets it. */
  readonly fault: ScriptedFault | undefined;
  readonly faultAt: number;
}

const shortDelay = 20;
const faults: readonly ScriptedFault[] = [
  { kind: "busy", backOffMilliseconds: shortDelay },
  {
    kind: "response",
    code: "ErrorIrresolvableConflict",
    values: { BackOffMilliseconds: String(shortDelay) },
  },
  { kind: "response", code: "ErrorAccessDenied" },
  { kind: "dropped", when: "before" },
  { kind: "dropped", when: "after" },
  { kind: "malformed", as: "truncated" },
];

export const anyPaneAction: fc.Arbitrary<PaneAction> = fc.record({
  kind: fc.constantFrom(
    ...(Object.keys(operations) as PaneAction["kind"][]),
    "move" as const,
    "undo" as const,
  ),
  group: fc.nat(20),
  person: fc.nat(20),
  other: fc.nat(20),
  name: fc.constantFrom("Falcon", "falcon", "Owl", "Kite & Söhne", "Heron", "فريق"),
  keep: fc.boolean(),
  fault: fc.option(fc.constantFrom(...faults), { nil: undefined, freq: 2 }),
  faultAt: fc.nat(3),
});

/** The operation whose next call gets the action's fault. */
export const faultyOperation = ({ kind, faultAt }: PaneAction): string =>
  operations[kind][faultAt % operations[kind].length] ?? "";

/** Performs an action, if the list allows it, and waits until the pane has finished it. */
export async function act(action: PaneAction, pane: FrameLocator, mailbox: Mailbox): Promise<void> {
  const { kind, name, keep } = action;
  const own = mailbox.groups.filter(({ type }) => type === "UserGroup");
  const targets = mailbox.groups.filter(({ type }) => type === "UserGroup" || type === "OtherContacts");
  const from = pick(
    targets.filter(({ members }) => members.length > 0),
    action.group,
  );
  const contact = from && mailbox.contacts.find(({ number }) => number === pick(from.members, action.person));
  const group = pick(own, action.group);
  const to = pick(
    targets.filter((one) => one !== from),
    action.other,
  );

  switch (kind) {
    case "createGroup":
      await createGroup(pane, name);
      return leaveForm(pane);
    case "addContact": {
      const address = `${name.replace(/\W/g, "")}${action.other}@contoso.com`;
      const into = pick(targets, action.group)?.displayName ?? "Other Contacts";
      await addContact(pane, { address, group: into });
      return leaveForm(pane);
    }
    case "rename": {
      if (!group) return;
      await selectEntry("Rename", pane, group);
      await newName(pane).fill(name);
      await newName(pane).press("Enter");
      if (own.some((one) => one !== group && one.displayName === name)) await newName(pane).press("Escape");
      await newName(pane).waitFor({ state: "detached" });
      return;
    }
    case "move":
    case "copy":
      if (!from || !contact || !to) return;
      await selectEntry(kind === "move" ? "Move to group…" : "Add to another group…", pane, from, contact);
      if (await target(pane, to.displayName).isEnabled()) {
        await target(pane, to.displayName).click();
        await pane
          .getByRole("dialog")
          .getByRole("button", { name: /^(Move|Add to group)$/ })
          .click();
      } else await pane.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
      return;
    case "removeFromGroup":
      if (!from || !contact) return;
      await selectEntry("Remove from this group", pane, from, contact);
      return confirmDeletion(pane, isDeletedByLeaving(mailbox, from, contact) ? [contact] : [], keep);
    case "removeFromList":
      if (!from || !contact) return;
      await selectEntry("Remove from list…", pane, from, contact);
      return confirmDeletion(pane, [contact], keep);
    case "deleteGroup": {
      if (!group) return;
      await selectEntry("Delete group…", pane, group);
      const members = mailbox.contacts.filter(({ number }) => group.members.includes(number));
      return confirmDeletion(
        pane,
        members.filter((one) => isDeletedByLeaving(mailbox, group, one)),
        keep,
      );
    }
    case "undo":
      return clickIfThere(pane.getByRole("button", { name: "Undo", exact: true }));
    case "again":
      // The row under the mouse has a button "Remove from this group", too.
      return clickIfThere(
        pane.getByRole("alert").getByRole("button", { name: /^(Try again|Continue|Remove from)/ }),
      );
    case "refresh":
      return clickIfThere(pane.getByRole("button", { name: "Refresh", exact: true }));
  }
}

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];

const isDeletedByLeaving = ({ groups }: Mailbox, group: ImGroup, { number }: ImContact): boolean =>
  !groups.some(
    ({ type, members }, at) => groups[at] !== group && type !== "Tagged" && members.includes(number),
  );

/** Selects an entry from the menu of an open group, or of one of its members. */
async function selectEntry(
  item: string,
  pane: FrameLocator,
  group: ImGroup,
  contact?: ImContact,
): Promise<void> {
  const rows = await shownRows(pane);
  const groupAt = rows.findIndex(({ level, name }) => level === "1" && name === group.displayName);
  const personAt = rows.findIndex(({ name }, index) => index > groupAt && name === contact?.displayName);
  await pane
    .getByRole("treeitem")
    .nth(contact ? personAt : groupAt)
    .click({ button: "right" });
  await pane.getByRole("menuitem", { name: item }).click();
}

/** Confirms the dialog that appears if people would be deleted. The dialog must name exactly these people. */
async function confirmDeletion(
  pane: FrameLocator,
  deleted: readonly ImContact[],
  keep: boolean,
): Promise<void> {
  if (deleted.length === 0) return;
  const dialog = pane.getByRole("alertdialog");
  await dialog.waitFor();
  // Each entry has a name and an address.
  const texts = await dialog.getByRole("listitem").locator("bdi").allInnerTexts();
  const named = texts.filter((_, index) => index % 2 === 0).sort();
  expect(named).toEqual(deleted.map(({ displayName }) => displayName).sort());
  const box = dialog.getByRole("checkbox");
  if ((await box.count()) > 0) await box.setChecked(keep);
  await dialog.getByRole("button").first().click();
  await dialog.waitFor({ state: "detached" });
}

async function clickIfThere(button: Locator): Promise<void> {
  if ((await button.count()) > 0) await button.first().click();
}

/** Returns to the list after the form's change has succeeded or failed. */
async function leaveForm(pane: FrameLocator): Promise<void> {
  const isChecking = pane.getByText("Checking your list…");
  const failed = pane.getByRole("alert").filter({ has: pane.getByRole("button"), hasNot: isChecking });
  await result(pane).or(failed).first().waitFor();
  // Whoever was not added would otherwise be in the form the next time.
  const hasFailed = (await failed.count()) > 0;
  await pane.getByRole("button", { name: hasFailed ? "Cancel" : "Back", exact: true }).click();
  await row(pane, "Favorites").waitFor();
}
