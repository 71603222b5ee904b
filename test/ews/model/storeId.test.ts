import { describe, expect, it } from "@jest/globals";
import { writeStoreId } from "../../../src/ews/model/storeId.ts";

describe("A store id", () => {
  it("is written with its change key, and without where it has none", () => {
    expect(writeStoreId("m:GroupId", { id: "a+/=", changeKey: "k" })).toBe(
      `<m:GroupId Id="a+/=" ChangeKey="k"/>`,
    );
    expect(writeStoreId("m:ContactId", { id: `"`, changeKey: undefined })).toBe(`<m:ContactId Id="&quot;"/>`);
  });
});
