import { describe, expect, it } from "@jest/globals";
import { addContact, createGroup, shownResult } from "./steps.ts";
import { usePane } from "./usePane.ts";
import { knownViolations, ownViolations } from "./watchPage.ts";

/** The page byte for byte as it is deployed; the test browser answers for Microsoft's two hosts. */
describe("the untouched page", () => {
  const outlook = usePane({ untouched: true });

  it("does the main job", async () => {
    const { pane, problems } = await outlook.start();
    await createGroup(pane, "R&D <Zürich> 開發");
    await shownResult(pane, "Group created");
    await addContact(pane, { address: "mei.lin@contoso.com", name: "Mei Lin" });
    expect(await shownResult(pane, "Contact added")).toMatchObject({ "IM address": "mei.lin@contoso.com" });
    const hosts = new Set(problems.foreign.splice(0).map((address) => new URL(address).host));
    expect([...hosts].sort()).toEqual(["ajax.aspnetcdn.com", "appsforoffice.microsoft.com"]);
  });

  it("keeps its policy, but for what Microsoft's file is known to do against it", async () => {
    const { pane, problems } = await outlook.start();
    await pane.getByRole("tree").waitFor();
    const { file, directive, times } = knownViolations;
    expect(problems.violations.map((one) => `${one.file} ${one.directive}`)).toEqual(
      Array.from({ length: times }, () => `${file} ${directive}`),
    );
    expect(ownViolations(problems)).toEqual([]);
    problems.foreign.length = 0;
  });
});
