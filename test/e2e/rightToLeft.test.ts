import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { everyBulkScreen } from "./bulkScreens.ts";
import { findLayoutProblems, prepareLayout } from "./layoutProblems.ts";
import { serveRightToLeft } from "./longestTexts.ts";
import { row, selection } from "./listSteps.ts";
import { focusOn, peopleField, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

// There is no language yet that is written from right to left: the English texts say that they are.

const outlook = usePane();

async function start() {
  const { page } = await outlook.start();
  const words = await serveRightToLeft(page);
  return { ...(await outlook.start({ width: 320 })), words };
}

/** The pixels between the right edge of a text, or of what it is cut off to, and that of a box around it. */
const distanceFromRight = (element: Locator): Promise<number> =>
  element.evaluate((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = text.parentElement?.getBoundingClientRect();
    return Math.round((box?.right ?? 0) - Math.min(range.getBoundingClientRect().right, box?.right ?? 0));
  });
const named = (place: FrameLocator | Locator, name: string) => place.locator(`[title="${name}"]`).first();

describe("In a language that is written from right to left", () => {
  it("the page and the pane have that direction, names are aligned with it, and nothing is cut or covered", async () => {
    const opened = await start();
    const { page, pane } = opened;
    const frame = await opened.frame();
    await prepareLayout(frame);
    const problems: string[] = [];
    const look = async (screen: string) =>
      problems.push(...(await findLayoutProblems(frame)).map((problem) => `${screen}: ${problem}`));

    expect(await pane.locator("html").getAttribute("dir")).toBe("rtl");
    await row(pane, "Design team").click();
    expect(await distanceFromRight(named(pane, "Amélie Laurent"))).toBe(0);
    expect(await distanceFromRight(named(pane, "nkechi.okafor@contoso.com"))).toBe(0);
    const [avatar, name] = [
      row(pane, "Amélie Laurent").locator("[data-initials]"),
      named(pane, "Amélie Laurent"),
    ];
    expect((await avatar.boundingBox())?.x).toBeGreaterThan((await name.boundingBox())?.x ?? Infinity);
    await look("list");
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await look("selection");
    await row(pane, "Amélie Laurent").click({ button: "right" });
    await look("menu");
    await pane.getByRole("menuitem", { name: "Move to group…" }).click();
    await pane.getByRole("dialog").waitFor();
    await look("move dialog");
    await page.keyboard.press("Escape");
    await pane.getByRole("dialog").waitFor({ state: "detached" });

    await row(pane, "Tony Smith").click();
    await title(pane).filter({ hasText: "Tony Smith" }).waitFor();
    const group = pane.getByRole("button", { name: "Design team", exact: true });
    expect(await group.evaluate((button) => getComputedStyle(button).textAlign)).toBe("right");
    await look("person page");
    await group.click();
    await title(pane).filter({ hasText: "Design team" }).waitFor();
    expect(await distanceFromRight(named(pane, "Amélie Laurent"))).toBe(0);
    await look("group page");
    await pane.getByRole("button", { name: "Add people" }).click();
    await peopleField(pane).fill("ton");
    const toni = pane.getByRole("option", { name: /Toni Krause/ });
    await toni.waitFor();
    expect(
      await toni
        .locator("bdi")
        .first()
        .evaluate((text) => getComputedStyle(text).textAlign),
    ).toBe("right");
    await look("suggestions");
    expect(problems).toEqual([]);
  });

  it("nothing is cut or covered on the screens of an import, from the paste to the report", async () => {
    const opened = await start();
    const frame = await opened.frame();
    await prepareLayout(frame);
    const problems: string[] = [];
    await everyBulkScreen(opened, outlook.exchange, opened.words, async (screen) => {
      problems.push(...(await findLayoutProblems(frame)).map((problem) => `${screen}: ${problem}`));
    });
    expect(problems).toEqual([]);
  });

  it("Left opens and Right closes a group, and both are mirrored in the bar for the selection and among tags", async () => {
    const { page, pane } = await start();
    const press = (key: string) => page.keyboard.press(key);
    await row(pane, "Design team").focus();
    await press("ArrowLeft");
    await press("ArrowLeft");
    const phone = row(pane, "+49 89 1234 5670");
    await focusOn(pane, phone);
    await press("Space");
    await selection(pane, 1).waitFor();
    await pane.getByRole("button", { name: "Clear selection" }).focus();
    await press("ArrowLeft");
    await focusOn(pane, pane.getByRole("button", { name: "Move 1 person", exact: true }));
    await press("ArrowRight");
    await focusOn(pane, pane.getByRole("button", { name: "Clear selection" }));
    await press("Escape");
    await focusOn(pane, phone);
    await press("ArrowRight");
    await focusOn(pane, row(pane, "Design team"));
    await press("ArrowRight");
    await phone.waitFor({ state: "detached" });

    await pane.getByRole("button", { name: "New contact" }).click();
    await peopleField(pane).fill("a@contoso.example; ");
    await press(";");
    const tag = pane.locator("[data-tag]");
    await tag.waitFor();
    await press("Home");
    await peopleField(pane).fill("");
    await press("ArrowRight");
    await focusOn(pane, tag);
    await press("ArrowLeft");
    await focusOn(pane, peopleField(pane));
  });

  it("the pill of dragged people is at the pointer, and identifiers and XML stay as they are", async () => {
    const { page, pane } = await start();
    await row(pane, "Design team").click();
    const [from, to] = [
      await row(pane, "Amélie Laurent").boundingBox(),
      await row(pane, "Favorites").boundingBox(),
    ];
    const frame = await page.locator("#frame iframe").boundingBox();
    if (!from || !to || !frame) throw new Error("The rows are not in the page.");
    const [x, y] = [frame.x + 60, to.y + 10];
    await page.mouse.move(from.x + from.width / 2, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 5 });
    const pill = pane.locator("[aria-hidden] > div").filter({ hasText: "Amélie Laurent" });
    await pill.waitFor();
    const place = await pill.boundingBox();
    expect(Math.abs((place?.x ?? 0) - (x + 12))).toBeLessThan(2);
    await page.keyboard.press("Escape");
    await page.mouse.up();

    await row(pane, "Amélie Laurent").click();
    await pane.getByRole("button", { name: "Technical details" }).click();
    const id = pane.getByRole("tabpanel").locator("[dir=ltr]").first();
    await id.waitFor();
    expect(await id.evaluate((text) => getComputedStyle(text).direction)).toBe("ltr");
  });
});
