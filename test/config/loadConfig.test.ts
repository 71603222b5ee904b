import { describe, expect, it } from "@jest/globals";
import { defaultConfig } from "../../src/config/config.ts";
import { loadConfig } from "../../src/config/loadConfig.ts";

const page = {
  url: "https://mail.example.org/imgroups/taskpane.html?language=fr",
  policy: "",
  languages: ["en", "fr", "zh-TW"],
};

/** Loads the settings from a server with this response. `requested`: the addresses that were requested. */
async function loadFrom(respond: () => Promise<Response>) {
  const requested: string[] = [];
  const result = await loadConfig((address) => {
    requested.push(address instanceof URL ? address.href : "no URL");
    return respond();
  }, page);
  return { result, requested };
}

describe("The settings file", () => {
  it("is loaded from the page's folder", async () => {
    const { requested, result } = await loadFrom(() => Promise.resolve(new Response("{}\n")));
    expect(requested).toEqual(["https://mail.example.org/imgroups/config.json"]);
    expect(result).toEqual({ ok: true, value: defaultConfig });
  });

  it("is checked if it contains any setting", async () => {
    const { result } = await loadFrom(() => Promise.resolve(new Response('{"route":"none"}')));
    expect(result).toMatchObject({ ok: false, failure: [{ kind: "wrong", at: "route" }] });
  });

  it("is an error if it does not load, because default settings could be wrong", async () => {
    const missing = await loadFrom(() => Promise.resolve(new Response("", { status: 404 })));
    expect(missing.result).toEqual({ ok: false, failure: [{ kind: "notLoaded", message: "HTTP 404" }] });
    const broken = await loadFrom(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(broken.result).toEqual({
      ok: false,
      failure: [{ kind: "notLoaded", message: "Failed to fetch" }],
    });
  });

  it("is an error if it has more than 16 MB", async () => {
    const chunk = new TextEncoder().encode(" ".repeat(1_000_000));
    const endless = new ReadableStream<Uint8Array>({ pull: (stream) => stream.enqueue(chunk) });
    const { result } = await loadFrom(() => Promise.resolve(new Response(endless)));
    expect(result).toEqual({
      ok: false,
      failure: [{ kind: "notLoaded", message: "The response has more than 16 MB." }],
    });
  });

  it("is an error after a timeout, before or during its response", async () => {
    const hang = (signal: AbortSignal | null | undefined) =>
      new Promise<never>((_, reject) =>
        signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true }),
      );
    const hangInBody = (signal: AbortSignal | null | undefined) => {
      const start = (stream: ReadableStreamDefaultController) =>
        void hang(signal).catch((error: unknown) => stream.error(error));
      return Promise.resolve(new Response(new ReadableStream({ start })));
    };
    for (const respond of [hang, hangInBody]) {
      const result = await loadConfig((_, init) => respond(init?.signal), page, 10);
      expect(result).toMatchObject({ ok: false, failure: [{ kind: "notLoaded" }] });
    }
  });
});
