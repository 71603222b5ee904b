import { describe, expect, it } from "@jest/globals";
import { findItem } from "../../../src/ews/operations/findItem.ts";
import { readReply } from "../../../src/ews/response.ts";
import { messages, replyText, types } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

/** Writes a FindItem response, which has ResponseMessages. */
const response = (responseClass: string, content: string): string =>
  replyText(
    `<m:FindItemResponse xmlns:m="${messages}" xmlns:t="${types}"><m:ResponseMessages>` +
      `<m:FindItemResponseMessage ResponseClass="${responseClass}">${content}</m:FindItemResponseMessage>` +
      "</m:ResponseMessages></m:FindItemResponse>",
  );

const page = (attributes: string, items = ""): string =>
  response(
    "Success",
    `<m:ResponseCode>NoError</m:ResponseCode><m:RootFolder ${attributes}><t:Items>${items}</t:Items></m:RootFolder>`,
  );

describe("FindItem", () => {
  it("requests the ids of a folder's items, one page at a time", async () => {
    expect(
      await requestBody(findItem, { folder: "quickcontacts", offset: 200, maxEntriesReturned: 100 }),
    ).toBe(
      `<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>` +
        `<m:IndexedPageItemView MaxEntriesReturned="100" Offset="200" BasePoint="Beginning"/>` +
        `<m:ParentFolderIds><t:DistinguishedFolderId Id="quickcontacts"/></m:ParentFolderIds></m:FindItem>`,
    );
  });

  it("returns the ids of items of any kind, and the offset of the next page", () => {
    const reply = page(
      `IndexedPagingOffset="203" TotalItemsInView="310" IncludesLastItemInRange="false"`,
      `<t:Contact><t:ItemId Id="a" ChangeKey="a1"/></t:Contact><t:DistributionList><t:ItemId Id="b"/>` +
        "</t:DistributionList><t:Message><t:Subject>without an id</t:Subject></t:Message>",
    );
    expect(readReply(reply, findItem).result).toEqual({
      ok: true,
      value: {
        itemIds: [
          { id: "a", changeKey: "a1" },
          { id: "b", changeKey: undefined },
        ],
        size: 3,
        total: 310,
        isLast: false,
        nextOffset: 203,
      },
    });
  });

  it("returns the last page, which may be empty", () => {
    const reply = page(`IndexedPagingOffset="310" TotalItemsInView="310" IncludesLastItemInRange="true"`);
    expect(readReply(reply, findItem).result).toMatchObject({ value: { itemIds: [], isLast: true } });
  });

  it.each([
    ["", true],
    [`IndexedPagingOffset="5"`, false],
    [`IncludesLastItemInRange="1"`, true],
    [`IncludesLastItemInRange="0"`, false],
  ])("recognizes the last page from the attributes that are present (%s)", (attributes, isLast) => {
    expect(readReply(page(attributes), findItem).result).toMatchObject({
      value: { isLast, total: undefined },
    });
  });

  it("is read with a count that is not a number: more pages follow then", () => {
    const attributes = `TotalItemsInView="many" IndexedPagingOffset="next"`;
    expect(readReply(page(attributes), findItem)).toMatchObject({
      result: { value: { total: undefined, nextOffset: undefined, isLast: false } },
      unreadFields: [
        {
          field:
            "Body/FindItemResponse/ResponseMessages/FindItemResponseMessage/RootFolder/@IndexedPagingOffset",
        },
        {
          field:
            "Body/FindItemResponse/ResponseMessages/FindItemResponseMessage/RootFolder/@TotalItemsInView",
        },
      ],
    });
  });

  it("reports the error code for a folder that does not exist", () => {
    const reply = response(
      "Error",
      "<m:MessageText>No such folder.</m:MessageText><m:ResponseCode>ErrorFolderNotFound</m:ResponseCode>",
    );
    expect(readReply(reply, findItem).result).toMatchObject({
      failure: { kind: "response", code: "ErrorFolderNotFound", message: "No such folder." },
    });
  });
});
