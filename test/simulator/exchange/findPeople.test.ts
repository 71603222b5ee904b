import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { envelope, post, type Reply } from "./callExchange.ts";
import { codeOf, findPeople } from "./imList.ts";

const persona = "/s:Envelope/s:Body/m:FindPeopleResponse/m:People/t:Persona";

describe("FindPeople in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token" });
  });
  afterAll(() => exchange.close());

  const find = (words: string, maximum?: number): Promise<Reply> =>
    post(exchange, findPeople(words, maximum));

  it("returns people of whom all words match, with their IM address, and a total of 0", async () => {
    const reply = await find("kraft antonia");
    expect(reply.all(`${persona}/t:DisplayName`)).toEqual(["Antonia Kraft"]);
    expect(reply.all(`${persona}/t:ImAddress`)).toEqual(["sip:toni.kraft@im.contoso.com"]);
    expect(reply.all(`${persona}/t:Title`)).toEqual(["Head of Sales"]);
    expect(reply.all(`${persona}/t:Departments/t:StringAttributedValue/t:Value`)).toEqual(["Sales"]);
    expect(reply.first("//m:TotalNumberOfPeopleInView")).toBe("0");
    expect((await find("kraft zzyzx")).all(persona)).toEqual([]);
    expect((await find("lima contoso")).all(`${persona}/t:DisplayName`)).toContain("Lima Print Service");
  });

  it("returns no IM address for someone without Skype for Business, and the types of rooms and lists", async () => {
    expect((await find("lima print")).all(`${persona}/t:ImAddress`)).toEqual([]);
    expect((await find("sales all")).all(`${persona}/t:PersonaType`)).toEqual(["DistributionList"]);
    expect((await find("lima 2 room")).all(`${persona}/t:PersonaType`)).toEqual(["Room"]);
    expect((await find("bea lima")).all(`${persona}/t:EmailAddress/t:MailboxType`)).toEqual(["Contact"]);
  });

  it("returns as many as are requested", async () => {
    expect((await find("a", 30)).all(persona)).toHaveLength(30);
  });

  it("is an error without words, and a schema fault for a field that only the documentation has", async () => {
    expect(codeOf(await find(""))).toBe("ErrorInvalidOperation");
    const view = '<m:IndexedPageItemView Offset="0" BasePoint="Beginning"/>';
    expect(codeOf(await post(exchange, envelope(`<m:FindPeople>${view}</m:FindPeople>`)))).toBe(
      "ErrorInvalidOperation",
    );
    const alias = findPeople("ana").replace("persona:Title", "persona:Alias");
    expect((await post(exchange, alias)).status).toBe(500);
  });

  it("is always refused to add-ins", async () => {
    const refused = await post(exchange, findPeople("ana"), "add-in");
    expect([refused.status, refused.first("//e:ResponseCode")]).toEqual([500, "ErrorAccessDenied"]);
  });
});
