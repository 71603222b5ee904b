import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { addImGroup, addNewImContactToGroup, getImItemList, post } from "./callExchange.ts";

describe("AddImGroup in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterEach(() => exchange.close());

  it("creates a user group with an ID and a change key", async () => {
    const reply = await post(exchange, addImGroup("Project Falcon"));
    expect(reply.status).toBe(200);
    expect(reply.first("//@ResponseClass")).toBe("Success");
    expect(reply.first("//m:ImGroup/t:DisplayName")).toBe("Project Falcon");
    expect(reply.first("//m:ImGroup/t:GroupType")).toBe("IPM.DistList.MOC.UserGroup");
    expect(reply.first("//t:ExchangeStoreId/@Id")).toMatch(/^AAMk[\w+/]{140,}=$/);
    expect(reply.first("//t:ExchangeStoreId/@ChangeKey")).toMatch(/^EgAAABYAAAB/);
    expect(reply.all("//t:MemberCorrelationKey")).toEqual([]);
  });

  it("keeps a name exactly as sent", async () => {
    const name = ' R&D <Zürich> 開發 "x" 🎉 ';
    const reply = await post(exchange, addImGroup(name.replace("&", "&amp;").replace("<", "&lt;")));
    expect(reply.first("//t:DisplayName")).toBe(name);
    expect(exchange.mailbox.groups.map(({ displayName }) => displayName)).toEqual([name]);
  });

  it("returns an existing group of that name as a success, with its members", async () => {
    const made = await post(exchange, addImGroup("Project Falcon"));
    const groupId = made.first("//t:ExchangeStoreId/@Id") ?? "";
    await post(exchange, addNewImContactToGroup({ imAddress: "ana.lima@contoso.com", groupId }));
    const again = await post(exchange, addImGroup("Project Falcon"));
    expect(again.first("//@ResponseClass")).toBe("Success");
    expect(again.first("//t:ExchangeStoreId/@Id")).toBe(groupId);
    expect(again.all("//t:MemberCorrelationKey/t:ItemId")).toHaveLength(1);
    expect(exchange.mailbox.groups).toHaveLength(1);
  });

  it("treats names that differ in case or spaces as different", async () => {
    for (const name of ["Falcon", "falcon", "Falcon "]) await post(exchange, addImGroup(name));
    expect(exchange.mailbox.groups).toHaveLength(3);
  });

  it("returns an existing system group or distribution group as well", async () => {
    exchange.reset("demo");
    const system = await post(exchange, addImGroup("Other Contacts"));
    expect(system.first("//t:GroupType")).toBe("IPM.DistList.MOC.OtherContacts");
    const distribution = await post(exchange, addImGroup("Works council"));
    expect(distribution.first("//t:GroupType")).toBe("IPM.DistList.MOC.DG");
    expect(distribution.first("//t:SmtpAddress")).toBe("works-council@contoso.com");
  });

  it("changes a group's change key when a member is added", async () => {
    const made = await post(exchange, addImGroup("Project Falcon"));
    const groupId = made.first("//t:ExchangeStoreId/@Id") ?? "";
    await post(exchange, addNewImContactToGroup({ imAddress: "ana.lima@contoso.com", groupId }));
    const after = await post(exchange, addImGroup("Project Falcon"));
    expect(after.first("//@ChangeKey")).not.toBe(made.first("//@ChangeKey"));
  });

  it("refuses the 65th group, but still returns existing ones", async () => {
    exchange.reset({ groups: 64, contacts: 0 });
    const refused = await post(exchange, addImGroup("One too many"));
    expect(refused.status).toBe(200);
    expect(refused.first("//m:ResponseCode")).toBe("ErrorImGroupLimitReached");
    const existing = await post(exchange, addImGroup("Group 64"));
    expect(existing.first("//m:ResponseCode")).toBe("NoError");
  });

  it("counts distribution groups toward the 64, but not system groups", async () => {
    exchange.reset({ groups: 62, contacts: 0 });
    exchange.mailbox.groups.push({
      number: 9000,
      changeNumber: 9000,
      displayName: "All Hands",
      type: "DG",
      smtpAddress: "all-hands@contoso.com",
      members: [],
    });
    await post(exchange, getImItemList);
    expect((await post(exchange, addImGroup("The 64th"))).first("//m:ResponseCode")).toBe("NoError");
    expect((await post(exchange, addImGroup("The 65th"))).first("//m:ResponseCode")).toBe(
      "ErrorImGroupLimitReached",
    );
  });
});
