import { describe, expect, it } from "@jest/globals";
import { generateImItemList } from "../../../bench/generateImItemList.ts";
import { getImItemList } from "../../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../../src/ews/response.ts";
import { responseText } from "../replyText.ts";

const read = (payload: string) => readReply(responseText("GetImItemList", payload), getImItemList).result;

describe("An IM item list", () => {
  it.each(["<ImItemList/>", "<ImItemList><t:Groups/><t:Personas/></ImItemList>"])(
    "may be empty: %s",
    (payload) => {
      expect(read(payload)).toEqual({ ok: true, value: { groups: [], personas: [] } });
    },
  );

  it("returns every group and every persona of a long list in order", () => {
    const { result } = readReply(generateImItemList(1000), getImItemList);
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    expect(result.value.groups.map(({ members }) => members.length)).toEqual([1000, 167, 167, 167, 166, 166]);
    expect(result.value.personas.map(({ imAddress }) => /\d+/.exec(imAddress ?? "")?.[0])).toEqual(
      Array.from({ length: 1000 }, (_, index) => String(index)),
    );
  });

  it.each([
    ["text", "Service unavailable", ""],
    ["an unknown element", "<t:Message/>", ""],
    ["groups in another namespace", `<Groups xmlns="urn:x"><ImGroup/></Groups>`, ""],
    ["a list of something else as groups", "<t:Groups><t:Folder/></t:Groups>", "/Groups"],
    ["text as groups", "<t:Groups>64</t:Groups>", "/Groups"],
    [
      "groups of which none can be read",
      "<t:Groups><t:ImGroup/><t:ImGroup>x</t:ImGroup></t:Groups>",
      "/Groups",
    ],
    ["text as people", "<t:Groups/><t:Personas>none</t:Personas>", "/Personas"],
    ["people of whom none can be read", "<t:Personas><t:Persona/><t:Persona/></t:Personas>", "/Personas"],
  ])("is malformed with %s: it must not look like an empty list", (_, content, path) => {
    expect(read(`<ImItemList>${content}</ImItemList>`)).toMatchObject({
      failure: { cause: "shape", path: `Envelope/Body/GetImItemListResponse/ImItemList${path}` },
    });
  });

  it("is malformed if the response has none", () => {
    expect(read("<Other/>")).toMatchObject({
      failure: { cause: "shape", path: "Envelope/Body/GetImItemListResponse/ImItemList" },
    });
  });
});
