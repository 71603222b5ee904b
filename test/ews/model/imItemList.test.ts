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

  it("reports the position of a malformed persona", () => {
    const personas = `<t:Persona><t:PersonaId Id="1"/></t:Persona>`.repeat(2) + "<t:Persona/>";
    expect(read(`<ImItemList><t:Personas>${personas}</t:Personas></ImItemList>`)).toMatchObject({
      failure: { path: "Envelope/Body/GetImItemListResponse/ImItemList/Personas/Persona[3]/PersonaId" },
    });
  });
});
