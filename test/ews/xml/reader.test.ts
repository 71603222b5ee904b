import { describe, expect, it } from "@jest/globals";
import { MalformedReply, XmlReader } from "../../../src/ews/xml/reader.ts";
import { parseXml } from "../../../src/ews/xml/tree.ts";
import { messages, types } from "../replyText.ts";

function readerOf(content: string): XmlReader {
  const result = parseXml(`<m:Persona xmlns:m="${messages}" xmlns="${types}">${content}</m:Persona>`);
  if (!result.ok) throw new Error(result.failure.message);
  return new XmlReader(result.value);
}

function failurePath(read: () => unknown): string | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof MalformedReply) return error.failure.path;
    throw error;
  }
  throw new Error("It was read.");
}

describe("An XML reader", () => {
  it("finds only direct children", () => {
    const persona = readerOf(
      "<Attributions><DisplayName>Outlook</DisplayName></Attributions><DisplayName>Ines</DisplayName>",
    );
    expect(persona.text("t:DisplayName")).toBe("Ines");
    expect(persona.optional("t:Attributions")?.text("t:DisplayName")).toBe("Outlook");
  });

  it("distinguishes namespaces", () => {
    const persona = readerOf(`<DisplayName xmlns="urn:other">no</DisplayName><DisplayName>yes</DisplayName>`);
    expect(persona.text("t:DisplayName")).toBe("yes");
    expect(persona.optionalText("m:DisplayName")).toBeUndefined();
  });

  it("distinguishes an empty child from a missing one", () => {
    const persona = readerOf("<DisplayName/>");
    expect(persona.optionalText("t:DisplayName")).toBe("");
    expect(persona.optionalText("t:ImAddress")).toBeUndefined();
  });

  it("returns all children with a name in their order", () => {
    const texts = readerOf("<Id>1</Id><Type/><Id>2</Id>")
      .all("t:Id")
      .map(({ element }) => element.text);
    expect(texts).toEqual(["1", "2"]);
  });

  it.each([
    ["true", true],
    [" 1\n", true],
    ["false", false],
    ["0", false],
  ])("reads the boolean %j", (written, value) => {
    expect(readerOf(`<IsHidden>${written}</IsHidden>`).optionalBoolean("t:IsHidden")).toBe(value);
  });

  it("reports the path of a required child or attribute that it cannot read", () => {
    const persona = readerOf("<Id/><Group><ItemId/><ItemId/></Group>");
    expect(failurePath(() => persona.required("t:DisplayName"))).toBe("Persona/DisplayName");
    expect(failurePath(() => persona.required("t:Group").all("t:ItemId")[1]?.attribute("Id"))).toBe(
      "Persona/Group/ItemId[2]/@Id",
    );
  });

  it("skips optional values that it cannot read, and counts the people for each field", () => {
    const fields = ["<IsHidden>maybe</IsHidden>", "<IsHidden/>", "<IsHidden>true</IsHidden>"];
    const list = readerOf(fields.map((field) => `<Persona>${field}</Persona>`).join(""));
    const people = list.all("t:Persona");
    // Reading the same field twice does not count the person twice.
    for (const person of [...people, ...people]) person.optionalBoolean("t:IsHidden");
    expect(people.map((person) => person.optionalBoolean("t:IsHidden"))).toEqual([
      undefined,
      undefined,
      true,
    ]);
    expect(people[2]?.text("t:Id")).toBe("");
    expect(list.unreadFields()).toEqual([
      { field: "IsHidden", of: "people", count: 2 },
      { field: "Id", of: "people", count: 1 },
    ]);
    expect(readerOf("").unreadFields()).toBeUndefined();
  });

  it("distinguishes an empty list from an element with other content", () => {
    expect(readerOf("<Id/>").list("t:Id")).toHaveLength(1);
    expect(readerOf(" \n ").list("t:Id")).toEqual([]);
    expect(readerOf("<Other/>").list("t:Id")).toBeUndefined();
    expect(readerOf("text").list("t:Id")).toBeUndefined();
  });
});
