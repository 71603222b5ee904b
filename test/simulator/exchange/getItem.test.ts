import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { itemId } from "../../../simulator/exchange/storeId.ts";
import { post, type Reply } from "./callExchange.ts";
import { call, contactId, fill, findItem, getItem, groupId } from "./imList.ts";

const everyField = [
  ...["item:ItemClass", "contacts:DisplayName", "contacts:EmailAddresses", "contacts:PhoneNumbers"],
  ...["contacts:ImAddresses", "contacts:CompanyName", "distributionlist:Members"],
];
const idOf = (element: string): string => /Id="([^"]*)"/.exec(element)?.[1] ?? "";

describe("GetItem in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    await fill(exchange, { Falcon: ["ana", "ben"], Owl: [] });
  });
  afterEach(() => exchange.close());

  const get = (ids: readonly string[], fields = everyField): Promise<Reply> =>
    post(exchange, getItem(ids, fields));

  it("returns a contact by its ID, with the fields that it has", async () => {
    const reply = await get([idOf(contactId(exchange, "ana"))]);
    const contact = "//m:GetItemResponseMessage[@ResponseClass='Success']/m:Items/t:Contact";
    expect(reply.first(`${contact}/t:ItemClass`)).toBe("IPM.Contact");
    expect(reply.first(`${contact}/t:DisplayName`)).toBe("ana");
    expect(reply.first(`${contact}/t:ImAddresses/t:Entry[@Key='ImAddress1']`)).toBe("ana");
    expect(reply.all(`${contact}/t:EmailAddresses`)).toEqual([]);
  });

  it("returns the contacts' addresses and numbers", async () => {
    exchange.reset("demo");
    const ids = exchange.mailbox.contacts.map(({ number }) => itemId(exchange.mailbox.guid, number));
    const reply = await get(ids);
    for (const [field, name] of [
      ["emailAddress", "EmailAddresses"],
      ["phoneNumber", "PhoneNumbers"],
      ["companyName", "CompanyName"],
    ] as const) {
      const values = exchange.mailbox.contacts.flatMap((contact) => contact[field] ?? []);
      expect(values.length).toBeGreaterThan(0);
      const entries = name === "CompanyName" ? "" : "/t:Entry";
      expect(reply.all(`//t:Contact/t:${name}${entries}`)).toEqual(values);
    }
  });

  it("returns a group as a distribution list, with its members by their IDs", async () => {
    const reply = await get(["Falcon", "Owl"].map((name) => idOf(groupId(exchange, name))));
    const lists = "//m:Items/t:DistributionList";
    expect(reply.all(`${lists}/t:ItemClass`)).toEqual(Array(2).fill("IPM.DistList.MOC.UserGroup"));
    expect(reply.all(`${lists}/t:DisplayName`)).toEqual(["Falcon", "Owl"]);
    const members = ["ana", "ben"].map((name) => idOf(contactId(exchange, name)));
    expect(reply.all(`${lists}/t:Members/t:Member/t:Mailbox/t:ItemId/@Id`)).toEqual(members);
    expect(reply.all(`${lists}/t:Members/t:Member/t:Mailbox/t:EmailAddress`)).toEqual(["ana", "ben"]);
  });

  it("returns only the IDs if no field is requested", async () => {
    const reply = await get([idOf(contactId(exchange, "ana")), idOf(groupId(exchange, "Falcon"))], []);
    expect(reply.all("//m:Items/*/*")).toHaveLength(2);
    expect(reply.all("//m:Items/*/t:ItemId/@Id")).toHaveLength(2);
  });

  it("responds for each ID separately, in order", async () => {
    const { guid } = exchange.mailbox;
    const reply = await get([itemId(guid, 4711), idOf(contactId(exchange, "ben")), "nonsense"]);
    const codes = "//m:GetItemResponseMessage/m:ResponseCode";
    expect(reply.all(codes)).toEqual(["ErrorItemNotFound", "NoError", "ErrorInvalidIdMalformed"]);
    expect(reply.all("//m:GetItemResponseMessage/m:Items")).toHaveLength(3);
  });

  it("accepts the IDs from FindItem, even from add-ins to which the operations for IM lists are refused", async () => {
    exchange.faults.refuseAddIns = true;
    const found = await post(exchange, findItem("quickcontacts", 0, 10), "add-in");
    const ids = found.all("//t:ItemId/@Id");
    const reply = await post(exchange, getItem(ids, everyField), "add-in");
    expect(reply.all("//t:Contact/t:DisplayName")).toEqual(["ana", "ben"]);
    expect((await call(exchange, "GetImItemList")).status).toBe(200);
  });
});
