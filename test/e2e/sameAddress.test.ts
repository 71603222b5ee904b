import { describe, expect, it } from "@jest/globals";
import { readFile } from "node:fs/promises";
import type { FrameLocator } from "playwright-core";
import { addMember, createContact, createGroup } from "../../simulator/exchange/mailbox.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { chips, fromHeader, paste, report, toCheck } from "./bulkSteps.ts";
import {
  addContact,
  calls,
  done,
  openTechnicalDetails,
  saying,
  shownResult,
  title,
  typeContact,
  peopleField,
  peopleInField,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** Starts the pane with three people in Falcon, whom another client has stored with `sip:` and capitals. */
async function startWithSip() {
  outlook.exchange.reset("empty");
  const { mailbox } = outlook.exchange;
  const falcon = createGroup(mailbox, { displayName: "Falcon", type: "UserGroup" });
  createGroup(mailbox, { displayName: "Sales", type: "UserGroup" });
  for (const [imAddress, displayName] of [
    ["sip:nkechi.okafor@contoso.com", "Nkechi Okafor"],
    ["SIP:Dana.Ott@contoso.example", "Dana Ott"],
    ["sip:eve.nolan@contoso.example", "sip:eve.nolan@contoso.example"],
  ] as const)
    addMember(mailbox, falcon, createContact(mailbox, { imAddress, displayName }));
  return outlook.start({ item: "agenda" });
}

const addressField = peopleField;
const nameField = (pane: FrameLocator) => pane.getByRole("textbox", { name: "Display name" });
const stored = () => outlook.exchange.mailbox.contacts.map(({ imAddress }) => imAddress).sort();
const threeStored = [
  "SIP:Dana.Ott@contoso.example",
  "sip:eve.nolan@contoso.example",
  "sip:nkechi.okafor@contoso.com",
];

describe("A person whose address Exchange stores with sip:", () => {
  it("is shown without it in the list and on the page, and with it under Technical details", async () => {
    const { pane } = await startWithSip();
    await pane.getByRole("treeitem", { name: "Falcon" }).click();
    await pane.getByRole("treeitem", { name: "Dana Ott" }).getByText("Dana.Ott@contoso.example").waitFor();
    await pane.getByRole("treeitem", { name: "eve.nolan@contoso.example" }).first().waitFor();
    expect(await pane.getByRole("tree").innerText()).not.toMatch(/sip:/i);
    await pane.getByRole("treeitem", { name: "Nkechi Okafor" }).click();
    await title(pane).filter({ hasText: "Nkechi Okafor" }).waitFor();
    const information = pane.getByRole("region", { name: "Contact information" });
    const link = information.getByRole("link", { name: "nkechi.okafor@contoso.com" }).first();
    expect(await link.getAttribute("href")).toBe("sip:nkechi.okafor@contoso.com");
    await openTechnicalDetails(pane);
    await pane.getByRole("tab", { name: /All fields/ }).click();
    await pane.getByText("sip:nkechi.okafor@contoso.com").first().waitFor();
  });

  it("is in the group for the form, and is not created a second time in another group", async () => {
    const opened = await startWithSip();
    const { pane } = opened;
    await addContact(pane, { address: "nkechi.okafor@contoso.com", group: "Falcon" });
    await shownResult(pane, "was already in");
    await done(pane);
    await addContact(pane, { address: "sip:dana.ott@contoso.example", group: "Sales" });
    await shownResult(pane, "added to");
    await title(pane).getByText("Dana Ott", { exact: true }).waitFor();
    expect(stored()).toEqual(threeStored);
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
  });

  it("is in the group for the people of a message, the check, and a job", async () => {
    const { pane } = await startWithSip();
    await pane.getByRole("button", { name: /people in this message/ }).click();
    await pane.getByRole("combobox", { name: "Add to group" }).selectOption("Falcon");
    await pane.getByText(saying("In Falcon")).waitFor();
    await pane.getByRole("button", { name: "Back" }).click();
    await paste(
      pane,
      "Name\tIM address\tGroup\nNkechi\tnkechi.okafor@contoso.com\tFalcon\n" +
        "Dana Ott\tmailto:dana.ott@contoso.example\tSales\nEve\tSIP:Eve.Nolan@contoso.example\tSales",
    );
    await toCheck(pane);
    expect(await chips(pane)).toEqual(["All 3", "New 1", "Already in list 1", "Different name 1"]);
    await pane.getByRole("button", { name: "Add 2 contacts" }).click();
    expect(await report(pane)).toBe("2 of 2 added");
    expect(stored()).toEqual(threeStored);
    const sales = outlook.exchange.mailbox.groups.find(({ displayName }) => displayName === "Sales");
    expect(sales?.members).toHaveLength(2);
  });

  it.each(["CSV", "JSON"])(
    "is exported to %s so that nothing of it is new to the same list",
    async (form) => {
      const { page, pane } = await startWithSip();
      await fromHeader(pane, "Export contacts");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        pane.getByRole("button", { name: saying(`Save ${form}`) }).click(),
      ]);
      await pane.getByRole("button", { name: "Close" }).click();
      const buffer = await readFile(await download.path());
      if (form === "CSV") expect(buffer.toString("utf8")).not.toMatch(/sip:/i);
      await fromHeader(pane, "Import contacts");
      const file = { name: download.suggestedFilename(), mimeType: "text/plain", buffer };
      await pane.locator("input[type=file]").setInputFiles(file);
      await toCheck(pane);
      expect((await chips(pane)).join()).not.toContain("New");
    },
  );
});

