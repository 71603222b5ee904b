import { beforeEach, describe, expect, it } from "@jest/globals";
import { skipReason } from "../../scripts/tryRelease/runServer.ts";
import { fromHeader, toCheck } from "./bulkSteps.ts";
import { useOrganization } from "./packagedOutlook.ts";
import { createGroup, openTechnicalDetails, shownResult, title } from "./steps.ts";
import { upgrade } from "./upgradeRelease.ts";
import { knownViolations, ownViolations } from "./watchPage.ts";

const reason = skipReason("nginx");
if (reason !== undefined) console.warn(`${reason}: the tests of a packaged release are skipped.`);

(reason === undefined ? describe : describe.skip)(
  "A release behind nginx, in an organization that refuses add-ins",
  () => {
    const { organization, open } = useOrganization();
    beforeEach(() => {
      const { behind } = organization();
      behind.exchange.reset();
      behind.exchange.faults.refuseAddIns = true;
      behind.arrivals.length = 0;
    });
    const groups = () => organization().behind.exchange.mailbox.groups.map(({ displayName }) => displayName);

    it("creates a group over the direct connection after the refusal, with the browser's own sign-in", async () => {
      const { page, pane, problems } = await open();
      await pane.getByText("You’re now connected directly to Exchange.").first().waitFor();
      await pane.getByText(/this pane now connects to .*mail\.example\.org/).waitFor();
      await createGroup(pane, "Project Kestrel");
      await shownResult(pane, "created");
      expect(groups()).toContain("Project Kestrel");

      await pane.getByRole("button", { name: "Done" }).click();
      await pane.getByRole("button", { name: "More" }).first().click();
      await pane.getByRole("menuitem", { name: "Diagnostics" }).click();
      await pane.getByText("You can use your contact list over the direct connection.").waitFor();
      await openTechnicalDetails(pane);
      await pane.getByText("Add-ins can call Exchange, but not for IM contact lists.").waitFor();

      const { log } = organization().behind.exchange;
      expect(log.filter(({ isAddIn }) => isAddIn).map(({ operation }) => operation)).toEqual([
        ...["GetImItemList", "FindFolder"],
      ]);
      const passed = organization().behind.arrivals.filter(({ headers }) => headers.authorization);
      expect(passed.map(({ body }) => /<m:(\w+)/.exec(body)?.[1])).toContain("AddImGroup");
      // No other host gets a request, and Microsoft's files violate the policy only in the known places.
      expect(new Set(problems.foreign.map((address) => new URL(address).hostname))).toEqual(
        new Set(["mail.example.org"]),
      );
      expect(ownViolations(problems)).toEqual([]);
      expect(problems.violations.map(({ file }) => file)).toContain(knownViolations.file);
      expect(problems.errors).toEqual([]);
      await page.context().close();
    });

    it("reads a file in a worker, whose script comes with the page's policy", async () => {
      const { page, pane, problems } = await open();
      await fromHeader(pane, "Import contacts");
      const buffer = Buffer.from("Name,IM address,Group\nIda Berg,ida@fabrikam.example,Falcon\n");
      await pane
        .locator("input[type=file]")
        .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
      await pane.getByRole("button", { name: /^Check \d/ }).waitFor();
      const [worker] = page.workers();
      const policy = await worker?.evaluate(async () =>
        (await fetch(location.href)).headers.get("Content-Security-Policy"),
      );
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'.*; frame-ancestors https:/);
      await toCheck(pane);
      expect(ownViolations(problems)).toEqual([]);
      expect(problems.errors).toEqual([]);
      await page.context().close();
    });

    it("finds all its files after an upgrade while the pane is open, and is the new release when opened again", async () => {
      const { page, pane, problems } = await open();
      await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
      const frame = await (await page.locator("#frame iframe").elementHandle()).contentFrame();
      const loaded = () => frame?.evaluate(() => performance.timeOrigin);
      const before = await loaded();
      const { earlier, later } = await upgrade(organization());
      expect(later).not.toBe(earlier);

      // The diagnostics file is loaded for the first time: it comes from the files kept from the previous release.
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
