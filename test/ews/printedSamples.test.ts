import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { expectAsPrinted } from "./expectAsPrinted.ts";
import { itWithShared, sharedFiles } from "./sharedFolder.ts";

const own = new Map(
  readdirSync("test/fixtures/ews")
    .filter((file) => file.endsWith(".xml"))
    .map((file) => [file, readFileSync(`test/fixtures/ews/${file}`, "utf8")]),
);

describe("The add-in's own samples, in the formats of Microsoft's pages", () => {
  it.each([...own])("are read and built as printed: %s", (_, envelope) => expectAsPrinted(envelope));
});

describe("Microsoft's pages on AddImGroup and AddNewImContactToGroup", () => {
  itWithShared(
    "print a request, a response, and an error each, which are all read and built as printed",
    async () => {
      const pages = [...sharedFiles("seeds").values()];
      const envelopes = pages.flatMap((page) => page.match(/<\?xml[^]*?<\/\w+:Envelope>/g) ?? []);
      expect(envelopes).toHaveLength(6);
      for (const envelope of envelopes) await expectAsPrinted(envelope);
    },
  );
});

describe("The sample envelopes of all twelve operations and of every fault", () => {
  itWithShared("are read and built as printed", async () => {
    const samples = [...sharedFiles("samples/requests"), ...sharedFiles("samples/responses")].filter(
      ([file]) => !file.includes("extended"), // the add-in requests no extended properties
    );
    expect(samples.length).toBe(47);
    for (const [, envelope] of samples) await expectAsPrinted(envelope);
  });
});
