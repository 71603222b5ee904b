import { describe, expect, it } from "@jest/globals";
import { defaultConfig } from "../../src/config/config.ts";
import { loadConfig } from "../../src/config/loadConfig.ts";

const page = {
  url: "https://mail.example.org/imgroups/taskpane.html?language=fr",
  policy: "",
  languages: ["en", "fr", "zh-TW"],
};

/** Loads the settings from a server that answers so; `asked` is what it was asked for. */
async function loadFrom(answer: () => Promise<Response>) {
  const asked: string[] = [];
  const result = await loadConfig((address) => {
    asked.push(address instanceof URL ? address.href : "no URL");
    return answer();
  }, page);
  return { result, asked };
}

describe("The settings' file", () => {
  it("lies beside the page", async () => {
    const { asked, result } = await loadFrom(() => Promise.resolve(new Response("{}\n")));
    expect(asked).toEqual(["https://mail.example.org/imgroups/config.json"]);
    expect(result).toEqual({ ok: true, value: defaultConfig });
  });

  it("is checked as soon as there is anything in it", async () => {
    const { result } = await loadFrom(() => Promise.resolve(new Response('{"route":"none"}')));
    expect(result).toMatchObject({ ok: false, failure: [{ kind: "wrong", at: "route" }] });
  });

  it("is missed where it does not come: what would stand in for it could be wrong", async () => {
    const missing = await loadFrom(() => Promise.resolve(new Response("", { status: 404 })));
    expect(missing.result).toEqual({ ok: false, failure: [{ kind: "notLoaded", message: "HTTP 404" }] });
    const broken = await loadFrom(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(broken.result).toEqual({
      ok: false,
      failure: [{ kind: "notLoaded", message: "Failed to fetch" }],
    });
  });

  it("is not waited for without end: neither for its beginning nor for its rest", async () => {
    const hangs = (signal: AbortSignal | null | undefined) =>
      new Promise<never>((_, reject) =>
        signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true }),
      );
    const rest = (signal: AbortSignal | null | undefined) => {
      const start = (stream: ReadableStreamDefaultController) =>
        void hangs(signal).catch((error: unknown) => stream.error(error));
      return Promise.resolve(new Response(new ReadableStream({ start })));
    };
    for (const answer of [hangs, rest]) {
      const result = await loadConfig((_, init) => answer(init?.signal), page, 10);
      expect(result).toMatchObject({ ok: false, failure: [{ kind: "notLoaded" }] });
    }
  });
});
