import { describe, expect, it } from "@jest/globals";
import type { PageProblems } from "./watchPage.ts";
import { knownViolations } from "./watchPage.ts";
import { addContact, createGroup, shownResult } from "./steps.ts";
import { usePane } from "./usePane.ts";

const office = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const ajax = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";

/** The page exactly as it is deployed. The test browser serves Microsoft's two hosts. */
describe("The untouched page", () => {
  const outlook = usePane({ untouched: true });

  it("does the main job, with requests only to Microsoft's two hosts", async () => {
    const { pane, problems } = await outlook.start();
    await createGroup(pane, "R&D <Zürich> 開發");
    await shownResult(pane, "created");
    await addContact(pane, { address: "mei.lin@contoso.com", name: "Mei Lin" });
    expect(await shownResult(pane, "added to")).toMatchObject({ "IM address": "mei.lin@contoso.com" });
    const hosts = new Set(takeForeignRequests(problems).map((address) => new URL(address).host));
    expect([...hosts].sort()).toEqual(["ajax.aspnetcdn.com", "appsforoffice.microsoft.com"]);
  });

  it("keeps to its policy, except for the known violations by Microsoft's file", async () => {
    const { problems } = await outlook.start();
    const { file, directive, times } = knownViolations;
    const known = Array.from({ length: times }, () => ({ file, directive }));
    expect(problems.violations).toMatchObject(known);
    takeForeignRequests(problems);
  });

  it("requests each of Microsoft's files once, although it preloads them", async () => {
    const { pane, problems } = await outlook.open();
    await pane.getByRole("tree").waitFor();
    const links = pane.locator("link[rel=preload][href^=https]");
    const announced = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const first = [`${office}outlook-web-16.01.js`, `${office}en-us/office_strings.js`, ajax];
    expect(announced).toEqual([...first, `${office}en-us/outlook_strings.js`]);
    const files = takeForeignRequests(problems).filter((address) => !address.includes("/telemetry/"));
    expect(files.sort()).toEqual([`${office}office.js`, ...announced].sort());
  });

  it.each([
    ["fr-FR", "fr-fr"],
    ["zh-TW", "zh-tw"],
  ])("requests the texts for %s once, and no others", async (language, folder) => {
    const { pane, problems } = await outlook.open({ language });
    await pane.getByRole("tree").waitFor();
    const texts = takeForeignRequests(problems).filter((address) => address.endsWith("_strings.js"));
    expect(texts.sort()).toEqual([
      `${office}${folder}/office_strings.js`,
      `${office}${folder}/outlook_strings.js`,
    ]);
  });
});

/** Returns the requests to other hosts, and removes them from `problems`: in other tests they would be errors. */
const takeForeignRequests = ({ foreign }: PageProblems): string[] => foreign.splice(0);
