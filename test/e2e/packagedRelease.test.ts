import { beforeEach, describe, expect, it } from "@jest/globals";
import { absent } from "../../scripts/tryRelease/runServer.ts";
import { useOrganisation } from "./packagedOutlook.ts";
import { createGroup, shownResult, title } from "./steps.ts";
import { upgrade } from "./upgradeRelease.ts";
import { knownViolations, ownViolations } from "./watchPage.ts";

const reason = absent("nginx");
if (reason !== undefined) console.warn(`${reason}: no release is served to a browser.`);

(reason === undefined ? describe : describe.skip)(
  "A release behind nginx, of an organisation that refuses add-ins",
  () => {
    const { organisation, open } = useOrganisation();
    beforeEach(() => {
      const { behind } = organisation();
      behind.exchange.reset();
      behind.exchange.faults.refuseAddIns = true;
      behind.arrivals.length = 0;
    });
    const groups = () => organisation().behind.exchange.mailbox.groups.map(({ displayName }) => displayName);

    it("creates a group by the direct route after the refusal, with the browser's own sign-in", async () => {
      const { page, pane, problems } = await open();
      await pane.getByText("You’re now connected directly to Exchange.").first().waitFor();
      await pane.getByText(/Yours is reached at .*mail\.example\.org/).waitFor();
      await createGroup(pane, "Project Kestrel");
      await shownResult(pane, "Group created");
      expect(groups()).toContain("Project Kestrel");

      await pane.getByRole("button", { name: "Done" }).click();
      await pane.getByRole("button", { name: "More" }).first().click();
      await pane.getByRole("menuitem", { name: "Diagnostics" }).click();
      await pane.getByText("Add-ins can call Exchange, but not for IM contact lists.").first().waitFor();
      await pane.getByText("The direct connection works.").first().waitFor();

      const { log } = organisation().behind.exchange;
      expect(log.filter(({ isAddIn }) => isAddIn).map(({ operation }) => operation)).toEqual([
        ...["GetImItemList", "FindFolder"],
      ]);
      const passed = organisation().behind.arrivals.filter(({ headers }) => headers.authorization);
      expect(passed.map(({ body }) => /<m:(\w+)/.exec(body)?.[1])).toContain("AddImGroup");
      // No other host is asked for anything, and Microsoft's files do against the policy what they are known for.
      expect(new Set(problems.foreign.map((address) => new URL(address).hostname))).toEqual(
        new Set(["mail.example.org"]),
      );
      expect(ownViolations(problems)).toEqual([]);
      expect(problems.violations.map(({ file }) => file)).toContain(knownViolations.file);
      expect(problems.errors).toEqual([]);
      await page.context().close();
    });

    it("finds all its files after an upgrade under its feet, and is the new one when it is opened again", async () => {
      const { page, pane, problems } = await open();
      await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
      const frame = await (await page.locator("#frame iframe").elementHandle()).contentFrame();
      const loaded = () => frame?.evaluate(() => performance.timeOrigin);
      const before = await loaded();
      const { earlier, later } = await upgrade(organisation());
      expect(later).not.toBe(earlier);

      // Its screen was never asked for before: the file comes from what the release before had.
      await pane.getByRole("button", { name: "More" }).first().click();
      await pane.getByRole("menuitem", { name: "Diagnostics" }).click();
      await title(pane).filter({ hasText: "Diagnostics" }).waitFor();
      expect(await loaded()).toBe(before);
      expect(await pane.locator('script[src*="main"]').getAttribute("src")).toBe(earlier);

      await page.reload();
      await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
      expect(await pane.locator('script[src*="main"]').getAttribute("src")).toBe(later);
      expect({ errors: problems.errors, console: problems.console }).toEqual({ errors: [], console: [] });
      await page.context().close();
    });
  },
);
