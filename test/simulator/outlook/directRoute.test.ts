import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { startPlayground } from "../../../simulator/playground.ts";
import type { Playground, PlaygroundOptions } from "../../../simulator/playground.ts";
import { ask, type Answer } from "./askServer.ts";
import { envelope, minimalAddin } from "./runningAddin.ts";

const ours = { "Content-Type": "text/xml; charset=utf-8", "X-IM-Groups": "1" };

const call = (playground: Playground, headers: Record<string, string> = ours): Promise<Answer> =>
  ask(playground.directUrl ?? "", { method: "POST", headers, body: envelope() });

describe("The playground's direct connection", () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await startPlayground({ addinFolder: minimalAddin, direct: true });
  });
  afterEach(() => playground.exchange.reset());
  afterAll(() => playground.close());

  it("responds next to the add-in's files, at the address in config.json", async () => {
    const config = await ask(new URL("/config.json", playground.addinUrl).href);
    const { ewsUrl } = JSON.parse(config.text) as { ewsUrl: string };
    expect(new URL(ewsUrl, playground.addinUrl).href).toBe(playground.directUrl);
    expect(config.headers).toMatchObject({ "cache-control": "no-cache" });
    const answer = await call(playground);
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/xml; charset=utf-8");
    expect(answer.text).toContain("<GetImItemListResponse");
  });

  it("calls Exchange as the user, who is not refused when add-ins are", async () => {
    playground.exchange.faults.refuseAddIns = true;
    expect((await call(playground)).status).toBe(200);
    expect(playground.exchange.log.map(({ isAddIn }) => isAddIn)).toEqual([false]);
  });

  it("accepts only requests that are same-origin according to the browser or have the add-in's header", async () => {
    const xml = { "Content-Type": "text/xml" };
    expect((await call(playground, { ...xml, "Sec-Fetch-Site": "same-origin" })).status).toBe(200);
    expect((await call(playground, { ...xml, "Sec-Fetch-Site": "same-site" })).status).toBe(403);
    expect((await call(playground, xml)).status).toBe(403);
    expect((await call(playground, { ...ours, "Content-Type": "text/plain" })).status).toBe(415);
    const read = await ask(playground.directUrl ?? "", { headers: ours });
    expect([read.status, read.headers["allow"]]).toEqual([405, "POST"]);
    expect(playground.exchange.log).toHaveLength(1);
  });

  it("returns a status with its headers and its body", async () => {
    playground.exchange.faults.add({ kind: "http", status: 503, headers: { "Retry-After": "7" } });
    const busy = await call(playground);
    expect([busy.status, busy.headers["retry-after"]]).toEqual([503, "7"]);
    const headers = { Location: "https://signin.example/", "Content-Type": "text/html; charset=utf-8" };
    playground.exchange.faults.add({ kind: "http", status: 302, headers, body: "<p>Elsewhere</p>" });
    const moved = await call(playground);
    expect([moved.status, moved.headers["location"]]).toEqual([302, "https://signin.example/"]);
    expect(moved).toMatchObject({
      headers: { "content-type": headers["Content-Type"] },
      text: "<p>Elsewhere</p>",
    });
  });

  it("breaks the connection when Exchange does", async () => {
    playground.exchange.faults.add({ kind: "dropped", when: "before" });
    await expect(call(playground)).rejects.toThrow("socket hang up");
  });

  it("allows changes to the settings while it runs, and restores them", async () => {
    const readSettings = async (): Promise<string> =>
      (await ask(new URL("/config.json", playground.addinUrl).href)).text;
    const first = await readSettings();
    playground.setConfig({ route: "outlook" });
    expect(await readSettings()).toBe('{"route":"outlook"}');
    playground.setConfig("{ broken");
    expect(await readSettings()).toBe("{ broken");
    playground.setConfig();
    expect(await readSettings()).toBe(first);
  });
});

describe("The playground's direct connection, with its options", () => {
  const withPlayground = async (
    options: Partial<PlaygroundOptions>,
    work: (playground: Playground) => Promise<void>,
  ): Promise<void> => {
    const playground = await startPlayground({ addinFolder: minimalAddin, ...options });
    try {
      await work(playground);
    } finally {
      await playground.close();
    }
  };
  const addinOrigin = (playground: Playground): string => new URL(playground.addinUrl).origin;

  it("does not exist by default, and the settings are those of the build", async () => {
    const folder = await mkdtemp(join(tmpdir(), "im-groups-test-"));
    await withPlayground({ addinFolder: folder }, async (playground) => {
      expect(playground.directUrl).toBeUndefined();
      const ews = await ask(`${addinOrigin(playground)}/EWS/Exchange.asmx`, {
        method: "POST",
        headers: ours,
      });
      expect(ews.status).toBe(404);
      const readSettings = async () => (await ask(`${addinOrigin(playground)}/config.json`)).text;
      expect(await readSettings()).toBe("{}");
      await writeFile(join(folder, "config.json"), '{ "route": "direct" }\n');
      expect(await readSettings()).toBe('{ "route": "direct" }\n');
    });
    await rm(folder, { recursive: true });
  });

  it("requires the sign-in", async () => {
    const signIn = { username: "CONTOSO\\ana.lima", password: "correct horse" };
    await withPlayground({ direct: { signIn } }, async (playground) => {
      const asked = await call(playground);
      expect([asked.status, asked.headers["www-authenticate"]]).toEqual([401, 'Basic realm="Exchange"']);
      const basic = (password: string) =>
        `Basic ${Buffer.from(`${signIn.username}:${password}`).toString("base64")}`;
      expect((await call(playground, { ...ours, Authorization: basic("wrong") })).status).toBe(401);
      expect((await call(playground, { ...ours, Authorization: basic("correct horse") })).status).toBe(200);
    });
  });

  it.each([
    ["closed", undefined],
    ["open", "the add-in's"],
  ] as const)("is on another origin, %s to the add-in's pages", async (elsewhere, allowed) => {
    const folder = await mkdtemp(join(tmpdir(), "im-groups-test-"));
    const page = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;
    await writeFile(join(folder, "taskpane.html"), page);
    await withPlayground({ addinFolder: folder, direct: { elsewhere } }, async (playground) => {
      const own = addinOrigin(playground);
      const { headers } = await ask(playground.addinUrl);
      const { origin } = new URL(playground.directUrl ?? "");
      expect(headers["content-security-policy"]).toContain(`connect-src ${origin} 'self'`);
      expect(new URL(playground.directUrl ?? "").origin).not.toBe(own);
      expect((await ask(`${own}/config.json`)).text).toBe(JSON.stringify({ ewsUrl: playground.directUrl }));
      const asked = await ask(playground.directUrl ?? "", { method: "OPTIONS", headers: { Origin: own } });
      expect(asked.headers["access-control-allow-origin"]).toBe(allowed && own);
      const answer = await call(playground);
      expect(answer.status).toBe(200);
      expect(answer.headers["access-control-allow-origin"]).toBe(allowed && own);
    });
    await rm(folder, { recursive: true });
  });
});
