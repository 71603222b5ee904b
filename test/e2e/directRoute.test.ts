import { describe, expect, it } from "@jest/globals";
import {
  addContact,
  calls,
  createGroup,
  failureLines,
  focusOn,
  result,
  shownResult,
  title,
  typeGroup,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

const refused = "Exchange does not allow add-ins to use your contact list.";

describe("The direct connection, on a server that refuses add-ins", () => {
  const outlook = usePane({ direct: true });

  it.each(["outlookOnTheWeb", "otherClients"] as const)(
    "loads the list, is announced once, and is stored for the next start (refusals as in %s)",
    async (faultDelivery) => {
      outlook.exchange.faults.refuseAddIns = true;
      const opened = await outlook.start({ faultDelivery });
      const { pane } = opened;
      const note = pane.getByRole("region", { name: "You’re now connected directly to Exchange." });
      await note.waitFor();
      expect(await note.innerText()).toContain("Nothing was lost.");
      await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
      expect((await calls(opened, "GetImItemList")).map(({ route }) => route)).toEqual(["outlook", "direct"]);

      await pane
        .getByRole("status")
        .filter({ hasText: "You’re now connected directly to Exchange." })
        .waitFor();

      await note.getByRole("button", { name: "Dismiss" }).click();
      await focusOn(pane, title(pane));
      await createGroup(pane, "Project Kestrel");
      expect(await shownResult(pane, "created")).toMatchObject({ Members: "0" });
      await pane.getByRole("button", { name: "Add people" }).click();
      expect(
        outlook.exchange.mailbox.groups.some(({ displayName }) => displayName === "Project Kestrel"),
      ).toBe(true);

      const again = await outlook.start({ faultDelivery });
      await again.pane.getByRole("tree").waitFor();
      expect(await again.pane.getByText("The direct route is used").count()).toBe(0);
      expect((await calls(again, "GetImItemList")).map(({ route }) => route)).toEqual(["direct"]);
    },
  );

  it("repeats the refused change once, and nothing of the change is lost", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await typeGroup(pane, "Project Heron");
    outlook.exchange.faults.refuseAddIns = true;
    await pane.getByRole("button", { name: "Create group" }).click();
    await result(pane).filter({ hasText: "created" }).waitFor();
    expect((await calls(opened, "AddImGroup")).map(({ route }) => route)).toEqual(["outlook", "direct"]);
    expect(
      outlook.exchange.mailbox.groups.filter(({ displayName }) => displayName === "Project Heron"),
    ).toHaveLength(1);
  });

  it("is not used after other errors: a timeout, a bare 9020, a 401, or a 403", async () => {
    for (const nextFault of [
      "proxyFailureWithoutMessage",
      "unauthorized",
      "forbidden",
      "protocolError",
    ] as const) {
      const opened = await outlook.start({ nextFault });
      await opened.pane.getByRole("alert").waitFor();
      expect((await calls(opened, "GetImItemList")).map(({ route }) => route)).toEqual(["outlook"]);
    }
  });

  it("is offered but not used automatically if the administrator selected the connection through Outlook", async () => {
    outlook.playground.setConfig({ route: "outlook", ewsUrl: "/EWS/Exchange.asmx" });
    outlook.exchange.faults.refuseAddIns = true;
    const { pane } = await outlook.start();
    const [, text] = await failureLines(pane, refused);
    expect(text).toBe("Nothing in your list was changed. You have these options:");
    await pane.getByRole("button", { name: "Switch to direct connection" }).click();
    await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
    await focusOn(pane, title(pane));
    expect(await pane.getByText("The direct route is used").count()).toBe(0);
    await addContact(pane, { address: "new.one@contoso.com", name: "New One", group: "Design team" });
    await shownResult(pane, "added to");
  });

  it("is neither stored nor announced if it fails, and the list can be opened read-only", async () => {
    outlook.exchange.faults.refuseAddIns = true;
    outlook.exchange.faults.add({ kind: "http", status: 404 }, { caller: "user" });
    const { pane, problems } = await outlook.start();
    await failureLines(pane, "Exchange was not found at the configured address.");
    expect(await pane.getByText("The direct route is used").count()).toBe(0);
    await pane.getByRole("button", { name: "Open read-only" }).click();
    await pane.getByText("Read-only.").waitFor();
    await pane.getByRole("button", { name: "What you can do" }).click();
    await pane.getByRole("button", { name: "Switch to direct connection" }).click();
    await pane.getByText("Read-only.").waitFor({ state: "detached" });
    await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
    problems.console.length = 0;
  });

  it("is found by users who opened the list read-only before it was set up", async () => {
    outlook.exchange.faults.refuseAddIns = true;
    outlook.playground.setConfig({});
    const before = await outlook.start();
    await before.pane.getByRole("button", { name: "Open read-only" }).click();
    await before.pane.getByText("Read-only.").waitFor();
    outlook.playground.setConfig({ ewsUrl: "/EWS/Exchange.asmx" });
    const { pane } = await outlook.start();
    await pane.getByRole("region", { name: "You’re now connected directly to Exchange." }).waitFor();
    await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
  });

  it("is the only connection if the administrator selected it: no call goes through Outlook", async () => {
    outlook.playground.setConfig({ route: "direct", ewsUrl: "/EWS/Exchange.asmx" });
    const opened = await outlook.start();
    await opened.pane.getByRole("treeitem", { name: "Design team" }).waitFor();
    expect((await opened.wire()).calls.map(({ route }) => route)).toEqual(["direct"]);
  });
});
