import { describe, expect, it } from "@jest/globals";
import { sameId, writeStoreId } from "../../../src/ews/model/storeId.ts";
import { storeId } from "../../imList/listOf.ts";

describe("A store id", () => {
  it("is written with its change key if it has one", () => {
    expect(writeStoreId("m:GroupId", { id: "a+/=", changeKey: "k" })).toBe(
      `<m:GroupId Id="a+/=" ChangeKey="k"/>`,
    );
    expect(writeStoreId("m:ContactId", { id: `"`, changeKey: undefined })).toBe(`<m:ContactId Id="&quot;"/>`);
  });
});

describe("Two ids", () => {
  it("are the same even if their change keys differ", () => {
    expect(sameId(storeId("a"), storeId("a"))).toBe(true);
    expect(sameId(storeId("a"), storeId("b"))).toBe(false);
  });

  it("are not the same if one or both are undefined", () => {
    expect(sameId(undefined, undefined)).toBe(false);
    expect(sameId(storeId("a"), undefined)).toBe(false);
  });
});
