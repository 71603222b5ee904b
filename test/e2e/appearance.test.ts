import { describe, expect, it } from "@jest/globals";
import type { OpenedOutlook } from "./harness.ts";
import {
  createGroup,
  facts,
  peopleField,
  result,
  saying,
  shownResult,
  typeContact,
  writtenTime,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

const light = "rgb(255, 255, 255)";
const dark = "rgb(41, 41, 41)";

const outlook = usePane();

describe("The pane's colors", () => {
  it.each([
    ["light", light],
    ["dark", dark],
  ] as const)("follow the browser's preference if Outlook has no theme: %s", async (colorScheme, color) => {
    const opened = await outlook.open({}, { colorScheme });
    await opened.pane.getByRole("tree").waitFor();
    expect(await background(opened)).toBe(color);
    expect(await colorSchemeOf(opened)).toBe(colorScheme);
  });

  it("follow Outlook's theme from the start, even if the browser prefers another, and change with it", async () => {
    const opened = await outlook.start({ theme: "dark" });
    await waitForBackground(opened, dark);
    await opened.set({ theme: "light" });
    await waitForBackground(opened, light);
    await opened.set({ theme: "dark" });
    await waitForBackground(opened, dark);
    expect(await colorSchemeOf(opened)).toBe("dark");
    await opened.page.emulateMedia({ colorScheme: "light" });
    expect(await background(opened)).toBe(dark);
    await opened.set({ theme: "light" });
    await waitForBackground(opened, light);
  });

  it("give way to forced colors, with a border around cards", async () => {
    const opened = await outlook.open({}, { forcedColors: "active" });
    await opened.pane.getByRole("tree").waitFor();
    outlook.exchange.faults.add({ kind: "http", status: 403 }, { operation: "AddImGroup" });
    await createGroup(opened.pane, "Kestrel");
    const alert = opened.pane.getByRole("alert");
    await alert.waitFor();
    const seen = await alert.evaluate((card) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "CanvasText";
      const text = getComputedStyle(probe).color;
      probe.remove();
      const { borderTopWidth, borderTopStyle, color } = getComputedStyle(card);
      return { border: `${borderTopWidth} ${borderTopStyle}`, isForced: color === text };
    });
    expect(seen).toEqual({ border: "1px solid", isForced: true });
  });

  it("leave the border of a long name in New contact whole, in forced colors", async () => {
    const { pane } = await outlook.open({ width: 320 }, { forcedColors: "active" });
    await pane.getByRole("button", { name: "New contact" }).click();
    await peopleField(pane).fill(
      "Hubertine-Alexandra Wolfeschlegelsteinhausenbergerdorff of Hohenzollern <h@contoso.com>; Bo <bo@contoso.com>",
    );
    await peopleField(pane).blur();
    const name = pane.getByRole("group", { name: "People to add" }).getByText(/^Hubertine/);
    // The box that browsers draw behind the text is as high as its font, which is more than its line.
    const [above, below] = await name.evaluate((text) => {
      const [box, tag] = [text, text.closest("button")?.parentElement ?? text].map((one) =>
        one.getBoundingClientRect(),
      );
      return box && tag ? [box.top - tag.top, tag.bottom - box.bottom] : [];
    });
    expect(above).toBeGreaterThan(1);
    expect(below).toBeGreaterThan(1);
  });
});

describe("The pane's language", () => {
  const at = new Date(Date.UTC(2026, 4, 1, 9, 30));

  it.each([
    ["en-US", "en", "New group", "Technical details"],
    ["fr-FR", "fr", "Nouveau groupe", "Détails techniques"],
    ["zh-TW", "zh-TW", "新增群組", "技術詳細資料"],
    ["fr-CA", "fr", "Nouveau groupe", "Détails techniques"],
    ["is-IS", "en", "New group", "Technical details"],
  ])("matches Outlook in %s: text, lang attribute, and dates", async (language, lang, newGroup, details) => {
    const opened = await outlook.start({ language });
    const { pane } = opened;
    await pane.getByRole("button", { name: newGroup }).waitFor();
    const root = pane.locator("html");
    expect([await root.getAttribute("lang"), await root.getAttribute("dir")]).toEqual([lang, "ltr"]);
    await pane.getByRole("treeitem").first().click();
    await pane.getByRole("treeitem", { name: "Nkechi Okafor" }).click();
    await pane.getByRole("heading", { level: 1, name: "Nkechi Okafor" }).waitFor();
    await pane.getByRole("button", { name: details }).click();
    expect(Object.values(await facts(pane.getByRole("main")))).toContain(
      await writtenTime(opened, at, language),
    );
    expect(await catalogs(opened)).toEqual([lang]);
  });

  it("translates the names of system groups, and restarts the pane when Outlook's language changes", async () => {
    const opened = await outlook.start({ language: "fr-FR" });
    const { pane } = opened;
    await pane.getByRole("treeitem", { name: "Favoris" }).waitFor();
    expect(await pane.getByRole("treeitem", { name: "Favorites" }).count()).toBe(0);
    await opened.set({ language: "zh-TW" });
    await pane.getByRole("button", { name: "新增群組" }).waitFor();
  });

  it("formats numbers by the user's locale", async () => {
    outlook.exchange.reset({ groups: 1, contacts: 1000 });
    const { pane } = await outlook.start({ language: "de-DE" });
    await pane.getByRole("treeitem", { name: "Group 1" }).getByText("1.000").waitFor();
    await createGroup(pane, "Group 1");
    expect(await shownResult(pane, "was already in your list")).toMatchObject({ Members: "1.000" });
    await result(pane).getByText(saying("Group 1 was already in your list, with 1.000 people.")).waitFor();
    await pane.getByRole("button", { name: "Done" }).click();
    await typeContact(pane, { address: "x".repeat(455) });
  });
});

/** The pane's background color. */
const background = async (opened: OpenedOutlook): Promise<string> =>
  opened.pane.locator(".fui-FluentProvider").evaluate((element) => getComputedStyle(element).backgroundColor);

async function waitForBackground(opened: OpenedOutlook, color: string): Promise<void> {
  const frame = await opened.frame();
  await frame.waitForFunction((wanted) => {
    const provider = document.querySelector(".fui-FluentProvider");
    return provider !== null && getComputedStyle(provider).backgroundColor === wanted;
  }, color);
}

const colorSchemeOf = ({ pane }: OpenedOutlook): Promise<string> =>
  pane.locator("html").evaluate((root) => root.style.colorScheme);

/** Language codes of the catalogs that were loaded. */
async function catalogs(opened: OpenedOutlook): Promise<readonly string[]> {
  const frame = await opened.frame();
  const names = await frame.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  return names.flatMap((name) => /immutable\/(en|fr|zh-TW)\./.exec(name)?.[1] ?? []);
}
