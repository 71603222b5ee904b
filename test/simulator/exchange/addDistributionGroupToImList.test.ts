import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { call, codeOf, groupsOf } from "./imList.ts";

describe("AddDistributionGroupToImList in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterEach(() => exchange.close());

  const add = (smtpAddress: string, displayName: string) =>
    call(
      exchange,
      "AddDistributionGroupToImList",
      `<m:SmtpAddress>${smtpAddress}</m:SmtpAddress><m:DisplayName>${displayName}</m:DisplayName>`,
    );

  it("creates a distribution group without members", async () => {
    const reply = await add("support@contoso.com", "Support");
    expect(reply.first("//m:ImGroup/t:DisplayName")).toBe("Support");
    expect(reply.first("//m:ImGroup/t:GroupType")).toBe("IPM.DistList.MOC.DG");
    expect(reply.first("//m:ImGroup/t:SmtpAddress")).toBe("support@contoso.com");
    expect(reply.all("//t:MemberCorrelationKey")).toEqual([]);
    expect(groupsOf(exchange)).toEqual({ Support: [] });
  });

  it("returns the existing group with that address, its name unchanged", async () => {
    const first = await add("support@contoso.com", "Support");
    const again = await add("support@contoso.com", "Another name");
    expect(again.first("//t:DisplayName")).toBe("Support");
    expect(again.first("//t:ExchangeStoreId/@Id")).toBe(first.first("//t:ExchangeStoreId/@Id"));
    expect(exchange.mailbox.groups).toHaveLength(1);
  });

  it("allows a name that another group has", async () => {
    await add("support@contoso.com", "Support");
    expect(codeOf(await add("helpdesk@contoso.com", "Support"))).toBe("NoError");
    expect(exchange.mailbox.groups).toHaveLength(2);
  });

  it.each(["support", "support@", "@contoso.com", "a b@contoso.com", "a@b@contoso.com", "a@contoso..com"])(
    "refuses an invalid address: %s",
    async (smtpAddress) => {
      const reply = await add(smtpAddress, "Support");
      expect(codeOf(reply)).toBe("ErrorInvalidImDistributionGroupSmtpAddress");
      expect(reply.first("//m:MessageText")).toBe(
        "The specified IM distribution group SMTP address is invalid.",
      );
      expect(groupsOf(exchange)).toEqual({});
    },
  );

  it("refuses the 65th group, but still returns existing ones", async () => {
    exchange.reset({ groups: 63, contacts: 0 });
    await add("support@contoso.com", "Support");
    expect(codeOf(await add("helpdesk@contoso.com", "Helpdesk"))).toBe("ErrorImGroupLimitReached");
    expect(codeOf(await add("support@contoso.com", "Support"))).toBe("NoError");
  });
});
