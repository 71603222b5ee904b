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

describe("RemoveImContactFromGroup in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    await call(exchange, "GetImItemList");
    await fill(exchange, { Falcon: ["ana", "ben"], Owl: ["ana"] });
  });
  afterEach(() => exchange.close());

  const remove = (contact: string, group: string) =>
    call(exchange, "RemoveImContactFromGroup", contact, group);

  it("removes a contact from one group and leaves it in the other", async () => {
    const reply = await remove(contactId(exchange, "ana"), groupId(exchange, "Falcon"));
    expect(reply.all("//m:RemoveImContactFromGroupResponse/*")).toEqual(["NoError"]);
    expect(groupsOf(exchange)).toMatchObject({ Falcon: ["ben"], Owl: ["ana"] });
    expect(contactsOf(exchange)).toContain("ana");
  });

  it("permanently deletes a contact that is removed from its last group", async () => {
    await remove(contactId(exchange, "ben"), groupId(exchange, "Falcon"));
    expect(groupsOf(exchange)).toMatchObject({ Falcon: ["ana"] });
    expect(contactsOf(exchange)).not.toContain("ben");
  });

  it("does not count Tagged: a contact that would be only in Tagged is deleted", async () => {
    await fill(exchange, { Tagged: ["ben"] });
    expect(groupsOf(exchange)["Tagged"]).toEqual(["ben"]);
    await remove(contactId(exchange, "ben"), groupId(exchange, "Falcon"));
    expect(groupsOf(exchange)["Tagged"]).toEqual([]);
    expect(contactsOf(exchange)).not.toContain("ben");
  });

  it("keeps a contact that was added to another group first", async () => {
    await call(
      exchange,
      "AddImContactToGroup",
      contactId(exchange, "ben"),
      groupId(exchange, "Other Contacts"),
    );
    await remove(contactId(exchange, "ben"), groupId(exchange, "Falcon"));
    expect(groupsOf(exchange)["Other Contacts"]).toEqual(["ben"]);
  });

  it("refuses a group without the contact, a deleted group, and a deleted contact", async () => {
    const { changeNumber } = exchange.mailbox;
    for (const group of [groupId(exchange, "Owl"), missingGroupId(exchange)])
      expect(codeOf(await remove(contactId(exchange, "ben"), group))).toBe("ErrorInvalidImGroupId");
    const gone = await remove(missingContactId(exchange), groupId(exchange, "Owl"));
    expect(codeOf(gone)).toBe("ErrorInvalidImContactId");
    expect(exchange.mailbox.changeNumber).toBe(changeNumber);
  });

  it("changes the group's change key", async () => {
    const key = async () =>
      (await call(exchange, "AddImGroup", "<m:DisplayName>Falcon</m:DisplayName>")).first(
        "//t:ExchangeStoreId/@ChangeKey",
      );
    const before = await key();
    await remove(contactId(exchange, "ana"), groupId(exchange, "Falcon"));
    expect(await key()).not.toBe(before);
  });
});
