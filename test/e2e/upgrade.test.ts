import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { holdBack, holdRequests, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const missing = "Part of this add-in could not be loaded.";

describe("A newer version that has taken the place of the one on screen", () => {
  const outlook = usePane();

  /** Lets a part of the pane be gone for so many requests. */
  async function without(page: Page, part: string, times = Infinity): Promise<() => number> {
    let asked = 0;
    await page.route(`**/immutable/${part}.*.js`, (route) => {
      asked += 1;
      return asked <= times ? route.fulfill({ status: 404, body: "" }) : route.continue();
    });
    return () => asked;
  }
  const openDiagnostics = async (pane: Awaited<ReturnType<typeof outlook.open>>["pane"]) => {
    await pane.getByRole("button", { name: "More" }).first().click();
    await pane.getByRole("menuitem", { name: "Diagnostics" }).click();
  };

  it("makes the pane load itself anew, once, with what was typed", async () => {
    const opened = await outlook.open();
    const { pane, page } = opened;
    const asked = await without(page, "diagnostics", 1);
    await pane.getByRole("button", { name: "New group" }).click();
    await pane.getByRole("textbox", { name: "Group name" }).fill("Project Heron");
    await pane.getByRole("button", { name: "Back" }).click();
    await openDiagnostics(pane);
    await pane.getByRole("tree").waitFor();
    await pane.getByRole("button", { name: "New group" }).click();
    expect(await pane.getByRole("textbox", { name: "Group name" }).inputValue()).toBe("Project Heron");
    await pane.getByRole("button", { name: "Back" }).click();
    await openDiagnostics(pane);
    await title(pane).filter({ hasText: "Diagnostics" }).waitFor();
    expect(asked()).toBe(2);
    opened.problems.console.length = 0;
  });

  it("is explained where that did not help, and what was typed is kept even then", async () => {
    const opened = await outlook.open();
    const { pane, page } = opened;
    const asked = await without(page, "diagnostics");
    await pane.getByRole("tree").waitFor();
    await openDiagnostics(pane);
    await pane.getByRole("tree").waitFor();
    await pane.getByRole("button", { name: "New group" }).click();
    await pane.getByRole("textbox", { name: "Group name" }).fill("Project Heron");
    await pane.getByRole("button", { name: "Back" }).click();
    await openDiagnostics(pane);
    await pane.getByRole("alert").filter({ hasText: missing }).waitFor();
    expect(await pane.getByRole("alert").innerText()).toContain("what you typed is kept");
    expect(asked()).toBe(2);
    await pane.getByRole("button", { name: "Reload" }).click();
    await pane.getByRole("tree").waitFor();
    await pane.getByRole("button", { name: "New group" }).click();
    expect(await pane.getByRole("textbox", { name: "Group name" }).inputValue()).toBe("Project Heron");
    opened.problems.console.length = 0;
  });

  it("is got over at the start, too", async () => {
    outlook.playground.setConfig({ route: "outlook" });
    const opened = await outlook.open({ pane: "closed" });
    const { pane, page } = opened;
    const asked = await without(page, "config", 1);
    // Whatever the pane waits for meanwhile: the words have not come when the settings' part fails to.
    const words = await holdRequests(page, "**/immutable/en.*.js");
    const failed = page.waitForEvent("console", (message) => message.text().includes("404"));
    await opened.set({ pane: "open" });
    await failed;
    await words();
    await pane.getByRole("tree").waitFor();
    expect(asked()).toBe(2);
    opened.problems.console.length = 0;
  });

  it("is not looked for without a connection: the pane stays, and says what is the matter", async () => {
    // In a profile of its own: no other test's browser cache has the missing part.
    const opened = await outlook.open({}, {});
    const { pane, page } = opened;
    await pane.getByRole("tree").waitFor();
    await page.context().setOffline(true);
    await openDiagnostics(pane);
    const alert = pane.getByRole("alert").filter({ hasText: missing });
    await alert.waitFor();
    expect(await alert.innerText()).toContain("You’re offline.");
    await page.context().setOffline(false);
    await pane.getByRole("button", { name: "Reload" }).click();
    await pane.getByRole("tree").waitFor();
    opened.problems.console.length = 0;
  });

  it("is not suspected where words did not come ahead: they are fetched once more when they are needed", async () => {
    const opened = await outlook.open({ pane: "closed" });
    const { pane, page } = opened;
    const asked = await without(page, "en-more", 1);
    const loads: string[] = [];
    page.on("request", (request) => {
      if (request.isNavigationRequest()) loads.push(request.url());
    });
    const failed = page.waitForEvent("console", (message) => message.text().includes("404"));
    const list = await holdBack(opened, "GetImItemList");
    await opened.set({ pane: "open" });
    // Nothing on screen needs them before the list is there: by then they have failed to come.
    await failed;
    await list();
    await pane.getByRole("tree").waitFor();
    expect([asked(), loads.length]).toEqual([2, 1]);
    opened.problems.console.length = 0;
  });

  it("never leaves a blank pane, even where its first file or all words are gone", async () => {
    const opened = await outlook.open({ pane: "closed" });
    const { pane, page } = opened;
    await without(page, "en-more");
    await opened.set({ pane: "open" });
    await pane.getByRole("alert").filter({ hasText: missing }).waitFor();
    await page.unrouteAll();
    await opened.set({ pane: "closed" });
    await page.reload();
    const asked = await without(page, "main");
    await opened.set({ pane: "open" });
    await pane.getByText("IM Groups did not load completely.").waitFor();
    expect(asked()).toBeGreaterThan(0);
    opened.problems.console.length = 0;
  });
});
