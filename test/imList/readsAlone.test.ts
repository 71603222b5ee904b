import { describe, expect, it } from "@jest/globals";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { findItem } from "../../src/ews/operations/findItem.ts";
import { isOutcomeUnknown } from "../../src/imList/outcome.ts";
import { readsAlone } from "../../src/imList/readsAlone.ts";
import { fakeClient } from "../taskpane/fakeClient.ts";
import { imGroup } from "./listOf.ts";

const page = { folder: "imcontactlist", offset: 0, maxEntriesReturned: 1 } as const;

describe("A list that is only looked at", () => {
  it("sends no change: that fails as a refused one, and certainly was not made", async () => {
    const { client, sent } = fakeClient();
    const { result, trace } = await readsAlone(client, () => true).call(addImGroup, { displayName: "Team" });
    expect(result).toEqual({ ok: false, failure: { kind: "refused", operation: "AddImGroup", message: "" } });
    expect(!result.ok && isOutcomeUnknown(result.failure)).toBe(false);
    expect(trace).toMatchObject({ operation: "AddImGroup", request: "", reply: undefined });
    expect(sent("AddImGroup")).toEqual([]);
  });

  it("is read all the same", () => {
    const { client, sent } = fakeClient();
    void readsAlone(client, () => true).call(findItem, page);
    expect(sent("FindItem")).toEqual([page]);
  });

  it("sends changes as soon as another way is taken", async () => {
    const { client, answer } = fakeClient();
    let isReadOnly = true;
    const alone = readsAlone(client, () => isReadOnly);
    isReadOnly = false;
    const made = alone.call(addImGroup, { displayName: "Team" });
    await answer("AddImGroup", imGroup("Team"));
    expect((await made).result.ok).toBe(true);
  });
});
