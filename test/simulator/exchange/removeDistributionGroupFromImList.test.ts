import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { call, codeOf, groupId, groupsOf, missingGroupId } from "./imList.ts";

describe("RemoveDistributionGroupFromImList in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    exchange.reset("demo");
  });
  afterEach(() => exchange.close());

  const remove = (group: string) => call(exchange, "RemoveDistributionGroupFromImList", group);

  it("removes a distribution group from the list, without deleting contacts", async () => {
    const contacts = exchange.mailbox.contacts.length;
    const reply = await remove(groupId(exchange, "Works council"));
    expect(reply.all("//m:RemoveDistributionGroupFromImListResponse/*")).toEqual(["NoError"]);
    expect(groupsOf(exchange)).not.toHaveProperty(["Works council"]);
    expect(exchange.mailbox.contacts).toHaveLength(contacts);
  });

  it("refuses a user group, a system group, and a deleted group", async () => {
    const before = groupsOf(exchange);
    const gone = missingGroupId(exchange);
    for (const group of [groupId(exchange, "Design team"), groupId(exchange, "Favorites"), gone])
      expect(codeOf(await remove(group))).toBe("ErrorInvalidImGroupId");
    expect(groupsOf(exchange)).toEqual(before);
  });
});
