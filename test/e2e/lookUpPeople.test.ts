import { afterEach, describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { holdResponses } from "../simulator/exchange/holdResponses.ts";
import { cells, chips, fileRow, fromHeader, paste, report, toCheck } from "./bulkSteps.ts";
import { giveItem } from "./givenItem.ts";
import type { OpenedOutlook } from "./harness.ts";
import { inMailbox } from "./listSteps.ts";
import { calls, focusOn, saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const button = (pane: FrameLocator, name: string | RegExp) => pane.getByRole("button", { name });
/** The card of the look-up, whose name is its title. */
const card = (pane: FrameLocator, title: string) => pane.getByRole("region", { name: title });
const searched = "Your organization’s directory was searched.";
const announced = (pane: FrameLocator, words: string) =>
  pane.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });
/** The people to select from for a name. */
const choices = (pane: FrameLocator, name: string): Locator =>
  pane.getByRole("list", { name: saying(`People found for ${name}`) }).getByRole("button");
const tree = async (element: Locator) => withoutIsolates(await element.ariaSnapshot());

/** Names as a spreadsheet has them, and the IM address of the one person with this name in the directory. */
const known = {
  "Zofia Borkowski": "zofia.borkowski@contoso.com",
  "jerome renaud": "jerome.renaud@contoso.com",
  "Lindner, Felix": "felix.lindner@contoso.com",
  "Jadwiga Adamczyk": "jadwiga.adamczyk@contoso.com",
  "René Aubert": "rene.aubert@contoso.com",
  "Gaëlle  Lacroix": "gaelle.lacroix@contoso.com",
  "Maria Gomes": "maria.gomes@im.contoso.com",
  "François Gauthier": "francois.gauthier@contoso.com",
  "Mathéo Chevalier": "matheo.chevalier@contoso.com",
  "OSCAR MACHADO": "oscar.machado@contoso.com",
  "Didier Lacroix": "didier.lacroix@contoso.com",
  "Léa Poirier": "lea.poirier@contoso.com",
  "Élodie Lacroix": "elodie.lacroix@contoso.com",
  "Luis Pereira": "luis.pereira@im.contoso.com",
  "Jonas Keller": "jonas.keller@contoso.com",
  "Dorota Mazurek": "dorota.mazurek@contoso.com",
  "Carla Ribeiro": "carla.ribeiro@contoso.com",
  "Emma Ribeiro": "emma.ribeiro@contoso.com",
  "Chloé Marchand": "chloe.marchand@contoso.com",
  "Paweł Borkowski": "pawel.borkowski@contoso.com",
  "Bartosz Kozłowski": "bartosz.kozlowski@im.contoso.com",
  "Hervé Fabre": "herve.fabre@im.contoso.com",
  "Stanislaw Zak": "stanislaw.zak@im.contoso.com",
  "Игорь Волков": "igor.volkov@contoso.com",
  "Toni Krause": "toni.krause@contoso.com",
  "Kraft, Antonia": "toni.kraft@im.contoso.com",
  "Lia Lima": "lia.lima@contoso.com",
  "Cai Lima": "cai.lima@contoso.com",
} as const;
/** Of these, ResolveNames does not return the IM address: what is proposed, and what is right. */
const guessed = {
  "Duarte Lima": ["duarte.lima@contoso.com", "d.lima@im.contoso.com"],
  "Katja Machado": ["katja.machado@contoso.com", "katja.machado@im.contoso.com"],
  "Noor Haddad": ["noor.haddad@contoso.com", "noor.haddad@contoso.com"],
  王家豪: ["chiahao.wang@contoso.com", "chiahao.wang@contoso.com"],
} as const;
/** Two people of each name, and the one who is meant. */
const several = {
  "Tomas Berg": ["Controller", "tomas.berg2@contoso.com"],
  "Hugo Correia": ["Business Analyst", "hugo.correia@contoso.com"],
  "Didier Gauthier": ["Service Desk Agent", "didier.gauthier2@im.contoso.com"],
  "Bruno Gomes": ["Project Manager", "bruno.gomes2@contoso.com"],
} as const;
const others = {
  /** Somebody without Skype for Business. */
  withoutSkype: "林俊傑",
  misspelled: "Ton Krause",
  /** ResolveNames does not return the email address. */
  withoutAddress: "Olga Petrov",
  nobody: "Nobody Atall",
} as const;
const names = [
  ...Object.keys(known),
  ...Object.keys(guessed),
  ...Object.keys(several),
  ...Object.values(others),
];

