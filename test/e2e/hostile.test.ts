import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { addMember, createContact, createGroup } from "../../simulator/exchange/mailbox.ts";
import type { OpenedOutlook } from "./harness.ts";
import { addContact, createGroup as create, done, result, shownResult } from "./steps.ts";
import { usePane } from "./usePane.ts";

const markup = '"><img src=x onerror=alert(1)>';
const rightToLeft = "\u202Egnp.exe";

describe("Names and addresses from other people", () => {
  const outlook = usePane();

  /** Starts the pane with a list whose names and addresses are all malicious. */
  async function startWithHostileList(): Promise<OpenedOutlook> {
    outlook.exchange.reset("empty");
    const { mailbox } = outlook.exchange;
    const group = createGroup(mailbox, { displayName: markup, type: "UserGroup" });
    createGroup(mailbox, { displayName: rightToLeft, type: "DG", smtpAddress: "javascript:alert(1)" });
    const contact = (displayName: string, imAddress: string, emailAddress: string) =>
      addMember(mailbox, group, createContact(mailbox, { displayName, imAddress, emailAddress }));
    contact(markup, "javascript:alert(1)", "javascript?&alert=2@x");
    contact(rightToLeft, "data:text/html,<script>alert(1)</script>", "https://evil.example/");
    contact("Good Person", "good.person@contoso.com", "good.person@contoso.com?bcc=all@contoso.com");
    createContact(mailbox, { displayName: "", phoneNumber: "javascript:alert(3)" });
    return outlook.start();
  }

  it("are shown as text everywhere and create no element, script, or picture", async () => {
    const opened = await startWithHostileList();
    const { page, pane } = opened;
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const before = await countInjectable(opened);
    await pane.getByRole("treeitem", { name: markup }).click();
    await pane.getByRole("treeitem", { name: "javascript:alert(1)" }).waitFor();
    await create(pane, markup);
    await shownResult(pane, "was already in your list");
    await visitTabs(pane, markup);
    await addContact(pane, { address: "eve@contoso.com", name: markup });
    await shownResult(pane, "added to");
    await visitTabs(pane, markup);
    expect(await countInjectable(opened)).toEqual(before);
    expect(dialogs).toEqual([]);
    expect(opened.problems.errors).toEqual([]);
  });

  it("are links only if they are addresses or numbers: mailto, sip, and tel, with encoded parts", async () => {
    const { pane } = await startWithHostileList();
    await pane.getByRole("treeitem", { name: markup }).click();
    const links: (string | null)[] = [];
    for (const name of [/^">.*javascript:alert/, /data:text/, /Good Person/]) {
      await pane.getByRole("treeitem", { name }).click();
      const information = pane.getByRole("region", { name: "Contact information" });
      await information.waitFor();
      const hrefs = await information
        .getByRole("link")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      links.push(...hrefs);
      await pane.getByRole("button", { name: "Back" }).click();
    }
    expect(links).toEqual(["mailto:javascript%3F%26alert%3D2@x", "sip:good.person@contoso.com"]);
  });

  it("do not change the direction of the text around them", async () => {
    const opened = await startWithHostileList();
    const { pane } = opened;
    await pane.getByRole("treeitem", { name: markup }).click();
    await expectIsolatedNames(pane);
    await create(pane, rightToLeft);
    await shownResult(pane, "was already in your list");
    await expectIsolatedNames(pane);
    await done(pane);
    await addContact(pane, { address: "eve@contoso.com", name: rightToLeft });
    await shownResult(pane, "added to");
    await expectIsolatedNames(pane);
    await pane.getByRole("tab", { name: "All fields" }).click();
    await expectIsolatedNames(pane);
  });
});

/** Counts the elements that a malicious name could add to the page. */
async function countInjectable({ frame }: OpenedOutlook): Promise<Readonly<Record<string, number>>> {
  const addin = await frame();
  return addin.evaluate(() =>
    Object.fromEntries(
      ["img", "script", "iframe", "object", "embed", "[onerror]"].map((name) => [
        name,
        document.querySelectorAll(`body ${name}`).length,
      ]),
    ),
  );
}

async function visitTabs(pane: FrameLocator, words: string): Promise<void> {
  for (const tab of ["Identifiers", "All fields"]) {
    await pane.getByRole("tab", { name: tab }).click();
    await result(pane).getByText(words, { exact: true }).first().waitFor();
  }
  await pane.getByRole("tab", { name: "XML" }).click();
  await result(pane).locator("pre").first().waitFor();
}

/**
 * Expects each text with a direction override to be in a bdi, in an element with its own direction, or between
 * isolating characters.
 */
async function expectIsolatedNames(pane: FrameLocator): Promise<void> {
  const found = await pane.locator("body").evaluate((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const texts = { isolated: 0, loose: [] as string[] };
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue ?? "";
      const parent = walker.currentNode.parentElement;
      if (!text.includes("\u202E") || parent?.closest("pre, option, script, style")) continue;
      const isolated = /\u2068[^\u2069]*\u202E[^\u2069]*\u2069/.test(text);
      if (isolated || parent?.closest("bdi, [dir=auto]")) texts.isolated += 1;
      else texts.loose.push(parent?.outerHTML ?? text);
    }
    return texts;
  });
  expect(found.loose).toEqual([]);
  expect(found.isolated).toBeGreaterThan(0);
}
