import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { call, codeOf, contactId, contactsOf, fill, groupId, groupsOf, missingContactId } from "./imList.ts";

describe("RemoveContactFromImList in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    await fill(exchange, { Falcon: ["ana", "ben"], Owl: ["ana"] });
  });
  afterEach(() => exchange.close());

  const remove = (contact: string) => call(exchange, "RemoveContactFromImList", contact);

  it("permanently deletes a contact, from every group", async () => {
    const reply = await remove(contactId(exchange, "ana"));
    expect(reply.all("//m:RemoveContactFromImListResponse/*")).toEqual(["NoError"]);
    expect(groupsOf(exchange)).toEqual({ Falcon: ["ben"], Owl: [] });
    expect(contactsOf(exchange)).toEqual(["ben"]);
  });

  it("fails the second time", async () => {
    const ana = contactId(exchange, "ana");
    await remove(ana);
    expect(codeOf(await remove(ana))).toBe("ErrorInvalidImContactId");
  });

  it("refuses an ID that is not a contact's", async () => {
    const group = groupId(exchange, "Owl").replace("GroupId", "ContactId");
    for (const id of [missingContactId(exchange), group])
      expect(codeOf(await remove(id))).toBe("ErrorInvalidImContactId");
    expect(contactsOf(exchange)).toEqual(["ana", "ben"]);
  });
});
