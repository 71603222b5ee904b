import { describe, expect, it } from "@jest/globals";
import { useOutlook } from "../../e2e/harness.ts";
import { ask } from "./askServer.ts";
import { envelope, minimalAddin } from "./runningAddin.ts";

describe("The wire log", () => {
  const outlook = useOutlook({ addinFolder: minimalAddin, direct: true });

  it("also shows the calls over the direct connection, and marks them", async () => {
    const { page, wire } = await outlook.open();
    const listening = page.waitForResponse("**/direct-calls");
    await page.reload();
    await listening;

    outlook.exchange.faults.add({ kind: "http", status: 403 }, { caller: "user" });
    for (let call = 0; call < 2; call += 1)
      await ask(outlook.playground.directUrl ?? "", {
        method: "POST",
        headers: { "Content-Type": "text/xml", "X-IM-Groups": "1" },
        body: envelope(),
      });
    await page.getByRole("button", { name: "Calls 2" }).click();
    await page.getByText("2 GetImItemList (direct)").waitFor();
    const logged = (await wire()).calls.map(({ route, operation, status, outcome }) => ({
      route,
      operation,
      status,
      outcome,
    }));
    expect(logged).toEqual([
      { route: "direct", operation: "GetImItemList", status: 403, outcome: "failed: HTTP 403" },
      { route: "direct", operation: "GetImItemList", status: 200, outcome: "succeeded" },
    ]);
  });
});
