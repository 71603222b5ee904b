import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { getImItemList, post, type Reply } from "./callExchange.ts";
import { call, codeOf, contactId, fill, findItem, missingGroupId } from "./imList.ts";

describe("FindItem in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    await fill(exchange, { Falcon: ["ana", "ben"], Owl: ["cleo"] });
  });
  afterEach(() => exchange.close());

  const find = (folder: string, offset: number, maximum: number) =>
    post(exchange, findItem(folder, offset, maximum));
  const place = (reply: Reply): (string | undefined)[] =>
    ["IndexedPagingOffset", "TotalItemsInView", "IncludesLastItemInRange"].map((name) =>
      reply.first(`//m:RootFolder/@${name}`),
    );

  it("responds within ResponseMessages, like most of Exchange's operations", async () => {
    const reply = await find("quickcontacts", 0, 10);
    const message = "/s:Envelope/s:Body/m:FindItemResponse/m:ResponseMessages/m:FindItemResponseMessage";
    expect(reply.all(`${message}/@ResponseClass`)).toEqual(["Success"]);
    expect(reply.all(`${message}/m:RootFolder/t:Items`)).toHaveLength(1);
  });

  it("returns the contacts' IDs in quickcontacts, including those of contacts in no group", async () => {
    await call(
      exchange,
      "AddNewImContactToGroup",
      "<m:ImAddress>orphan</m:ImAddress>",
      missingGroupId(exchange),
    );
    const reply = await find("quickcontacts", 0, 10);
    const known = ["ana", "ben", "cleo", "orphan"].map((name) => contactId(exchange, name));
    expect(reply.all("//t:Items/t:Contact/t:ItemId/@Id").map((id) => `<m:ContactId Id="${id}"/>`)).toEqual(
      known,
    );
  });

  it("returns the groups' IDs in imcontactlist, with the groups' change keys", async () => {
    const groups = await call(exchange, "GetImItemList");
    const reply = await find("imcontactlist", 0, 10);
    for (const attribute of ["Id", "ChangeKey"])
      expect(reply.all(`//t:Items/t:DistributionList/t:ItemId/@${attribute}`)).toEqual(
        groups.all(`//t:ExchangeStoreId/@${attribute}`),
      );
  });

  it.each([
    [0, 2, 2, ["2", "3", "false"]],
    [2, 2, 1, ["3", "3", "true"]],
    [1, 2, 2, ["3", "3", "true"]],
    [7, 2, 0, ["3", "3", "true"]],
  ])(
    "returns a page: offset %d and maximum %d result in %d items",
    async (offset, maximum, count, expected) => {
      const reply = await find("quickcontacts", offset, maximum);
      expect(reply.all("//t:ItemId")).toHaveLength(count);
      expect(place(reply)).toEqual(expected);
    },
  );

  it("returns 1,000 items at most", async () => {
    exchange.reset({ groups: 1, contacts: 1000 });
    exchange.mailbox.contacts.push(...exchange.mailbox.contacts.slice(0, 5));
    const reply = await find("quickcontacts", 0, 5000);
    expect(reply.all("//t:ItemId")).toHaveLength(1000);
    expect(place(reply)).toEqual(["1000", "1005", "false"]);
  });

  it("refuses a negative offset, and a page size of zero", async () => {
    expect(codeOf(await find("quickcontacts", -1, 10))).toBe("ErrorInvalidIndexedPagingParameters");
    expect(codeOf(await find("quickcontacts", 0, 0))).toBe("ErrorInvalidPagingMaxRows");
  });

  it("creates no system groups", async () => {
    await find("imcontactlist", 0, 10);
    expect(exchange.mailbox.groups).toHaveLength(2);
  });

  it("is allowed to add-ins even if the operations for IM lists are refused to them", async () => {
    exchange.faults.refuseAddIns = true;
    expect(codeOf(await post(exchange, findItem("quickcontacts", 0, 10), "add-in"))).toBe("NoError");
    expect((await post(exchange, getImItemList, "add-in")).status).toBe(500);
  });

  it("returns a scripted error within ResponseMessages, too", async () => {
    exchange.faults.add({ kind: "response", code: "ErrorFolderNotFound" });
    const reply = await find("quickcontacts", 0, 10);
    expect(reply.first("//m:FindItemResponseMessage[@ResponseClass='Error']/m:ResponseCode")).toBe(
      "ErrorFolderNotFound",
    );
  });
});
