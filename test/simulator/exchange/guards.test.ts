import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { addImGroup, getImItemList, post } from "./callExchange.ts";

describe("The simulated Exchange's server", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterAll(() => exchange.close());

  const statusFor = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { Host: host, "Content-Type": "text/xml" };
      request(exchange.url, { method: "POST", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end(getImItemList);
    });

  it.each([
    ["127.0.0.1", 200],
    ["localhost", 200],
    ["exchange.example", 421],
    ["127.0.0.1.example", 421],
  ])("responds to host %s with the right port: status %s", async (name, status) => {
    expect(await statusFor(`${name}:${exchange.port}`)).toBe(status);
  });

  it("refuses a host without the right port", async () => {
    expect(await statusFor("localhost")).toBe(421);
    expect(await statusFor(`localhost:${exchange.port + 1}`)).toBe(421);
  });

  it("cannot be reached from other machines", async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === "IPv4" && !address.internal);
    for (const other of others)
      await expect(fetch(`http://${other?.address ?? ""}:${exchange.port}/`)).rejects.toThrow("fetch failed");
    await expect(fetch(`http://127.0.0.2:${exchange.port}/`)).rejects.toThrow("fetch failed");
  });

  it("sends no CORS headers and refuses preflight requests", async () => {
    const response = await fetch(exchange.url, {
      method: "OPTIONS",
      headers: { Origin: "https://contoso.com" },
    });
    expect(response.status).toBe(405);
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("refuses every request that a web page may send without a preflight", async () => {
    const response = await fetch(exchange.url, { method: "POST", body: addImGroup("From a page") });
    expect(response.status).toBe(415);
    expect(exchange.mailbox.groups.map(({ displayName }) => displayName)).not.toContain("From a page");
  });

  it("refuses a body over 4 MB", async () => {
    const reply = await post(exchange, getImItemList.padEnd(4 * 1024 * 1024 + 1));
    expect(reply.status).toBe(413);
  });

  it("responds with an error at other addresses", async () => {
    expect((await fetch(new URL("/", exchange.url))).status).toBe(404);
    expect((await fetch(exchange.url)).status).toBe(405);
  });

  it("names the port that is in use, and the setting for another", async () => {
    await expect(startExchange({ port: exchange.port, token: "token" })).rejects.toThrow(
      new RegExp(`Port ${exchange.port} is taken.*EWS_PORT`),
    );
  });

  it("leaves closing idle connections to its clients, so that none ends during a call", async () => {
    expect((await fetch(exchange.url)).headers.get("keep-alive")).toBeNull();
  });

  it("does not wait for pending responses when it is closed", async () => {
    const closing = await startExchange({ port: 0, token: "token", content: "empty" });
    closing.faults.add({ kind: "slow", milliseconds: 60_000 });
    const call = expect(post(closing, getImItemList)).rejects.toThrow("fetch failed");
    while (closing.faults.waiting() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await closing.close();
    await call;
  });
});