describe("The address field of a new contact", () => {
  it.each([
    ["Tony Reed <tony.reed@contoso.example>", "Tony Reed"],
    ["'Reed, Tony' <'Tony.Reed@contoso.example'>;", "Reed, Tony"],
    ["Reed, Tony (tony.reed@contoso.example)", "Reed, Tony"],
    ["王小明＜ｔｏｎｙ．ｒｅｅｄ@contoso.example＞", "王小明"],
  ])("takes a pasted name as well: %s", async (text, name) => {
    const { pane } = await startWithSip();
    await typeContact(pane, { address: text });
    expect(await nameField(pane).inputValue()).toBe(name);
    expect(await peopleInField(pane)).toEqual(["tony.reed@contoso.example"]);
  });

  it("takes a typed name when the focus leaves it, or when Enter submits the form", async () => {
    const opened = await startWithSip();
    const { pane } = opened;
    await pane.getByRole("button", { name: "New contact" }).click();
    await addressField(pane).pressSequentially("Bob Hart bob@contoso.example");
    await addressField(pane).press("Tab");
    expect(await peopleInField(pane)).toEqual(["bob@contoso.example"]);
    expect(await nameField(pane).inputValue()).toBe("Bob Hart");
    await pane.getByRole("button", { name: saying("Remove Bob Hart") }).click();
    await addressField(pane).pressSequentially("Ana Vale ana@contoso.example");
    await addressField(pane).press("Enter");
    await addressField(pane).press("Enter");
    await shownResult(pane, "added to");
    const [call] = await calls(opened, "AddNewImContactToGroup");
    expect(call?.request).toContain(
      "<m:ImAddress>ana@contoso.example</m:ImAddress><m:DisplayName>Ana Vale</m:DisplayName>",
    );
  });

  it.each([
    [
      "Tony Reed </o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=tonyr>",
      "This is an internal Exchange address. Enter the person’s IM address, such as name@contoso.com.",
    ],
    [
      "IMCEAEX-_o=Contoso_cn=Recipients_cn=tonyr@contoso.example",
      "This is an internal Exchange address. Enter the person’s IM address, such as name@contoso.com.",
    ],
    ["tony@contoso.example/home", "Remove the character / (U+002F). It cannot be used."],
    ["tony@contoso..example", "Enter the part after the @, such as contoso.com."],
  ])("does not send %s, and says what to do", async (text, problem) => {
    const opened = await startWithSip();
    const { pane } = opened;
    await addContact(pane, { address: text });
    const shown = pane.getByRole("alert").filter({ hasText: saying(problem) });
    await shown.waitFor();
    expect(withoutIsolates(await shown.innerText())).toContain(problem);
    expect(await addressField(pane).getAttribute("aria-invalid")).toBe("true");
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
  });
});
