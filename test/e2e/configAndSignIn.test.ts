import { beforeEach, describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { usePane } from "./usePane.ts";

const signIn = { username: "CONTOSO\\ana.lima", password: "correct horse" };
const outlook = usePane({ direct: { signIn } });

describe("Settings that cannot be used", () => {
  /** What the pane says of settings in which this stands. */
  async function said(language = "en-US"): Promise<readonly string[]> {
    const { pane } = await outlook.start({ language });
    return (await alertOf(pane)).split("\n\n");
  }
  const alertOf = async (pane: FrameLocator): Promise<string> => {
    const alert = pane.getByRole("alert");
    await alert.waitFor();
    return (await alert.innerText()).replace(/[\u2068\u2069]/g, "");
  };

  it("are said with each of their mistakes, and nothing is sent to Exchange", async () => {
    outlook.playground.setConfig({ route: "both", timeout: 5, offer: { removing: "no" } });
    const [title, where, ...mistakes] = await said();
    expect(title).toBe("This add-in’s settings have errors.");
    expect(where).toMatch(
      /^They are in https:\/\/localhost:\d+\/config\.json\. Nothing was sent to Exchange\./,
    );
    expect(mistakes).toEqual([
      'route: "both" cannot be used. Possible: auto | outlook | direct',
      'offer.removing: "no" cannot be used. Possible: true | false',
      "timeout: unknown setting.",
    ]);
    expect(outlook.exchange.log).toEqual([]);
  });

  it("are said in the user's language", async () => {
    outlook.playground.setConfig({ route: "direct" });
    expect(await said("fr-FR")).toContain("ewsUrl : la connexion directe nécessite une adresse.");
    expect(await said("zh-TW")).toContain("ewsUrl：直接連線需要位址。");
  });

  it("name an address that the page's policy does not let it call", async () => {
    outlook.playground.setConfig({ ewsUrl: "https://other.example.org/EWS/Exchange.asmx" });
    expect(await said()).toContain(
      "ewsUrl: the page’s content security policy blocks https://other.example.org. Package the release again with that address.",
    );
  });

  it("may be no JSON at all, or missing", async () => {
    const opened = await outlook.open({ pane: "closed" });
    await opened.page.route("**/config.json", (route) => route.fulfill({ body: "route: auto" }));
    await opened.set({ pane: "open" });
    expect(await alertOf(opened.pane)).toContain("The file is no JSON: ");
    await opened.page.unroute("**/config.json");
    await opened.page.route("**/config.json", (route) => route.fulfill({ status: 404, body: "" }));
    await opened.pane.getByRole("button", { name: "Reload" }).click();
    await opened.pane.getByText("The file could not be loaded: ").waitFor();
    expect(await alertOf(opened.pane)).toContain("HTTP 404");
    opened.problems.console.length = 0;
  });

  it("are used once they are mended and the pane is loaded again", async () => {
    outlook.playground.setConfig({ route: "none" });
    const { pane } = await outlook.start();
    await alertOf(pane);
    outlook.playground.setConfig({ languages: ["fr"] });
    await pane.getByRole("button", { name: "Reload" }).click();
    await pane.getByRole("heading", { level: 1, name: "Groupes IM" }).waitFor();
  });
});

describe("Settings for the direct route, with the browser's own Basic sign-in", () => {
  beforeEach(() => outlook.playground.setConfig({ route: "direct", ewsUrl: "/EWS/Exchange.asmx" }));

  it("is the browser's affair: the pane asks for no password and shows the list", async () => {
    const { pane } = await outlook.open({}, { httpCredentials: signIn });
    await pane.getByRole("treeitem", { name: /Design team/ }).waitFor();
    expect(outlook.exchange.log.map(({ isAddIn }) => isAddIn)).toEqual([false]);
  });

  it("says that Exchange asks for a sign-in to whom the browser gives none", async () => {
    const { pane, problems } = await outlook.open();
    await pane.getByRole("alert").getByText("Exchange needs you to sign in.").waitFor();
    expect(outlook.exchange.log).toEqual([]);
    problems.console.length = 0;
  });
});
