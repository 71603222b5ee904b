import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { inflateSync } from "node:zlib";
import { directory } from "../../../simulator/exchange/content/directory.ts";
import { photoOf } from "../../../simulator/exchange/content/photos.ts";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { post, type Reply } from "./callExchange.ts";
import { codeOf, getUserPhoto } from "./imList.ts";

const reply = "/s:Envelope/s:Body/m:GetUserPhotoResponse";

describe("GetUserPhoto in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token" });
  });
  afterEach(() => exchange.faults.clear());
  afterAll(() => exchange.close());

  const get = (address: string): Promise<Reply> => post(exchange, getUserPhoto(address));

  it("returns a photo, by any email address of the person", async () => {
    const png = await get("toni.krause@contoso.com");
    expect(png.first(`${reply}/m:HasChanged`)).toBe("true");
    expect(png.first(`${reply}/m:PictureData`)).toMatch(/^iVBORw0KGgo/);
    expect((await get("ALIMA@contoso.com")).first(`${reply}/m:PictureData`)).toMatch(/^\/9j\//);
    expect((await get("antonia.kraft@contoso.com")).first(`${reply}/m:PictureData`)).toMatch(/^R0lGOD/);
  });

  it("returns the type with some photos, and not with others", async () => {
    const people = directory().filter(({ photo }) => photo !== undefined);
    const types = await Promise.all(
      people.slice(0, 20).map(async ({ address }) => (await get(address)).first(`${reply}/m:ContentType`)),
    );
    expect(types).toContain(undefined);
    expect(types).toContain("image/png");
  });

  it("returns a success without data for someone without a photo, and HTTP 404 for nobody", async () => {
    const none = await get("tomas.berg@contoso.com");
    expect([codeOf(none), none.first(`${reply}/m:PictureData`)]).toEqual(["NoError", ""]);
    const response = await fetch(exchange.url, {
      method: "POST",
      headers: { "Content-Type": "text/xml; charset=utf-8" },
      body: getUserPhoto("nobody@contoso.com"),
    });
    expect([response.status, await response.text()]).toEqual([404, ""]);
  });

  it("says that nothing has changed in an error", async () => {
    exchange.faults.add({ kind: "response", code: "ErrorItemNotFound" });
    expect((await get("toni.krause@contoso.com")).first(`${reply}/m:HasChanged`)).toBe("false");
  });

  it("is always refused to add-ins", async () => {
    const refused = await post(exchange, getUserPhoto("toni.krause@contoso.com"), "add-in");
    expect([refused.status, refused.first("//e:ResponseCode")]).toEqual([500, "ErrorAccessDenied"]);
  });
});

describe("The drawn photos", () => {
  it("have one index into the palette for each pixel, and are square or wide", () => {
    for (const [kind, width] of [
      ["png", 64],
      ["wide", 96],
    ] as const) {
      const { data } = photoOf(kind, "toni.krause@contoso.com");
      expect([data.readUInt32BE(16), data.readUInt32BE(20)]).toEqual([width, 64]);
      const pixels = data.indexOf("IDAT");
      const rows = inflateSync(data.subarray(pixels + 4, pixels + 4 + data.readUInt32BE(pixels - 4)));
      expect(rows).toHaveLength((width + 1) * 64);
    }
  });
});
