import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { post } from "./callExchange.ts";
import { codeOf, findFolder } from "./imList.ts";

describe("FindFolder in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterAll(() => exchange.close());

  it("returns the top folders of the mailbox in pages", async () => {
    const all = await post(exchange, findFolder(0, 100));
    expect(new Set(all.all("//t:Folders/*/t:FolderId/@Id")).size).toBe(4);
    const one = await post(exchange, findFolder(0, 1));
    expect(one.all("//t:FolderId/@Id")).toEqual(all.all("//t:FolderId/@Id").slice(0, 1));
    expect(one.first("//m:RootFolder/@IncludesLastItemInRange")).toBe("false");
    expect(one.first("//m:RootFolder/@TotalItemsInView")).toBe("4");
  });

  it("refuses a page size of zero", async () => {
    expect(codeOf(await post(exchange, findFolder(0, 0)))).toBe("ErrorInvalidPagingMaxRows");
  });

  it("creates no system groups, and is never refused to add-ins", async () => {
    exchange.faults.refuseAddIns = true;
    expect(codeOf(await post(exchange, findFolder(0, 1), "add-in"))).toBe("NoError");
    expect(exchange.mailbox.groups).toEqual([]);
  });
});
