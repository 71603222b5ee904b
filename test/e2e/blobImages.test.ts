import { describe, expect, it } from "@jest/globals";
import { photoOf } from "../../simulator/exchange/content/photos.ts";
import { usePane } from "./usePane.ts";

describe("The policy of the page", () => {
  const outlook = usePane();

  it("shows a photo by a blob URL, and no picture from data or from elsewhere", async () => {
    const { frame, problems } = await outlook.start();
    const pictures = [photoOf("png", "ana@contoso.com"), photoOf("jpeg", ""), photoOf("gif", "")];
    const widths = await (
      await frame()
    ).evaluate(
      async (photos) => {
        const load = (src: string) =>
          new Promise<number | "blocked">((resolve) => {
            const image = new Image();
            image.onload = () => resolve(image.naturalWidth);
            image.onerror = () => resolve("blocked");
            image.src = src;
          });
        const shown = photos.map(({ type, base64 }) => {
          const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
          return load(URL.createObjectURL(new Blob([bytes], { type })));
        });
        const [first] = photos;
        return Promise.all([...shown, load(`data:${first?.type};base64,${first?.base64}`)]);
      },
      pictures.map(({ type, data }) => ({ type, base64: data.toString("base64") })),
    );
    expect(widths).toEqual([64, 64, 48, "blocked"]);
    const images = problems.violations.splice(0).filter(({ directive }) => directive === "img-src");
    // The policy counts twice: in the page, and in the header of the server.
    expect(images.map(({ blocked }) => blocked)).toEqual(["data", "data"]);
  });
});
