import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { call, codeOf, contactsOf, fill, groupId, groupsOf, missingGroupId } from "./imList.ts";

describe("RemoveImGroup in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    await call(exchange, "GetImItemList");
    await fill(exchange, { Falcon: ["ana", "ben"], Owl: ["ana"], Favorites: ["cleo"] });
  });
  afterEach(() => exchange.close());

  const remove = (group: string) => call(exchange, "RemoveImGroup", group);

  it("deletes a group, and permanently the contacts that are in no other group", async () => {
    const reply = await remove(groupId(exchange, "Falcon"));
    expect(reply.all("//m:RemoveImGroupResponse/*")).toEqual(["NoError"]);
    expect(groupsOf(exchange)).not.toHaveProperty("Falcon");
    expect(contactsOf(exchange)).toEqual(["ana", "cleo"]);
  });

  it("does not count Tagged as another group", async () => {
    await fill(exchange, { Tagged: ["ben"] });
    await remove(groupId(exchange, "Falcon"));
    expect(contactsOf(exchange)).not.toContain("ben");
    expect(groupsOf(exchange)["Tagged"]).toEqual([]);
  });

  it("keeps contacts that were in no group before", async () => {
    await call(
      exchange,
      "AddNewImContactToGroup",
      "<m:ImAddress>orphan</m:ImAddress>",
      missingGroupId(exchange),
    );
    await remove(groupId(exchange, "Falcon"));
    expect(contactsOf(exchange)).toContain("orphan");
  });

  it("refuses a system group, a distribution group, and a deleted group", async () => {
    exchange.reset("demo");
    const before = groupsOf(exchange);
    const gone = missingGroupId(exchange);
    for (const group of [groupId(exchange, "Other Contacts"), groupId(exchange, "Works council"), gone])
      expect(codeOf(await remove(group))).toBe("ErrorInvalidImGroupId");
    expect(groupsOf(exchange)).toEqual(before);
  });

  it("makes space for another group", async () => {
    exchange.reset({ groups: 64, contacts: 0 });
    await remove(groupId(exchange, "Group 7"));
    expect(codeOf(await call(exchange, "AddImGroup", "<m:DisplayName>New</m:DisplayName>"))).toBe("NoError");
  });
});