describe.each([
  ["through Outlook", false],
  ["over the direct connection", true],
])("40 names that are pasted from a spreadsheet, %s", (_, isDirect) => {
  let last: OpenedOutlook | undefined;
  afterEach(() => {
    // Somebody without a photo is status 404, which browsers log.
    const { console: logged } = last?.problems ?? { console: [] };
    logged.splice(0, logged.length, ...logged.filter((line) => !/404.*Exchange\.asmx/.test(line)));
  });
  const outlook = usePane(isDirect ? { direct: true } : {});

  it("are looked up, selected, confirmed, and added, and the mailbox has the right addresses", async () => {
    if (isDirect) outlook.playground.setConfig({ route: "direct", ewsUrl: "/EWS/Exchange.asmx" });
    const opened = (last = await outlook.start());
    const { page, pane } = opened;
    expect(names).toHaveLength(40);
    await paste(
      pane,
      cells(["Name", "Department", "Group"], ...names.map((name) => [name, "Sales", "Campaign"])),
    );
    await toCheck(pane);
    expect(await chips(pane)).toEqual(["All 40", "Not valid 40"]);
    // Nobody is looked up unasked.
    expect(await calls(opened, "ResolveNames")).toEqual([]);
    await card(pane, "40 people have no IM address.").waitFor();
    await button(pane, "Look up 40 people").press("Enter");
    await card(pane, searched).waitFor();
    const used = isDirect ? 33 : 28;
    const counts = isDirect
      ? "33 IM addresses were found. For 5 people, you have to select who is meant. " +
        "1 address has to be confirmed. No address was found for 1 person."
      : "28 IM addresses were found. For 5 people, you have to select who is meant. " +
        "5 addresses have to be confirmed. No address was found for 2 people.";
    await card(pane, searched).getByText(counts, { exact: true }).waitFor();
    await announced(pane, counts);
    expect(await chips(pane)).toEqual(["All 40", `New ${used}`, `Not valid ${40 - used}`]);
    const routes = (await calls(opened, isDirect ? "FindPeople" : "ResolveNames")).map(({ route }) => route);
    expect(new Set(routes)).toEqual(new Set([isDirect ? "direct" : "outlook"]));

    await fileRow(pane, "Zofia Borkowski").getByText(saying("Proposed for Zofia Borkowski")).count();
    for (const [name, [job]] of Object.entries(several)) {
      expect(await choices(pane, name).count()).toBe(2);
      await choices(pane, name).filter({ hasText: job }).press("Enter");
    }
    await choices(pane, others.misspelled).filter({ hasText: "toni.krause@contoso.com" }).click();
    for (const [name, [guess, right]] of isDirect ? [] : Object.entries(guessed)) {
      const field = pane.getByRole("textbox", { name: saying(`Address of ${name}`) });
      expect(await field.inputValue()).toBe(guess);
      await field.fill(right);
      await field.press("Enter");
      await field.waitFor({ state: "detached" });
    }
    const unsure = fileRow(pane, others.withoutSkype);
    await unsure.getByText(saying(`The directory has no IM address for ${others.withoutSkype}.`)).waitFor();
    await unsure.getByRole("button", { name: "Use this address" }).press("Enter");
    await fileRow(pane, others.nobody)
      .getByText(
        "No one was found in your organization’s directory. Enter the IM address, or skip this entry.",
      )
      .waitFor();
    await button(pane, saying(`Skip ${others.nobody}`)).press("Enter");
    if (!isDirect) await button(pane, saying(`Skip ${others.withoutAddress}`)).press("Enter");

    // Toni Krause is there twice: by her name, and by the one that was misspelled.
    const added = isDirect ? 38 : 37;
    expect((await chips(pane)).slice(0, 3)).toEqual(["All 40", `New ${added}`, "Duplicate 1"]);
    await button(pane, `Add ${added} contacts`).press("Enter");
    expect(await report(pane)).toBe(`${added} of ${added} added`);
    const { contacts } = outlook.exchange.mailbox;
    const addresses = contacts.slice(-added).map(({ imAddress }) => imAddress);
    expect([...addresses].sort()).toEqual(
      [
        ...Object.values(known),
        ...Object.values(guessed).map(([, right]) => right),
        ...Object.values(several).map(([, right]) => right),
        "chunchieh.lin@contoso.com",
        ...(isDirect ? ["olga.petrov@contoso.com"] : []),
      ].sort(),
    );
    // They have the directory's names, not those that were pasted.
    expect(inMailbox(outlook.exchange.mailbox, "Campaign")).toEqual(
      expect.arrayContaining(["Jérôme Renaud", "Felix Lindner", "Oscar Machado", "Antonia Kraft"]),
    );
    expect(inMailbox(outlook.exchange.mailbox, "Campaign")).toHaveLength(added);

    // What was searched and found is in no report.
    await button(pane, "Done").click();
    await fromHeader(pane, "Diagnostics");
    await button(pane, "Copy report").waitFor();
    const shown = await pane.getByRole("main").innerText();
    expect(shown).not.toMatch(/jerome|Atall|Berg|Krause|Haddad/i);
    await page.mouse.move(0, 0);
  });
});

