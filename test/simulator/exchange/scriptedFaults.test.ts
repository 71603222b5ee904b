import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { addImGroup, getImItemList, post } from "./callExchange.ts";
import { holdResponses } from "./holdResponses.ts";

describe("A fault scripted in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterEach(() => exchange.close());

  const groupNames = (): string[] => exchange.mailbox.groups.map(({ displayName }) => displayName);

  it("affects only the next call", async () => {
    exchange.faults.add({ kind: "refused" });
    expect((await post(exchange, addImGroup("Falcon"))).status).toBe(500);
    expect((await post(exchange, addImGroup("Falcon"))).status).toBe(200);
  });

  it("waits for its operation, and affects the given number of calls", async () => {
    exchange.faults.add({ kind: "http", status: 503 }, { operation: "AddImGroup", calls: 2 });
    expect((await post(exchange, getImItemList)).status).toBe(200);
    expect(exchange.faults.waiting()).toBe(2);
    expect((await post(exchange, addImGroup("Falcon"))).status).toBe(503);
    expect((await post(exchange, addImGroup("Falcon"))).status).toBe(503);
    expect((await post(exchange, addImGroup("Falcon"))).status).toBe(200);
  });

  it("waits for its caller: add-ins, or the user's own sign-in", async () => {
    exchange.faults.add({ kind: "http", status: 503 }, { caller: "user" });
    exchange.faults.add({ kind: "http", status: 401 }, { caller: "add-in" });
    expect((await post(exchange, getImItemList, "add-in")).status).toBe(401);
    expect((await post(exchange, getImItemList)).status).toBe(503);
    expect(exchange.faults.waiting()).toBe(0);
  });

  it("is used in the order of scripting", async () => {
    exchange.faults.add({ kind: "http", status: 401 });
    exchange.faults.add({ kind: "http", status: 403 });
    const statuses = [];
    for (let call = 0; call < 3; call += 1) statuses.push((await post(exchange, getImItemList)).status);
    expect(statuses).toEqual([401, 403, 200]);
  });

  it("is removed when the script is cleared", async () => {
    exchange.faults.add({ kind: "refused" });
    exchange.faults.clear();
    expect((await post(exchange, getImItemList)).status).toBe(200);
  });

  it("never hides an invalid request", async () => {
    exchange.faults.add({ kind: "refused" });
    const wrong = await post(exchange, addImGroup("R&D"));
    expect(wrong.first("//e:ResponseCode")).toBe("ErrorSchemaValidation");
    expect(exchange.faults.waiting()).toBe(1);
  });

  it("can refuse a call as a server refuses add-ins", async () => {
    exchange.faults.add({ kind: "refused" });
    const reply = await post(exchange, addImGroup("Falcon"));
    expect(reply.first("//faultcode")).toBe("a:ErrorAccessDenied");
    expect(reply.first("//faultstring")).toBe(
      "The requested web method is unavailable to this caller or application.",
    );
    expect(groupNames()).toEqual([]);
  });

  it("can be a busy server, with a back-off time", async () => {
    exchange.faults.add({ kind: "busy", backOffMilliseconds: 5_000 });
    const reply = await post(exchange, addImGroup("Falcon"));
    expect(reply.status).toBe(500);
    expect(reply.first("//e:ResponseCode")).toBe("ErrorServerBusy");
    expect(reply.first("//t:MessageXml/t:Value[@Name='BackOffMilliseconds']")).toBe("5000");
    expect(groupNames()).toEqual([]);
  });

  it("can hold back the response until it is released", async () => {
    const release = holdResponses(exchange, { operation: "AddImGroup", calls: 2 });
    let isAnswered = false;
    const held = post(exchange, addImGroup("Falcon")).then(({ status }) => {
      isAnswered = true;
      return status;
    });
    while (!groupNames().includes("Falcon")) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await post(exchange, getImItemList)).status).toBe(200);
    expect(isAnswered).toBe(false);
    release();
    expect(await held).toBe(200);
    expect((await post(exchange, addImGroup("Owl"))).status).toBe(200);
  });

  it("can delay the response", async () => {
    exchange.faults.add({ kind: "slow", milliseconds: 150 });
    const before = performance.now();
    expect((await post(exchange, addImGroup("Falcon"))).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(140);
  });

  it.each([
    ["before", []],
    ["after", ["Falcon"]],
  ] as const)("can break the connection %s the change is made", async (when, names) => {
    exchange.faults.add({ kind: "dropped", when });
    await expect(post(exchange, addImGroup("Falcon"))).rejects.toThrow("fetch failed");
    expect(groupNames()).toEqual(names);
    expect(exchange.log.at(-1)).toMatchObject({
      operation: "AddImGroup",
      reply: undefined,
      status: undefined,
    });
  });

  it.each([
    ["html", 'name="password"'],
    ["illegalCharacter", ">Falcon&#x0;</DisplayName>"],
  ] as const)("can be an unreadable response (%s) to a change that was made", async (as, part) => {
    exchange.faults.add({ kind: "malformed", as });
    const reply = await post(exchange, addImGroup("Falcon"));
    expect(reply.status).toBe(200);
    expect(reply.text).toContain(part);
    expect(groupNames()).toEqual(["Falcon"]);
  });

  it("can cut a response in half", async () => {
    const whole = await post(exchange, addImGroup("Falcon"));
    exchange.faults.add({ kind: "malformed", as: "truncated" });
    const half = await post(exchange, addImGroup("Falcon"));
    expect(half.text).toBe(whole.text.slice(0, Math.floor(whole.text.length / 2)));
  });

  it("can be any response code, with text and values", async () => {
    exchange.faults.add({
      kind: "response",
      code: "ErrorMailboxMoveInProgress",
      messageText: "Moving.",
      values: { Percent: "40" },
    });
    const reply = await post(exchange, addImGroup("Falcon"));
    expect(reply.status).toBe(200);
    expect(reply.first("//m:AddImGroupResponse/@ResponseClass")).toBe("Error");
    expect(reply.first("//m:ResponseCode")).toBe("ErrorMailboxMoveInProgress");
    expect(reply.first("//m:MessageText")).toBe("Moving.");
    expect(reply.first("//m:MessageXml/t:Value[@Name='Percent']")).toBe("40");
    expect(groupNames()).toEqual([]);
  });
});

describe("A simulated Exchange that refuses add-ins", () => {
  it("refuses their calls, but not those with the user's own sign-in", async () => {
    const exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    expect((await post(exchange, getImItemList, "add-in")).status).toBe(200);
    exchange.faults.refuseAddIns = true;
    const refused = await post(exchange, getImItemList, "add-in");
    expect(refused.first("//e:ResponseCode")).toBe("ErrorAccessDenied");
    expect((await post(exchange, getImItemList)).status).toBe(200);
    await exchange.close();
  });
});
