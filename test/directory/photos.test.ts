import { describe, expect, it } from "@jest/globals";
import { readPhoto } from "../../src/directory/photoData.ts";
import { responseText } from "../ews/replyText.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { directoryOf, httpFailure } from "./directoryOf.ts";

const png = Buffer.from("\x89PNG\r\n\x1a\n and more", "latin1").toString("base64");
const photo = (base64: string): string =>
  responseText("GetUserPhoto", `<HasChanged>true</HasChanged><PictureData>${base64}</PictureData>`);
const none = responseText("GetUserPhoto", "<HasChanged>true</HasChanged><PictureData/>");
const unknownUser = httpFailure("notFound");
const addressOf = (number: number): string => `person.${number}@contoso.example`;

describe("Photos", () => {
  it("are read for people in sight, two at a time, and told when they are there", async () => {
    const { directory, inFlight, reply } = directoryOf("direct");
    const { photos } = directory;
    let changes = 0;
    photos.subscribe(() => (changes += 1));
    for (const number of [1, 2, 3, 4]) photos.show(addressOf(number));
    await settled();
    expect(inFlight()).toEqual([addressOf(1), addressOf(2)]);
    expect(photos.urlOf(addressOf(1))).toBeUndefined();
    await reply(photo(png), addressOf(2));
    expect(inFlight()).toEqual([addressOf(1), addressOf(3)]);
    expect(photos.urlOf("Person.2@contoso.example")).toMatch(/^blob:.* image\/png 17$/);
    expect(changes).toBe(1);
  });

  it("wait until the pane is idle, and are not read for people who went out of sight", async () => {
    const { directory, inFlight, setIdle } = directoryOf("direct");
    await setIdle(false);
    const hide = directory.photos.show(addressOf(1));
    const again = directory.photos.show(addressOf(2));
    directory.photos.show(addressOf(2));
    hide();
    again();
    await settled();
    expect(inFlight()).toEqual([]);
    await setIdle(true);
    expect(inFlight()).toEqual([addressOf(2)]);
  });

  it("are asked for once, also if there is none or Exchange does not know the person", async () => {
    const { directory, sent, reply } = directoryOf("direct");
    for (const [number, answer] of [photo(png), none, unknownUser, photo("bm8gcGhvdG8=")].entries()) {
      const hide = directory.photos.show(addressOf(number));
      await reply(answer);
      hide();
      directory.photos.show(addressOf(number));
    }
    await settled();
    expect(sent).toHaveLength(4);
    expect([0, 1, 2, 3].map((number) => directory.photos.urlOf(addressOf(number)) !== undefined)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each(["signIn", "busy"] as const)("are not read any more after %s", async (cause) => {
    const { directory, sent, reply } = directoryOf("direct");
    for (const number of [1, 2, 3]) directory.photos.show(addressOf(number));
    await reply(httpFailure(cause), addressOf(1));
    await reply(photo(png), addressOf(2));
    directory.photos.show(addressOf(4));
    await settled();
    expect(sent).toHaveLength(2);
    expect(directory.photos.urlOf(addressOf(2))).toBeDefined();
  });

  it("are asked for again in sight if there was no connection", async () => {
    const { directory, sent, reply } = directoryOf("direct");
    const hide = directory.photos.show(addressOf(1));
    await reply(httpFailure("unreachable"));
    hide();
    directory.photos.show(addressOf(1));
    await reply(photo(png));
    expect([sent.length, directory.photos.urlOf(addressOf(1)) !== undefined]).toEqual([2, true]);
  });

  it("are never read through Outlook, nor for what is no address", async () => {
    const { directory, sent, connectBy } = directoryOf("outlook");
    directory.photos.show(addressOf(1));
    connectBy("direct");
    directory.photos.show("tel:+15625550100");
    await settled();
    expect(sent).toEqual([]);
  });

  it("are given back to the browser when there are more than 200, but not those in sight", async () => {
    const { directory, urls, reply } = directoryOf("direct");
    const { photos } = directory;
    photos.show(addressOf(0));
    await reply(photo(png));
    for (let number = 1; number <= 210; number += 1) {
      const hide = photos.show(addressOf(number));
      await reply(photo(png));
      hide();
    }
    expect(urls.size).toBe(200);
    const isKept = (number: number) => photos.urlOf(addressOf(number)) !== undefined;
    expect([0, 1, 11, 12, 210].map(isKept)).toEqual([true, false, false, true, true]);
  });
});

describe("The data of a photo", () => {
  const typeOf = (bytes: string) => readPhoto(Buffer.from(bytes, "latin1").toString("base64"))?.type;

  it("tells its type", () => {
    expect(typeOf("\xff\xd8\xff\xe0 and more")).toBe("image/jpeg");
    expect(typeOf("\x89PNG\r\n\x1a\n")).toBe("image/png");
    expect(typeOf("GIF87a")).toBe("image/gif");
    expect(typeOf("GIF89a")).toBe("image/gif");
  });

  it.each(["", "<svg xmlns='http://www.w3.org/2000/svg'/>", "\x89PNG", "BM", "<html>", "RIFF1234WEBP"])(
    "is no photo in any other format: %j",
    (bytes) => {
      expect(typeOf(bytes)).toBeUndefined();
    },
  );

  it("is no photo if it is no base64, or too large", () => {
    expect(readPhoto("%%%")).toBeUndefined();
    expect(readPhoto(png.slice(0, 12) + "A".repeat(800_000))).toBeUndefined();
  });

  it("may have line breaks", async () => {
    const read = readPhoto(`${png.slice(0, 8)}\r\n ${png.slice(8)}`);
    expect(Buffer.from((await read?.arrayBuffer()) ?? new ArrayBuffer(0)).toString("base64")).toBe(png);
  });
});
