import { describe, expect, it } from "@jest/globals";
import { writeStoreId } from "../../../src/ews/model/storeId.ts";

describe("A store id", () => {
  it("is written with its change key if it has one", () => {
    expect(writeStoreId("m:GroupId", { id: "a+/=", changeKey: "k" })).toBe(
      `<m:GroupId Id="a+/=" ChangeKey="k"/>`,
    );
    expect(writeStoreId("m:ContactId", { id: `"`, changeKey: undefined })).toBe(`<m:ContactId Id="&quot;"/>`);
  });
});
