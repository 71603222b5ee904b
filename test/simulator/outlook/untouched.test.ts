import { describe, expect, it } from "@jest/globals";
import { useOutlook } from "../../e2e/harness.ts";
import { ownViolations } from "../../e2e/watchPage.ts";
import { callEws, minimalAddin, runningAddin } from "./runningAddin.ts";

describe("The untouched page, with Microsoft's hosts served by the test browser", () => {
  const outlook = useOutlook({ addinFolder: minimalAddin, untouched: true });

  it("loads office.js and MicrosoftAjax from these hosts, runs, and reaches Exchange", async () => {
    const opened = await outlook.open();
    const addin = await runningAddin(opened);
    const scripts = await addin.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).host),
    );
    expect(new Set(scripts)).toEqual(new Set(["appsforoffice.microsoft.com", "ajax.aspnetcdn.com"]));
    expect(await callEws(addin)).toMatchObject({ end: "succeeded" });
    expect(ownViolations(opened.problems)).toEqual([]);
  });
});
