import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import type { LoggedCall } from "../../../simulator/exchange/wireLog.ts";
import { addImGroup, getImItemList, post } from "./callExchange.ts";

describe("A control call to the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "right", content: "empty" });
  });
  afterEach(() => exchange.close());

  const control = (name: string, body: unknown = {}, token = "right", method = "POST"): Promise<Response> =>
    fetch(new URL(`/control/${name}`, exchange.url), {
      method,
      headers: { "X-Control-Token": token },
      ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
    });

  it("needs the token", async () => {
    expect((await control("log", {}, "wrong")).status).toBe(403);
    expect((await control("log", {}, "")).status).toBe(403);
    expect((await control("log")).status).toBe(200);
  });

  it("must be a POST", async () => {
    expect((await control("log", {}, "right", "GET")).status).toBe(405);
  });

  it("sets a fault and clears it", async () => {
    await control("faults/add", { fault: { kind: "http", status: 503 }, operation: "AddImGroup", calls: 2 });
    expect((await post(exchange, addImGroup("Falcon"))).status).toBe(503);
    await control("faults/clear");
    expect((await post(exchange, addImGroup("Falcon"))).status).toBe(200);
  });

  it("sets headers and a body for one caller", async () => {
    const headers = { "Retry-After": "5", "Content-Type": "text/html; charset=utf-8" };
    const fault = { kind: "http", status: 503, headers, body: "<p>Later</p>" };
    await control("faults/add", { fault, caller: "user" });
    expect((await post(exchange, getImItemList, "add-in")).status).toBe(200);
    const response = await fetch(exchange.url, {
      method: "POST",
      headers: { "Content-Type": "text/xml" },
      body: getImItemList,
    });
    expect(response.status).toBe(503);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "retry-after": "5",
      "content-type": "text/html; charset=utf-8",
    });
    expect(await response.text()).toBe("<p>Later</p>");
  });

  it.each([
    ["an unknown kind", { fault: { kind: "tired" } }, "A fault's kind is one of refused, busy, slow,"],
    ["a field of another kind", { fault: { kind: "refused", status: 401 } }, "The field status is not known"],
    ["an invalid field", { fault: { kind: "dropped", when: "maybe" } }, "The field when is missing or wrong"],
    ["no fault", {}, "A fault's kind is one of"],
    ["an invalid scope", { fault: { kind: "refused" }, calls: "2" }, "The field calls is missing or wrong"],
    ["an unknown caller", { fault: { kind: "refused" }, caller: "guest" }, "The field caller is missing"],
  ])("gets an error message for %s", async (_, body, message) => {
    const response = await control("faults/add", body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(message);
    expect(exchange.faults.waiting()).toBe(0);
  });

  it("switches the refusal of add-ins on and off", async () => {
    await control("refuse-add-ins", { on: true });
    expect((await post(exchange, getImItemList, "add-in")).status).toBe(500);
    await control("refuse-add-ins", { on: false });
    expect((await post(exchange, getImItemList, "add-in")).status).toBe(200);
  });

  it("resets the mailbox to other content, without faults and with an empty log", async () => {
    await post(exchange, addImGroup("Falcon"));
    exchange.faults.add({ kind: "refused" });
    await control("reset", { content: { groups: 2, contacts: 5 } });
    expect(exchange.log).toEqual([]);
    const reply = await post(exchange, getImItemList);
    expect(reply.all("//t:ImGroup/t:DisplayName")).toContain("Group 2");
    expect(reply.all("//t:Persona")).toHaveLength(5);
    await control("reset");
    expect((await post(exchange, getImItemList)).all("//t:ImGroup")).toHaveLength(3);
  });

  it("gets an error status for invalid content", async () => {
    expect((await control("reset", { content: { groups: -1, contacts: 0 } })).status).toBe(400);
  });

  it("returns every call as sent and received", async () => {
    await post(exchange, getImItemList, "add-in");
    await post(exchange, addImGroup("R&D"));
    const log = (await (await control("log")).json()) as LoggedCall[];
    expect(log.map(({ operation, status, isAddIn }) => ({ operation, status, isAddIn }))).toEqual([
      { operation: "GetImItemList", status: 200, isAddIn: true },
      { operation: undefined, status: 500, isAddIn: false },
    ]);
    expect(log[0]?.request).toBe(getImItemList);
    expect(log[0]?.reply).toContain("<GetImItemListResponse");
    expect(Date.parse(log[0]?.startedAt ?? "")).not.toBeNaN();
  });
});
