import { describe, expect, it } from "@jest/globals";
import { getUserPhoto } from "../../../src/ews/operations/getUserPhoto.ts";
import { readReply } from "../../../src/ews/response.ts";
import { responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";
import { itWithShared, sharedFiles } from "../sharedFolder.ts";

const read = (content: string) => readReply(responseText("GetUserPhoto", content), getUserPhoto).result;

describe("GetUserPhoto", () => {
  it("asks for a photo by the email address", async () => {
    expect(await requestBody(getUserPhoto, { address: "r&d@contoso.example", size: 64 })).toBe(
      "<m:GetUserPhoto><m:Email>r&amp;d@contoso.example</m:Email>" +
        "<m:SizeRequested>HR64x64</m:SizeRequested></m:GetUserPhoto>",
    );
  });

  it.each(["", "<ContentType>image/png</ContentType>"])(
    "returns the photo, whether its type comes with it or not: %s",
    (type) => {
      const content = `<HasChanged>true</HasChanged><PictureData> iVBO </PictureData>${type}`;
      expect(read(content)).toEqual({ ok: true, value: "iVBO" });
    },
  );

  it.each([
    "<HasChanged>true</HasChanged>",
    "<HasChanged>true</HasChanged><PictureData/>",
    "<HasChanged>false</HasChanged>",
  ])("returns nothing for a person without a photo: %s", (content) => {
    expect(read(content)).toEqual({ ok: true, value: undefined });
  });

  itWithShared("reads the samples", () => {
    const samples = sharedFiles("samples-directory/responses");
    const of = (file: string) => readReply(samples.get(file) ?? "", getUserPhoto).result;
    expect(of("GetUserPhoto.success.xml")).toMatchObject({ value: expect.stringMatching(/^\/9j\/4AAQ/) });
    expect(of("GetUserPhoto.success.no-photo.xml")).toEqual({ ok: true, value: undefined });
    expect(of("GetUserPhoto.success.unchanged.xml")).toEqual({ ok: true, value: undefined });
    expect(of("GetUserPhoto.error.xml")).toMatchObject({ failure: { code: "ErrorItemNotFound" } });
  });
});
