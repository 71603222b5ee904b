import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { envelope, post, type Reply } from "./callExchange.ts";
import { codeOf, resolveNames } from "./imList.ts";

const message = "/s:Envelope/s:Body/m:ResolveNamesResponse/m:ResponseMessages/m:ResolveNamesResponseMessage";

describe("ResolveNames in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token" });
  });
  afterEach(() => exchange.faults.clear());
  afterAll(() => exchange.close());

  const find = (entry: string): Promise<Reply> => post(exchange, resolveNames(entry));
  const namesOf = async (entry: string): Promise<string[]> => (await find(entry)).all("//t:Mailbox/t:Name");

  it("returns one entry as a success, with its details", async () => {
    const reply = await find("ton");
    expect(await namesOf("toni k")).toEqual(["Toni Krause"]);
    expect(reply.all("//t:Mailbox/t:Name").sort()).toEqual(["Toni Krause", "Tony Smith"]);
    const one = await find("krause");
    expect([one.first(`${message}/@ResponseClass`), codeOf(one)]).toEqual(["Success", "NoError"]);
    expect(one.all(`${message}/m:ResolutionSet/@*`)).toEqual(["1", "true"]);
    expect(one.all("//t:Mailbox/*")).toEqual(["Toni Krause", "toni.krause@contoso.com", "SMTP", "Mailbox"]);
    expect(one.all("//t:Contact/t:Department")).toEqual(["Sales"]);
    expect(one.all("//t:EmailAddresses/t:Entry")).toEqual([
      "SMTP:toni.krause@contoso.com",
      "sip:toni.krause@contoso.com",
    ]);
  });

  it("returns several entries as a warning, and nobody as an error", async () => {
    const several = await find("tomas berg");
    expect([several.first(`${message}/@ResponseClass`), codeOf(several)]).toEqual([
      "Warning",
      "ErrorNameResolutionMultipleResults",
    ]);
    expect(several.all("//t:Resolution")).toHaveLength(2);
    const nobody = await find("zzyzx");
    expect([nobody.status, nobody.first(`${message}/@ResponseClass`), codeOf(nobody)]).toEqual([
      200,
      "Error",
      "ErrorNameResolutionNoResults",
    ]);
    expect(nobody.all("//m:ResolutionSet")).toEqual([]);
  });

  it("returns at most 100 entries, and says that there are more", async () => {
    const reply = await find("a");
    expect(reply.all("//t:Resolution")).toHaveLength(100);
    expect(reply.first("//m:ResolutionSet/@IncludesLastItemInRange")).toBe("false");
    expect(Number(reply.first("//m:ResolutionSet/@TotalItemsInView"))).toBeGreaterThan(100);
  });

  it("finds by the beginning of names, of the alias, and of the primary address, in any order and without accents", async () => {
    for (const words of ["ana li", "li ana", "ANA LIMA", "alim", "ana.lima@con"])
      expect(await namesOf(words)).toContain("Ana Lima");
    expect(await namesOf("amelie lau")).toContain("Amélie Laurent");
    expect(await namesOf("陳美")).toEqual(["陳美玲"]);
    expect(await namesOf("ima")).not.toContain("Ana Lima");
    // Not the primary address.
    expect(await namesOf("dlima@contoso.com")).toEqual([]);
  });

  it("finds by a part of any address with smtp: or sip:, and by a legacy DN with its slash", async () => {
    expect(await namesOf("smtp:dlima@contoso.com")).toEqual(["Duarte Lima"]);
    expect(await namesOf("smtp:dlima@")).toEqual(["Duarte Lima"]);
    expect(await namesOf("sip:toni.kraft@im.contoso.com")).toEqual(["Antonia Kraft"]);
    expect(await namesOf("/o=contoso/ou=old site/cn=recipients/cn=clima")).toEqual(["Cai Lima"]);
    expect(await namesOf("o=contoso/ou=old site/cn=recipients/cn=clima")).toEqual([]);
    // A colon is taken for the end of a prefix.
    expect(await namesOf("re: ana")).toEqual([]);
    expect(await namesOf("=Ana Lima")).toEqual(["Ana Lima"]);
  });

  it("has the oddities of a directory", async () => {
    const detailsOf = async (entry: string) => (await find(entry)).all("//t:EmailAddresses/t:Entry");
    // The sip entry is the fourth, and cut off.
    expect(await detailsOf("duarte lima")).toEqual([
      "SMTP:duarte.lima@contoso.com",
      "smtp:dlima@contoso.com",
      "smtp:duarte.lima@mail.contoso.com",
    ]);
    expect((await find("lia lima")).all("//t:ImAddresses/t:Entry")).toEqual(["sip:lia.lima@contoso.com"]);
    expect((await find("noor haddad")).all("//t:Contact")).toEqual([]);
    expect((await find("cai lima")).first("//t:RoutingType")).toBe("EX");
    expect(await detailsOf("olga petrov")).toEqual(["X500:/o=Contoso/ou=Old Site/cn=Recipients/cn=opetrov"]);
    expect((await find("sales")).first("//t:MailboxType")).toBe("PublicDL");
    expect((await find("bea lima")).first("//t:MailboxType")).toBe("Contact");
  });

  it("returns no details if they are not requested", async () => {
    const reply = await post(exchange, resolveNames("krause", false));
    expect(reply.all("//t:Contact")).toEqual([]);
  });

  it("knows everyone in the list, also in a generated one", async () => {
    expect(await namesOf("Ελένη Παπαδοπούλου")).toEqual(["Ελένη Παπαδοπούλου"]);
    exchange.reset({ groups: 1, contacts: 3 });
    expect(await namesOf("Aiko Abbot 1")).toEqual(["Aiko Abbot 1"]);
    exchange.reset();
    expect(await namesOf("Aiko Abbot 1")).toEqual([]);
  });

  it("is a schema fault without a text", async () => {
    expect((await find("")).status).toBe(500);
    const without = envelope('<m:ResolveNames ReturnFullContactData="true"/>');
    expect((await post(exchange, without)).status).toBe(500);
  });

  it("is refused to add-ins by a switch of its own", async () => {
    const request = resolveNames("krause");
    exchange.faults.refuseAddIns = true;
    expect(codeOf(await post(exchange, request, "add-in"))).toBe("NoError");
    exchange.faults.refuseDirectory = true;
    const refused = await post(exchange, request, "add-in");
    expect([refused.status, refused.first("//e:ResponseCode")]).toEqual([500, "ErrorAccessDenied"]);
    expect(codeOf(await post(exchange, request))).toBe("NoError");
  });
});
