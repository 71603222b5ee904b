import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { call, codeOf, fill, groupId, groupsOf, missingGroupId } from "./imList.ts";

describe("SetImGroup in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    await call(exchange, "GetImItemList");
    await fill(exchange, { Falcon: ["ana"], Owl: [] });
    await call(
      exchange,
      "AddDistributionGroupToImList",
      "<m:SmtpAddress>all@contoso.com</m:SmtpAddress><m:DisplayName>All</m:DisplayName>",
    );
  });
  afterEach(() => exchange.close());

  const rename = (group: string, name: string) =>
    call(exchange, "SetImGroup", group, `<m:NewDisplayName>${name}</m:NewDisplayName>`);

  it("renames a group, its members unchanged", async () => {
    const reply = await rename(groupId(exchange, "Falcon"), "Kestrel &amp; Co");
    expect(reply.all("//m:SetImGroupResponse/*")).toEqual(["NoError"]);
    expect(groupsOf(exchange)).toMatchObject({ "Kestrel & Co": ["ana"], Owl: [] });
  });

  it.each(["Owl", "Falcon", "Favorites", "All"])(
    "refuses a name that a group already has: %s",
    async (name) => {
      const reply = await rename(groupId(exchange, "Falcon"), name);
      expect(codeOf(reply)).toBe("ErrorImGroupDisplayNameAlreadyExists");
      expect(reply.first("//m:MessageText")).toBe(
        "An IM group with the specified display name already exists.",
      );
      expect(groupsOf(exchange)).toHaveProperty("Falcon");
    },
  );

  it("treats names that differ only in capitals as different", async () => {
    expect(codeOf(await rename(groupId(exchange, "Falcon"), "FALCON"))).toBe("NoError");
    expect(groupsOf(exchange)).toMatchObject({ FALCON: ["ana"] });
  });

  it("refuses a system group, a distribution group, and a deleted group", async () => {
    for (const group of [groupId(exchange, "Tagged"), groupId(exchange, "All"), missingGroupId(exchange)])
      expect(codeOf(await rename(group, "New"))).toBe("ErrorInvalidImGroupId");
    expect(groupsOf(exchange)).not.toHaveProperty("New");
  });
});
