import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { addImGroup, addNewImContactToGroup, getImItemList, post } from "./callExchange.ts";

describe("A mailbox stored in a file", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "exchange-"));
    file = join(folder, "mailbox.json");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const start = (): Promise<Exchange> =>
    startExchange({ port: 0, token: "token", content: "empty", dataFile: file });

  it("is the same after a restart, including IDs and change keys", async () => {
    const first = await start();
    await post(first, addImGroup("R&amp;D 開發"));
    await post(first, addNewImContactToGroup({ imAddress: "tony.smith@contoso.com" }));
    const before = await post(first, getImItemList);
    await first.close();
    const second = await start();
    const after = await post(second, getImItemList);
    await second.close();
    expect(after.text).toBe(before.text);
  });

  it("continues with new IDs after a restart", async () => {
    const first = await start();
    const falcon = await post(first, addImGroup("Falcon"));
    await first.close();
    const second = await start();
    const eagle = await post(second, addImGroup("Eagle"));
    await second.close();
    expect(eagle.first("//t:ExchangeStoreId/@Id")).not.toBe(falcon.first("//t:ExchangeStoreId/@Id"));
  });

  it("is written at once, and leaves no other file in the folder", async () => {
    const exchange = await start();
    await post(exchange, addImGroup("Falcon"));
    expect(readFileSync(file, "utf8")).toContain('"Falcon"');
    expect(readdirSync(folder)).toEqual(["mailbox.json"]);
    await exchange.close();
  });

  it("is not loaded from a file with other content, which is not changed", async () => {
    writeFileSync(file, "my notes");
    await expect(start()).rejects.toThrow(`${file} is not a mailbox file of this simulator.`);
    expect(readFileSync(file, "utf8")).toBe("my notes");
  });
});

describe("The IDs after a reset", () => {
  it("are invalid in the new mailbox", async () => {
    const exchange = await startExchange({ port: 0, token: "token", content: "demo" });
    const old = await post(exchange, addImGroup("Design team"));
    const groupId = old.first("//t:ExchangeStoreId/@Id") ?? "";
    exchange.reset();
    const reply = await post(exchange, addNewImContactToGroup({ imAddress: "a@contoso.com", groupId }));
    expect(reply.first("//m:ResponseCode")).toBe("ErrorInvalidImGroupId");
    await exchange.close();
  });
});