/** Names as people write them, and the IM address of the one person who is meant. */
const written = {
  "Dr. Zofia Borkowski": "zofia.borkowski@contoso.com",
  "Herr Prof. Dr. Felix Lindner": "felix.lindner@contoso.com",
  "Renaud, Jérôme (IT)": "jerome.renaud@contoso.com",
  "M. René Aubert": "rene.aubert@contoso.com",
  "Mme Lacroix, Gaëlle": "gaelle.lacroix@contoso.com",
  "KELLER  Jonas;": "jonas.keller@contoso.com",
  "Krause, Toni, Dr.": "toni.krause@contoso.com",
  "Lima, Cai,": "cai.lima@contoso.com",
} as const;

describe.each([
  ["through Outlook", false],
  ["over the direct connection", true],
])("Names with titles, departments, and commas, %s", (_, isDirect) => {
  const outlook = usePane(isDirect ? { direct: true } : {});

  it("are found, and of two people with one name none is proposed, also if one has no address", async () => {
    if (isDirect) outlook.playground.setConfig({ route: "direct", ewsUrl: "/EWS/Exchange.asmx" });
    const { page, pane } = await outlook.start();
    const given = [...Object.keys(written), "Dr. Bartosz Żak", "Petrov, Olga"];
    await paste(pane, cells(["Name"], ...given.map((name) => [name])));
    await toCheck(pane);
    await button(pane, `Look up ${given.length} people`).click();
    // ResolveNames does not return the email address of one Bartosz Żak, and of Olga Petrov.
    await card(pane, searched)
      .getByText(
        isDirect
          ? "9 IM addresses were found. For 1 person, you have to select who is meant."
          : "8 IM addresses were found. For 1 person, you have to select who is meant. No address was found for 1 person.",
        { exact: true },
      )
      .waitFor();
    const people = pane.getByRole("list", { name: saying("People found for Dr. Bartosz Żak") });
    const shown = await people.getByRole("listitem").allInnerTexts();
    expect(shown.map((text) => withoutIsolates(text).split("\n").at(-1))).toEqual([
      "bartosz.zak@im.contoso.com",
      "bartosz.zak2@contoso.com",
      isDirect ? "bartosz.zak3@contoso.com" : "The directory has no address for this person.",
      "bartosz.zak4@contoso.com",
    ]);
    expect(await people.getByRole("button").count()).toBe(isDirect ? 4 : 3);
    if (!isDirect)
      await fileRow(pane, "Petrov, Olga")
        .getByText(
          "The directory has no address for 1 person who was found. Enter the IM address, or skip this entry.",
        )
        .waitFor();
    await people.getByRole("button").last().press("Enter");
    const added = isDirect ? 10 : 9;
    await button(pane, `Add ${added} contacts`).waitFor();
    await button(pane, `Add ${added} contacts`).press("Enter");
    expect(await report(pane)).toBe(`${added} of ${added} added`);
    const addresses = outlook.exchange.mailbox.contacts.slice(-added).map(({ imAddress }) => imAddress);
    const expected = [
      ...Object.values(written),
      "bartosz.zak4@contoso.com",
      ...(isDirect ? ["olga.petrov@contoso.com"] : []),
    ];
    expect([...addresses].sort()).toEqual(expected.sort());
    await page.mouse.move(0, 0);
  });
});

