import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import {
  call,
  codeOf,
  contactId,
  contactsOf,
  fill,
  groupId,
  groupsOf,
  missingContactId,
  missingGroupId,
} from "./imList.ts";

describe("AddImContactToGroup in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    await fill(exchange, { Falcon: ["ana"], Owl: ["ben"] });
  });
  afterEach(() => exchange.close());

  const add = (...children: string[]) => call(exchange, "AddImContactToGroup", ...children);

  it("adds a contact to another group, and responds without a payload", async () => {
    const reply = await add(contactId(exchange, "ana"), groupId(exchange, "Owl"));
    expect(reply.first("//m:AddImContactToGroupResponse/@ResponseClass")).toBe("Success");
    expect(reply.all("//m:AddImContactToGroupResponse/*")).toEqual(["NoError"]);
    expect(groupsOf(exchange)).toEqual({ Falcon: ["ana"], Owl: ["ben", "ana"] });
  });

  it("changes nothing the second time", async () => {
    await add(contactId(exchange, "ana"), groupId(exchange, "Owl"));
    const { changeNumber } = exchange.mailbox;
    expect(codeOf(await add(contactId(exchange, "ana"), groupId(exchange, "Owl")))).toBe("NoError");
    expect(exchange.mailbox.changeNumber).toBe(changeNumber);
  });

  it("uses Other Contacts if no group is given, and creates that group if necessary", async () => {
    expect(codeOf(await add(contactId(exchange, "ana")))).toBe("NoError");
    expect(groupsOf(exchange)).toEqual({ Falcon: ["ana"], Owl: ["ben"], "Other Contacts": ["ana"] });
  });

  it("adds a contact that is in no group", async () => {
    await call(
      exchange,
      "AddNewImContactToGroup",
      "<m:ImAddress>orphan</m:ImAddress>",
      missingGroupId(exchange),
    );
    expect(codeOf(await add(contactId(exchange, "orphan"), groupId(exchange, "Owl")))).toBe("NoError");
    expect(groupsOf(exchange)["Owl"]).toEqual(["ben", "orphan"]);
  });

  it("refuses a deleted contact, a group's ID in place of a contact's, and a persona's ID", async () => {
    const owl = groupId(exchange, "Owl");
    expect(codeOf(await add(missingContactId(exchange), owl))).toBe("ErrorInvalidImContactId");
    expect(codeOf(await add(owl.replace("GroupId", "ContactId"), owl))).toBe("ErrorInvalidImContactId");
    const list = await call(exchange, "GetImItemList");
    const personaId = list.first("//t:PersonaId/@Id") ?? "";
    expect(codeOf(await add(`<m:ContactId Id="${personaId}"/>`, owl))).toBe("ErrorInvalidIdMalformed");
  });

  it("refuses a deleted group, and a distribution group", async () => {
    await call(
      exchange,
      "AddDistributionGroupToImList",
      "<m:SmtpAddress>all@contoso.com</m:SmtpAddress><m:DisplayName>All</m:DisplayName>",
    );
    for (const group of [missingGroupId(exchange), groupId(exchange, "All")])
      expect(codeOf(await add(contactId(exchange, "ana"), group))).toBe("ErrorInvalidImGroupId");
    expect(contactsOf(exchange)).toEqual(["ana", "ben"]);
  });
});
