import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { holdBack, holdRequests, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const missing = "Part of this add-in could not be loaded.";

describe("A newer release, while the old pane is open", () => {
  const outlook = usePane();

  /** Makes a file of the pane missing for a number of requests. Returns the function that counts the requests. */
  async function removeFile(page: Page, part: string, times = Infinity): Promise<() => number> {
    let requestCount = 0;
    await page.route(`**/immutable/${part}.*.js`, (route) => {
      requestCount += 1;
      return requestCount <= times ? route.fulfill({ status: 404, body: "" }) : route.continue();
    });
    return () => requestCount;
  }
  const openDiagnostics = async (pane: Awaited<ReturnType<typeof outlook.open>>["pane"]) => {
    await pane.getByRole("button", { name: "More" }).first().click();
    await pane.getByRole("menuitem", { name: "Diagnostics" }).click();
  };

  it("makes the pane reload itself once, and keeps typed text", async () => {
    const opened = await outlook.open();
    const { pane, page } = opened;
    const countRequests = await removeFile(page, "diagnostics", 1);
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
    expect(countRequests()).toBe(2);
    opened.problems.console.length = 0;
  });

  it("is explained if the reload did not help, and typed text is kept even then", async () => {
    const opened = await outlook.open();
    const { pane, page } = opened;
    const countRequests = await removeFile(page, "diagnostics");
    await pane.getByRole("tree").waitFor();
    await openDiagnostics(pane);
    await pane.getByRole("tree").waitFor();
    await pane.getByRole("button", { name: "New group" }).click();
    await pane.getByRole("textbox", { name: "Group name" }).fill("Project Heron");
    await pane.getByRole("button", { name: "Back" }).click();
    await openDiagnostics(pane);
    await pane.getByRole("alert").filter({ hasText: missing }).waitFor();
    expect(await pane.getByRole("alert").innerText()).toContain("what you typed is kept");
    expect(countRequests()).toBe(2);
    await pane.getByRole("button", { name: "Reload" }).click();
    await pane.getByRole("tree").waitFor();
    await pane.getByRole("button", { name: "New group" }).click();
    expect(await pane.getByRole("textbox", { name: "Group name" }).inputValue()).toBe("Project Heron");
    opened.problems.console.length = 0;
  });

  it("makes the pane reload itself at the start, too", async () => {
    outlook.playground.setConfig({ route: "outlook" });
    const opened = await outlook.open({ pane: "closed" });
    const { pane, page } = opened;
    const countRequests = await removeFile(page, "config", 1);
    // The texts are held back until the settings file has failed: the pane waits for both.
    const words = await holdRequests(page, "**/immutable/en.*.js");
    const failed = page.waitForEvent("console", (message) => message.text().includes("404"));
    await opened.set({ pane: "open" });
    await failed;
    await words();
    await pane.getByRole("tree").waitFor();
    expect(countRequests()).toBe(2);
    opened.problems.console.length = 0;
  });

  it("is not assumed while offline: the pane stays open and explains the problem", async () => {
    // Uses a new profile, because the cache of the shared one may have the missing file.
    const opened = await outlook.open({}, {});
    const { pane, page } = opened;
    // The menu has loaded, the diagnostics have not.
    await pane.getByRole("button", { name: "More" }).first().click();
    await pane.getByRole("menuitem", { name: "Diagnostics" }).waitFor();
    await page.keyboard.press("Escape");
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

  it("is not assumed if texts failed to preload: the pane requests them again when it needs them", async () => {
    const opened = await outlook.open({ pane: "closed" });
    const { pane, page } = opened;
    const countRequests = await removeFile(page, "en-more", 1);
    const loads: string[] = [];
    page.on("request", (request) => {
      if (request.isNavigationRequest()) loads.push(request.url());
    });
    const failed = page.waitForEvent("console", (message) => message.text().includes("404"));
    const list = await holdBack(opened, "GetImItemList");
    await opened.set({ pane: "open" });
    // Nothing on screen needs the texts before the list is loaded, and by then they have failed.
    await failed;
    await list();
    await pane.getByRole("tree").waitFor();
    expect([countRequests(), loads.length]).toEqual([2, 1]);
    opened.problems.console.length = 0;
  });

  it("never leaves an empty pane, even if the pane's first file or all texts are missing", async () => {
    const opened = await outlook.open({ pane: "closed" });
    const { pane, page } = opened;
    await removeFile(page, "en-more");
    await opened.set({ pane: "open" });
    await pane.getByRole("alert").filter({ hasText: missing }).waitFor();
    await page.unrouteAll();
    await opened.set({ pane: "closed" });
    await page.reload();
    const countRequests = await removeFile(page, "main");
    await opened.set({ pane: "open" });
    await pane.getByText("IM Groups did not load completely.").waitFor();
    expect(countRequests()).toBeGreaterThan(0);
    opened.problems.console.length = 0;
  });
});
