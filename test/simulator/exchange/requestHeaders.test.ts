import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { envelope, post } from "./callExchange.ts";

describe("The simulated Exchange's check of request headers", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterAll(() => exchange.close());

  it.each([
    ["no version", ""],
    ["a version without the operations", '<t:RequestServerVersion Version="Exchange2010_SP2"/>'],
    ["a version that does not exist", '<t:RequestServerVersion Version="Exchange2099"/>'],
  ])("returns ErrorInvalidServerVersion for %s", async (_, header) => {
    const reply = await post(exchange, envelope("<m:GetImItemList/>", header));
    expect(reply.status).toBe(500);
    expect(reply.first("//e:ResponseCode")).toBe("ErrorInvalidServerVersion");
    expect(reply.first("//faultstring")).toBe("The specified server version is invalid.");
  });

  it.each([
    ["its own user", "PrimarySmtpAddress", "Ana.Lima@contoso.com", "NoError"],
    ["another user", "SmtpAddress", "tony.smith@contoso.com", "ErrorImpersonateUserDenied"],
    ["a security identifier", "SID", "S-1-5-21-1-2-3-1105", "ErrorImpersonateUserDenied"],
  ])("lets a caller impersonate only its own user: %s by %s", async (_, element, user, code) => {
    const sid = `<t:ConnectingSID><t:${element}>${user}</t:${element}></t:ConnectingSID>`;
    const headers = `<t:ExchangeImpersonation>${sid}</t:ExchangeImpersonation>
      <t:RequestServerVersion Version="Exchange2013"/>`;
    const reply = await post(exchange, envelope("<m:GetImItemList/>", headers));
    expect(reply.first("//m:ResponseCode | //e:ResponseCode")).toBe(code);
  });

  it("accepts all headers that requests may have, in any order", async () => {
    const headers = `<t:TimeZoneContext><t:TimeZoneDefinition Id="GMT Standard Time"/></t:TimeZoneContext>
      <t:MailboxCulture soap:mustUnderstand="0">zh-TW</t:MailboxCulture>
      <t:RequestServerVersion Version="V2017_07_11"/>`;
    expect((await post(exchange, envelope("<m:GetImItemList/>", headers))).status).toBe(200);
  });
});
