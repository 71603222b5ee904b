import { describe, expect, it } from "@jest/globals";
import { usePane } from "./usePane.ts";

const signIn = { username: "CONTOSO\\ana.lima", password: "correct horse" };

describe("The direct route with the browser's own Basic sign-in", () => {
  const outlook = usePane({ direct: { signIn }, config: { route: "direct", ewsUrl: "/EWS/Exchange.asmx" } });

  it("is the browser's affair: the pane asks for no password and shows the list", async () => {
    const { pane } = await outlook.open({}, { httpCredentials: signIn });
    await pane.getByRole("treeitem", { name: /Design team/ }).waitFor();
    expect(outlook.exchange.log.map(({ isAddIn }) => isAddIn)).toEqual([false]);
  });

  it("says that Exchange asks for a sign-in to whom the browser gives none", async () => {
    const { pane, problems } = await outlook.open();
    await pane.getByRole("alert").getByText("Exchange asks for a sign-in.").waitFor();
    expect(outlook.exchange.log).toEqual([]);
    problems.console.length = 0;
  });
});
