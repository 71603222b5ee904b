import { describe, expect, it } from "@jest/globals";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { findItem } from "../../src/ews/operations/findItem.ts";
import { isOutcomeUnknown } from "../../src/ews/failureMeaning.ts";
import { blockWrites } from "../../src/exchange/connections.ts";
import { fakeClient } from "../store/fakeClient.ts";
import { imGroup } from "../imList/listOf.ts";

const page = { folder: "imcontactlist", offset: 0, maxEntriesReturned: 1 } as const;

describe("Read-only mode", () => {
  it("does not send changes, which fail as refused and are certainly not made", async () => {
    const { client, sent } = fakeClient();
    const { result, trace } = await blockWrites(client, () => true).call(addImGroup, { displayName: "Team" });
    expect(result).toEqual({ ok: false, failure: { kind: "refused", operation: "AddImGroup", message: "" } });
    expect(!result.ok && isOutcomeUnknown(result.failure)).toBe(false);
    expect(trace).toMatchObject({ operation: "AddImGroup", request: "", reply: undefined });
    expect(sent("AddImGroup")).toEqual([]);
  });

  it("loads the list", () => {
    const { client, sent } = fakeClient();
    void blockWrites(client, () => true).call(findItem, page);
    expect(sent("FindItem")).toEqual([page]);
  });

  it("ends as soon as another access mode is set", async () => {
    const { client, answer } = fakeClient();
    let isReadOnly = true;
    const guarded = blockWrites(client, () => isReadOnly);
    isReadOnly = false;
    const creation = guarded.call(addImGroup, { displayName: "Team" });
    await answer("AddImGroup", imGroup("Team"));
    expect((await creation).result.ok).toBe(true);
  });
});