describe("The look-up of people without an address", () => {
  const outlook = usePane();
  const start = async (...given: readonly string[]) => {
    const opened = await outlook.start();
    await paste(opened.pane, cells(["Name"], ...given.map((name) => [name])));
    await toCheck(opened.pane);
    return opened;
  };

  it("is a card with progress and Stop, which keeps the focus, and is announced once", async () => {
    const release = holdResponses(outlook.exchange, { operation: "ResolveNames", calls: 4 });
    const opened = await start("Toni Krause", "Tomas Berg", "Lia Lima", "Nobody Atall");
    const { pane } = opened;
    const main = pane.getByRole("main");
    expect(await tree(card(pane, "4 people have no IM address."))).toBe(
      [
        '- region "4 people have no IM address.":',
        "  - paragraph: 4 people have no IM address.",
        "  - paragraph: They may be in your organization’s directory. You can review everyone before they are added.",
        '  - button "Look up 4 people"',
      ].join("\n"),
    );
    await button(pane, "Look up 4 people").press("Enter");
    const running = card(pane, "Searching your organization’s directory…");
    await running.waitFor();
    expect(await tree(running)).toBe(
      [
        '- region "Searching your organization’s directory…":',
        "  - paragraph: Searching your organization’s directory…",
        "  - paragraph: 0 of 4 people",
        '  - progressbar "Searching your organization’s directory…"',
        '  - button "Stop"',
      ].join("\n"),
    );
    await focusOn(pane, button(pane, "Stop"));
    // Nothing can be added meanwhile.
    await pane.getByText("The directory is still being searched. Wait, or select Stop.").waitFor();
    const live = main.getByRole("status").filter({ hasText: "Searching your organization’s directory…" });
    expect(await live.count()).toBe(1);
    release();
    await card(pane, searched).waitFor();
    // The button is gone, and the focus is on the result.
    const result = pane.locator(":focus");
    expect(withoutIsolates(await result.innerText())).toContain("2 IM addresses were found.");
    expect(await main.getByRole("status").filter({ hasText: "2 IM addresses were found." }).count()).toBe(1);
    expect((await tree(pane.getByRole("list", { name: "Rows" }))).split("\n").slice(0, 24)).toEqual([
      '- list "Rows":',
      "  - listitem:",
      "    - text: Tomas Berg Row 3 Other Contacts",
      "    - paragraph: 2 people were found. Select one, or enter the IM address.",
      '    - list "People found for Tomas Berg":',
      "      - listitem:",
      '        - button "Tomas Berg Business Analyst · Projects tomas.berg@contoso.com"',
      "      - listitem:",
      '        - button "Tomas Berg Controller · Finance & Control tomas.berg2@contoso.com"',
      '    - textbox "Address of Tomas Berg"',
      '    - button "Apply"',
      '    - button "Skip Tomas Berg": Skip',
      "  - listitem:",
      "    - text: Nobody Atall Row 5 Other Contacts",
      "    - paragraph: No one was found in your organization’s directory. Enter the IM address, or skip this entry.",
      '    - textbox "Address of Nobody Atall" [invalid]',
      '    - button "Apply"',
      '    - button "Skip Nobody Atall": Skip',
      "  - listitem:",
      "    - text: Toni Krause Row 2 toni.krause@contoso.com · Other Contacts",
      "    - paragraph: Proposed for Toni Krause · Account Manager · Sales",
      "    - 'button \"Not this person: Toni Krause\"': Not this person",
      '    - button "Skip Toni Krause"',
      "  - listitem:",
    ]);
  });

  it("gives up a person who is not meant, and takes another one, by keyboard", async () => {
    const { page, pane } = await start("Tomas Berg", "Noor Haddad");
    await button(pane, "Look up 2 people").press("Enter");
    await card(pane, searched).waitFor();
    await choices(pane, "Tomas Berg").first().press("Enter");
    // The focus is on the next row, whose address is a guess.
    const guess = pane.getByRole("textbox", { name: saying("Address of Noor Haddad") });
    await focusOn(pane, guess);
    await announced(pane, "New");
    await page.keyboard.press("Enter");
    await guess.waitFor({ state: "detached" });
    await button(pane, "Add 2 contacts").waitFor();
    await button(pane, saying("Not this person: Tomas Berg")).press("Enter");
    await focusOn(pane, choices(pane, "Tomas Berg").first());
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await fileRow(pane, "Tomas Berg").getByText("tomas.berg2@contoso.com").waitFor();
    await fileRow(pane, "Tomas Berg").getByText(saying("Selected for Tomas Berg")).waitFor();
    // The people stay who they are when the user goes back, and comes again with the same rows.
    await button(pane, "Back").click();
    await toCheck(pane);
    await button(pane, "Add 2 contacts").press("Enter");
    expect(await report(pane)).toBe("2 of 2 added");
    expect(outlook.exchange.mailbox.contacts.slice(-2).map(({ imAddress }) => imAddress)).toEqual([
      "tomas.berg2@contoso.com",
      "noor.haddad@contoso.com",
    ]);
  });

  it("stops, keeps what was found, and looks up the rest later", async () => {
    const opened = await start("Toni Krause", "Lia Lima", "Cai Lima", "Jonas Keller", "Hervé Fabre");
    const { pane } = opened;
    const release = holdResponses(outlook.exchange, { operation: "ResolveNames", calls: 2 });
    await button(pane, "Look up 5 people").click();
    await button(pane, "Stop").click();
    await card(pane, "You stopped the search.").waitFor();
    release();
    await card(pane, "You stopped the search.").getByText("5 people were not looked up.").waitFor();
    await button(pane, "Look up 5 people").click();
    await card(pane, searched).getByText("5 IM addresses were found.").waitFor();
  });

  it("says that add-ins may not search the directory, and lets the user enter the addresses", async () => {
    outlook.exchange.faults.refuseDirectory = true;
    const opened = await start("Toni Krause", "Lia Lima", "Cai Lima");
    const { pane } = opened;
    await button(pane, "Look up 3 people").press("Enter");
    const refused = card(pane, "Your organization’s directory cannot be searched here.");
    await refused.getByText("Enter the IM addresses below, or skip these people.").waitFor();
    expect(await refused.getByRole("button").count()).toBe(0);
    await focusOn(pane, refused.locator(".."));
    const asked = (await calls(opened, "ResolveNames")).length;
    expect(asked).toBeLessThanOrEqual(2);
    const field = pane.getByRole("textbox", { name: saying("Address of Toni Krause") });
    await field.fill("toni.krause@contoso.com");
    await field.press("Enter");
    await button(pane, "Add 1 contact").waitFor();
  });

  it("keeps what it found when the session expires, and goes on after a new sign-in", async () => {
    const opened = await start("Toni Krause", "Lia Lima", "Cai Lima", "Jonas Keller");
    const { pane } = opened;
    outlook.exchange.faults.add({ kind: "slow", milliseconds: 0 }, { operation: "ResolveNames", calls: 2 });
    outlook.exchange.faults.add({ kind: "http", status: 401 }, { operation: "ResolveNames", calls: 2 });
    await button(pane, "Look up 4 people").click();
    const expired = card(pane, "Your session has expired.");
    await expired
      .getByText(
        "2 IM addresses were found. 2 people were not looked up. Sign in to Outlook again, then try again.",
      )
      .waitFor();
    await expired.getByRole("button", { name: "Look up 2 people" }).click();
    await card(pane, searched).getByText("4 IM addresses were found.").waitFor();
  });

  it("waits while Exchange is busy, and then finds everyone", async () => {
    const opened = await start("Toni Krause", "Lia Lima", "Cai Lima");
    outlook.exchange.faults.add(
      { kind: "busy", backOffMilliseconds: 50 },
      { operation: "ResolveNames", calls: 2 },
    );
    await button(opened.pane, "Look up 3 people").click();
    await card(opened.pane, searched).getByText("3 IM addresses were found.").waitFor();
    expect(await calls(opened, "ResolveNames")).toHaveLength(5);
  });

  it("says of whom the directory did not respond, and asks for them again", async () => {
    const { pane } = await start("Toni Krause", "Lia Lima");
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorInternalServerError" },
      { operation: "ResolveNames" },
    );
    await button(pane, "Look up 2 people").click();
    await card(pane, "The directory did not respond.")
      .getByText("1 IM address was found. 1 person was not looked up.")
      .waitFor();
    await button(pane, "Look up 1 person").click();
    await card(pane, searched).getByText("2 IM addresses were found.").waitFor();
  });

  it("keeps whom it found when the user says which groups the rows name", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await paste(
      pane,
      cells(
        ["Name", "Address", "Group"],
        ["Tomas Berg", "", "Fish, Chips"],
        ["Dr. Noor Haddad", "", "Fish, Chips"],
        ["Bo Ek", "bo.ek@contoso.example", "Fish, Chips"],
      ),
    );
    await toCheck(pane);
    await button(pane, "Look up 2 people").click();
    await card(pane, searched).waitFor();
    const asked = (await calls(opened, "ResolveNames")).length;
    const group = pane.getByRole("textbox", { name: saying("Group of Bo Ek") });
    await group.fill("Fish; Chips");
    await group.press("Enter");
    await pane.getByText("For 2 people, you have to select who is meant.").waitFor();
    expect(await chips(pane)).toEqual(["All 6", "New 2", "Not valid 4"]);
    expect(await button(pane, /^Look up/).count()).toBe(0);
    await choices(pane, "Tomas Berg").filter({ hasText: "Controller" }).first().press("Enter");
    await button(pane, "Use this address").first().press("Enter");
    await button(pane, "Add 6 entries").press("Enter");
    expect(await report(pane)).toBe("6 of 6 added");
    const people = ["Tomas Berg", "Noor Haddad", "Bo Ek"];
    for (const name of ["Fish", "Chips"])
      expect(inMailbox(outlook.exchange.mailbox, name)).toEqual(expect.arrayContaining(people));
    expect(await calls(opened, "ResolveNames")).toHaveLength(asked);
  });

  it("finds people by the internal addresses of a message and of a pasted line, whose lines are counted", async () => {
    const dn = "/o=Contoso/ou=Old Site/cn=Recipients/cn=clima";
    const opened = await outlook.start();
    const { pane } = opened;
    await paste(pane, `From: Bo Ek <bo.ek@contoso.example>\nTo: Cai <${dn}>; Bo Ek <bo.ek@contoso.example>`);
    await button(pane, "Check 3 people").click();
    await fileRow(pane, "Cai").getByText(saying("Line 2", "whole")).waitFor();
    await pane.getByText(saying("Duplicate of line 1", "whole")).waitFor();
    await button(pane, "Look up 1 person").click();
    await fileRow(pane, "Cai").getByText(saying("cai.lima@contoso.com")).waitFor();
    await button(pane, "Cancel").click();

    await giveItem(opened, {
      to: [{ displayName: "Cai Lima", emailAddress: dn, recipientType: "user" }],
    });
    await fromHeader(pane, "Add people from this item");
    const person = pane.getByRole("listitem").filter({ hasText: "No IM address" }).getByRole("checkbox");
    expect(await person.isChecked()).toBe(false);
    await person.check();
    await pane.getByRole("combobox", { name: "Add to group" }).selectOption({ label: "Project Falcon" });
    await button(pane, "Add 1 person").click();
    await button(pane, "Look up 1 person").click();
    await button(pane, "Add 1 contact").click();
    expect(await report(pane)).toBe("1 of 1 added");
    expect(outlook.exchange.mailbox.contacts.at(-1)?.imAddress).toBe("cai.lima@contoso.com");
  });
});
