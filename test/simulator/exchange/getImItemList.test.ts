import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { envelope, getImItemList, post } from "./callExchange.ts";

describe("GetImItemList in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "demo" });
  });
  afterEach(() => exchange.close());

  it("creates missing system groups, once", async () => {
    exchange.reset("empty");
    expect(exchange.mailbox.groups).toEqual([]);
    await post(exchange, getImItemList);
    const reply = await post(exchange, getImItemList);
    expect(reply.all("//t:ImGroup/t:DisplayName")).toEqual(["Favorites", "Tagged", "Other Contacts"]);
    expect(reply.all("//t:ImGroup/t:GroupType")).toEqual([
      "IPM.DistList.MOC.Favorites",
      "IPM.DistList.MOC.Tagged",
      "IPM.DistList.MOC.OtherContacts",
    ]);
    expect(reply.all("//t:Persona")).toEqual([]);
  });

  it("returns each persona once, even if it is in several groups", async () => {
    const reply = await post(exchange, getImItemList);
    const ids = reply.all("//t:PersonaId/@Id");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(exchange.mailbox.contacts.length);
    expect(reply.all("//t:MemberCorrelationKey/t:ItemId").length).toBeGreaterThan(ids.length);
  });

  it("returns an attribution whose ID matches, for every member", async () => {
    const reply = await post(exchange, getImItemList);
    const members = reply.all("//t:MemberCorrelationKey/t:ItemId/@Id");
    const sources = reply.all("//t:Attribution[t:IsQuickContact='true']/t:SourceId/@Id");
    expect(members.filter((id) => !sources.includes(id))).toEqual([]);
  });

  it("returns a second attribution for Outlook contacts, writable and not a quick contact", async () => {
    const reply = await post(exchange, getImItemList);
    const tony = "//t:Persona[t:ImAddress='tony.smith@contoso.com']";
    expect(reply.all(`${tony}//t:Attribution/t:DisplayName`)).toEqual([
      "Skype for Business Contacts",
      "Outlook",
    ]);
    expect(reply.all(`${tony}//t:IsWritable`)).toEqual(["false", "true"]);
    expect(reply.all(`${tony}//t:IsQuickContact`)).toEqual(["true", "false"]);
  });

  it("returns a phone contact with its number, an empty name, and no IM address", async () => {
    const reply = await post(exchange, getImItemList);
    const phone = "//t:Persona[t:DisplayNameFirstLast='+49 89 1234 5670']";
    expect(reply.all(`${phone}/t:DisplayName`)).toEqual([""]);
    expect(reply.all(`${phone}/t:PhoneNumber/t:Number`)).toEqual(["+49 89 1234 5670"]);
    expect(reply.all(`${phone}/t:ImAddress`)).toEqual([]);
  });

  it("returns distribution groups with their address and without members", async () => {
    const reply = await post(exchange, getImItemList);
    const distribution = "//t:ImGroup[t:GroupType='IPM.DistList.MOC.DG']";
    expect(reply.all(`${distribution}/t:SmtpAddress`)).toEqual([
      "all-hands@contoso.com",
      "works-council@contoso.com",
    ]);
    expect(reply.all(`${distribution}/t:MemberCorrelationKey`)).toEqual([]);
  });

  it("accepts a request for extended properties", async () => {
    const reply = await post(
      exchange,
      envelope(
        `<m:GetImItemList><m:ExtendedProperties><t:ExtendedProperty PropertyTag="0x3001" PropertyType="String"/>
        </m:ExtendedProperties></m:GetImItemList>`,
      ),
    );
    expect(reply.first("//m:ResponseCode")).toBe("NoError");
  });

  it("returns megabytes for 1,000 contacts, 1.8 to 3.6 KB each, like a real server", async () => {
    exchange.reset({ groups: 64, contacts: 1000 });
    const reply = await post(exchange, getImItemList);
    const each = reply.text.length / reply.all("//t:Persona").length;
    expect(each).toBeGreaterThan(1_800);
    expect(each).toBeLessThan(3_600);
    expect(reply.all("//t:ImGroup")).toHaveLength(67);
  });
});
