import { describe, expect, it } from "@jest/globals";
import { row } from "./listSteps.ts";
import { createGroup, done, shownResult, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("Photos of people", () => {
  const outlook = usePane({ direct: true });
  const photoCalls = () => outlook.exchange.log.filter(({ operation }) => operation === "GetUserPhoto");

  it("are shown over the direct connection, in the list and on a person's page, each read once", async () => {
    outlook.exchange.faults.refuseAddIns = true;
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    const photos = pane.getByRole("tree").locator("img");
    await photos.first().waitFor();
    expect(await photos.first().getAttribute("src")).toMatch(/^blob:/);
    const box = await photos.first().boundingBox();
    expect([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]).toEqual([28, 28]);
    const natural = await photos.first().evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(natural).toBeGreaterThan(1);

    const withPhoto = pane
      .getByRole("treeitem")
      .filter({ has: pane.locator("img") })
      .first();
    const name = (await withPhoto.innerText()).split("\n")[0] ?? "";
    await withPhoto.click();
    await title(pane).filter({ hasText: name }).waitFor();
    await pane.getByRole("main").locator("img").first().waitFor();
    await pane.getByRole("button", { name: "Back" }).click();
    await row(pane, "Design team").waitFor();
    const asked = photoCalls().length;
    expect(asked).toBeGreaterThan(2);
    await row(pane, "Design team").press("ArrowLeft");
    await row(pane, "Design team").press("ArrowRight");
    await createGroup(pane, "Kestrel");
    await shownResult(pane, "created");
    await done(pane);
    expect(photoCalls()).toHaveLength(asked);
  });

  it("are never asked for through Outlook", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await createGroup(pane, "Kestrel");
    await shownResult(pane, "created");
    expect(photoCalls()).toEqual([]);
    expect(await pane.locator("img").count()).toBe(0);
  });
});
