import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { envelope, getImItemList, post } from "./callExchange.ts";

describe("GetImItemList in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "demo" });
  });
  afterEach(() => exchange.close());

  it("makes the system groups that are missing, once", async () => {
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

  it("gives each persona once, in however many groups it is", async () => {
    const reply = await post(exchange, getImItemList);
    const ids = reply.all("//t:PersonaId/@Id");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(exchange.mailbox.contacts.length);
    expect(reply.all("//t:MemberCorrelationKey/t:ItemId").length).toBeGreaterThan(ids.length);
  });

  it("lets every member be found by the id of an attribution", async () => {
    const reply = await post(exchange, getImItemList);
    const members = reply.all("//t:MemberCorrelationKey/t:ItemId/@Id");
    const sources = reply.all("//t:Attribution[t:IsQuickContact='true']/t:SourceId/@Id");
    expect(members.filter((id) => !sources.includes(id))).toEqual([]);
  });

  it("gives people of the Outlook contacts a second attribution that is writable and no quick contact", async () => {
    const reply = await post(exchange, getImItemList);
    const tony = "//t:Persona[t:ImAddress='tony.smith@contoso.com']";
    expect(reply.all(`${tony}//t:Attribution/t:DisplayName`)).toEqual([
      "Skype for Business Contacts",
      "Outlook",
    ]);
    expect(reply.all(`${tony}//t:IsWritable`)).toEqual(["false", "true"]);
    expect(reply.all(`${tony}//t:IsQuickContact`)).toEqual(["true", "false"]);
  });

  it("gives a phone contact its number, an empty name and no IM address", async () => {
    const reply = await post(exchange, getImItemList);
    const phone = "//t:Persona[t:DisplayNameFirstLast='+49 89 1234 5670']";
    expect(reply.all(`${phone}/t:DisplayName`)).toEqual([""]);
    expect(reply.all(`${phone}/t:PhoneNumber/t:Number`)).toEqual(["+49 89 1234 5670"]);
    expect(reply.all(`${phone}/t:ImAddress`)).toEqual([]);
  });

  it("gives distribution groups with their address and without members", async () => {
    const reply = await post(exchange, getImItemList);
    const distribution = "//t:ImGroup[t:GroupType='IPM.DistList.MOC.DG']";
    expect(reply.all(`${distribution}/t:SmtpAddress`)).toEqual([
      "all-hands@contoso.com",
      "works-council@contoso.com",
    ]);
    expect(reply.all(`${distribution}/t:MemberCorrelationKey`)).toEqual([]);
  });

  it("accepts a wish for extended properties", async () => {
    const reply = await post(
      exchange,
      envelope(
        `<m:GetImItemList><m:ExtendedProperties><t:ExtendedProperty PropertyTag="0x3001" PropertyType="String"/>
        </m:ExtendedProperties></m:GetImItemList>`,
      ),
    );
    expect(reply.first("//m:ResponseCode")).toBe("NoError");
  });

  it("fills megabytes with 1,000 contacts, 1.8 to 3.6 KB each, as a real one does", async () => {
    exchange.reset({ groups: 64, contacts: 1000 });
    const reply = await post(exchange, getImItemList);
    const each = reply.text.length / reply.all("//t:Persona").length;
    expect(each).toBeGreaterThan(1_800);
    expect(each).toBeLessThan(3_600);
    expect(reply.all("//t:ImGroup")).toHaveLength(67);
  });
});
