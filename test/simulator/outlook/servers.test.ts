import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startPlayground } from "../../../simulator/playground.ts";
import type { Playground } from "../../../simulator/playground.ts";
import { officeJsPackage } from "../../../simulator/outlook/addinServer.ts";
import { ask } from "./askServer.ts";
import { envelope, minimalAddin } from "./runningAddin.ts";

const policy =
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; frame-src x";
const page = `<meta http-equiv="Content-Security-Policy" content="${policy}" />
<script async src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<p>https://ajax.aspnetcdn.com stays in a text.</p>`;

describe("The playground's servers", () => {
  let folder: string;
  let playground: Playground;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "im-groups-test-"));
    await mkdir(join(folder, "immutable"));
    await writeFile(join(folder, "taskpane.html"), page);
    await writeFile(join(folder, "immutable/main.0123456789abcdef.js"), `"${"x".repeat(5000)}"`);
    await writeFile(join(folder, "manifest.xml"), "<OfficeApp/>");
    playground = await startPlayground({ addinFolder: folder });
  });
  afterAll(async () => {
    await playground.close();
    await rm(folder, { recursive: true });
  });
  const addin = (path: string): string => new URL(path, playground.addinUrl).href;
  const host = (path: string): string => new URL(path, playground.url).href;
  const token = (): Record<string, string> => ({ "X-Playground-Token": playground.controlToken });

  it("insert office.js's address and the project's part of MicrosoftAjax into the page, and change nothing else", async () => {
    const { text } = await ask(playground.addinUrl);
    expect(text).toBe(`<meta http-equiv="Content-Security-Policy" content="script-src 'self'; frame-src x" />
<script src="/office-js/microsoftAjax.js"></script><script async src="/office-js/office.js"></script>
<p>https://ajax.aspnetcdn.com stays in a text.</p>`);
  });

  it("send the page's policy as a header that lets only the host page frame it", async () => {
    const { headers } = await ask(playground.addinUrl);
    const origin = new URL(playground.url).origin;
    expect(headers["content-security-policy"]).toBe(
      `script-src 'self'; frame-src x; frame-ancestors ${origin}`,
    );
    expect(headers).toMatchObject({
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
  });

  it("send every other file as built, compressed, and let browsers cache hashed files for a year", async () => {
    const script = await ask(addin("/immutable/main.0123456789abcdef.js"));
    expect(script.text).toBe(await readFile(join(folder, "immutable/main.0123456789abcdef.js"), "utf8"));
    expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const compressed = await ask(addin("/immutable/main.0123456789abcdef.js"), {
      headers: { "Accept-Encoding": "gzip" },
    });
    expect(compressed.headers["content-encoding"]).toBe("gzip");
    expect((await ask(addin("/manifest.xml"))).headers["cache-control"]).toBe("no-cache");
  });

  it.each([
    "/taskpane%2Ehtml",
    "/task%70ane.html",
    "/taskpane.html%20",
    "/taskpane.html/",
    "/taskpane.html.",
    "/taskpane.html;x",
    "//taskpane.html",
    "/%2Ftaskpane.html",
    "/immutable/..%2Ftaskpane.html",
    "/%5Ctaskpane.html",
    "/immutable//main.0123456789abcdef.js",
    "/immutable/main%2E0123456789abcdef.js",
    "/immutable",
    "/immutable/",
    "/manifest%2Exml",
    "/CONFIG.JSON",
    "/config.json/",
    "/office-js/MicrosoftAjax.js",
    "/office-js/agaveerrorux/index.html",
    "/office-js/%6Fffice.js",
    "/office-js//office.js",
    "/",
  ])("send no file for another spelling of its path: %s", async (path) => {
    const { status, headers, text } = await ask(addin("").replace(/\/[^/]*$/, "") + path);
    expect(status).toBe(404);
    expect(headers).not.toHaveProperty("location");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(text).not.toMatch(/<script|function|OfficeApp|xxx/);
  });

  it("send office.js as in the npm package", async () => {
    const { text } = await ask(addin("/office-js/office.js"));
    expect(text).toBe(await readFile(join(officeJsPackage, "office.js"), "utf8"));
  });

  it("send the untouched page on request", async () => {
    const untouched = await startPlayground({ addinFolder: minimalAddin, untouched: true });
    const { text } = await ask(untouched.addinUrl);
    await untouched.close();
    expect(text).toBe(await readFile(join(minimalAddin, "taskpane.html"), "utf8"));
  });

  it("respond only to the host name localhost", async () => {
    for (const url of [playground.url, playground.addinUrl])
      for (const name of ["evil.example", "127.0.0.1", `evil.example:${new URL(url).port}`])
        expect((await ask(url, { headers: { Host: name } })).status).toBe(421);
  });

  it("allow no other origin to read", async () => {
    const headers = { Origin: "https://evil.example" };
    for (const url of [playground.url, playground.addinUrl, addin("/office-js/office.js")]) {
      const answer = await ask(url, { headers });
      expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
      const asked = await ask(url, { method: "OPTIONS", headers });
      expect(asked.headers).not.toHaveProperty("access-control-allow-origin");
    }
  });

  it("accept envelopes and control calls only as POST with the token", async () => {
    for (const path of ["/ews", "/exchange/reset", "/exchange/faults/add"]) {
      expect((await ask(host(path))).status).toBe(404);
      expect((await ask(host(path), { headers: token() })).status).toBe(404);
      expect((await ask(host(path), { method: "POST", body: "{}" })).status).toBe(403);
      const wrong = { "X-Playground-Token": "x".repeat(playground.controlToken.length) };
      expect((await ask(host(path), { method: "POST", headers: wrong, body: "{}" })).status).toBe(403);
    }
    expect(playground.exchange.log).toHaveLength(0);
  });

  it("send envelopes to the simulated Exchange, whatever the request's headers say", async () => {
    const headers = { ...token(), "Content-Type": "text/xml", "X-Ews-Url": "https://evil.example/" };
    const answer = await ask(host("/ews"), { method: "POST", headers, body: envelope() });
    expect(JSON.parse(answer.text)).toMatchObject({ kind: "reply", status: 200 });
    expect(playground.exchange.log).toHaveLength(1);
  });

  it("allow no control calls except those of the page", async () => {
    const answer = await ask(host("/exchange/../log"), { method: "POST", headers: token() });
    expect(answer.status).toBe(404);
  });

  it("let no page frame the page that plays Outlook, and run only its own scripts", async () => {
    const { headers } = await ask(playground.url);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
  });

  it("listen only on loopback", async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((network) => network?.internal === false && network.family === "IPv4");
    for (const url of [playground.url, playground.addinUrl, playground.ewsUrl])
      for (const network of outside) {
        const reached = await canConnect(network?.address ?? "", Number(new URL(url).port));
        expect(reached).toBe(false);
      }
  });

  it.each([
    ["HOST_PORT", "hostPort"],
    ["ADDIN_PORT", "addinPort"],
    ["EWS_PORT", "ewsPort"],
  ] as const)("name %s if that port is in use, and leave nothing open", async (variable, option) => {
    const taken = Number(new URL(playground.url).port);
    const start = startPlayground({ addinFolder: folder, [option]: taken });
    await expect(start).rejects.toThrow(`${variable}=<port>`);
  });
});

const canConnect = (address: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 1000 });
    const end = (reached: boolean) => () => {
      socket.destroy();
      resolve(reached);
    };
    socket.once("connect", end(true)).once("error", end(false)).once("timeout", end(false));
  });
