import { beforeEach, describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { usePane } from "./usePane.ts";

const signIn = { username: "CONTOSO\\ana.lima", password: "correct horse" };
const outlook = usePane({ direct: { signIn } });

describe("Unusable settings", () => {
  /** Starts the pane and returns the texts of its alert. */
  async function startAndReadAlert(language = "en-US"): Promise<readonly string[]> {
    const { pane } = await outlook.start({ language });
    return (await alertText(pane)).split("\n\n");
  }
  const alertText = async (pane: FrameLocator): Promise<string> => {
    const alert = pane.getByRole("alert");
    await alert.waitFor();
    return (await alert.innerText()).replace(/[\u2068\u2069]/g, "");
  };

  it("are shown with each of their mistakes, and nothing is sent to Exchange", async () => {
    outlook.playground.setConfig({ route: "both", timeout: 5, offer: { removing: "no" } });
    const [title, where, ...mistakes] = await startAndReadAlert();
    expect(title).toBe("This add-in’s settings have errors.");
    expect(where).toMatch(/^Nothing was sent to Exchange\. .* https:\/\/localhost:\d+\/config\.json\./);
    expect(mistakes).toEqual([
      'route: "both" is not valid. Allowed: auto | outlook | direct',
      'offer.removing: "no" is not valid. Allowed: true | false',
      "timeout: unknown setting.",
    ]);
    expect(outlook.exchange.log).toEqual([]);
  });

  it("are explained in the user's language", async () => {
    outlook.playground.setConfig({ route: "direct" });
    expect(await startAndReadAlert("fr-FR")).toContain(
      "ewsUrl : la connexion directe nécessite une adresse.",
    );
    expect(await startAndReadAlert("zh-TW")).toContain("ewsUrl：直接連線需要位址。");
  });

  it("include an address that the page's security policy does not let it call", async () => {
    outlook.playground.setConfig({ ewsUrl: "https://other.example.org/EWS/Exchange.asmx" });
    expect(await startAndReadAlert()).toContain(
      "ewsUrl: the page’s content security policy blocks https://other.example.org. Package the release again with that address.",
    );
  });

  it("include a file that is not valid JSON, and a missing file", async () => {
    const opened = await outlook.open({ pane: "closed" });
    await opened.page.route("**/config.json", (route) => route.fulfill({ body: "route: auto" }));
    await opened.set({ pane: "open" });
    expect(await alertText(opened.pane)).toContain("The file is not valid JSON: ");
    await opened.page.unroute("**/config.json");
    await opened.page.route("**/config.json", (route) => route.fulfill({ status: 404, body: "" }));
    await opened.pane.getByRole("button", { name: "Reload" }).click();
    await opened.pane.getByText("The file could not be loaded: ").waitFor();
    expect(await alertText(opened.pane)).toContain("HTTP 404");
    opened.problems.console.length = 0;
  });

  it("are replaced by corrected ones after a reload", async () => {
    outlook.playground.setConfig({ route: "none" });
    const { pane } = await outlook.start();
    await alertText(pane);
    outlook.playground.setConfig({ languages: ["fr"] });
    await pane.getByRole("button", { name: "Reload" }).click();
    await pane.getByRole("heading", { level: 1, name: "Groupes IM" }).waitFor();
  });
});

describe("The direct connection with the browser's own Basic sign-in", () => {
  beforeEach(() => outlook.playground.setConfig({ route: "direct", ewsUrl: "/EWS/Exchange.asmx" }));

  it("shows the list without asking for a password in the pane", async () => {
    const { pane } = await outlook.open({}, { httpCredentials: signIn });
    await pane.getByRole("treeitem", { name: /Design team/ }).waitFor();
    expect(outlook.exchange.log.map(({ isAddIn }) => isAddIn)).toEqual([false]);
  });

  it("says that Exchange asks for a sign-in if the browser has no credentials", async () => {
    const { pane, problems } = await outlook.open();
    await pane.getByRole("alert").getByText("Exchange needs you to sign in.").waitFor();
    expect(outlook.exchange.log).toEqual([]);
    problems.console.length = 0;
  });
});
