import { describe, expect, it } from "@jest/globals";
import { openSource, type SourceWorker } from "../../../src/bulkAdd/source/openSource.ts";
import { createSourceWorkerHandler, type SourceRequest } from "../../../src/bulkAdd/source/sourceMessages.ts";

const csv = (rows: number) =>
  `IM address,Name,Group\n${Array.from({ length: rows }, (_, row) => `p${row}@b.example,Person ${row},Falcon\n`).join("")}`;
const fileOf = (text: string, name = "people.csv") => new File([text], name);
const many = 12_000;

/** A worker as the browser's, whose script runs here. It can break down, or not even load. */
function workers({ breaksAt }: { readonly breaksAt?: SourceRequest["kind"] } = {}) {
  const asked: string[] = [];
  let [running, longestResponse] = [0, 0];
  const start = (): SourceWorker => {
    const events = new EventTarget();
    const respond = createSourceWorkerHandler();
    let isRunning = true;
    running += 1;
    return {
      addEventListener: events.addEventListener.bind(events),
      postMessage: (question: SourceRequest) => {
        asked.push(question.kind);
        if (question.kind === breaksAt) queueMicrotask(() => events.dispatchEvent(new Event("error")));
        else
          void respond(question).then((data) => {
            if (data.kind === "rows") longestResponse = Math.max(longestResponse, data.rows.length);
            if (isRunning) events.dispatchEvent(new MessageEvent("message", { data }));
          });
      },
      terminate: () => {
        if (isRunning) running -= 1;
        isRunning = false;
      },
    };
  };
  return { start, asked, running: () => running, longestResponse: () => longestResponse };
}
const noWorkers = (): never => {
  throw new Error("SecurityError");
};
const open = (source: File | string, startWorker: () => SourceWorker, maxRows = 20_000) =>
  openSource(source, { maxRows, startWorker });

async function opened(source: File | string, startWorker: () => SourceWorker) {
  const result = await open(source, startWorker);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe("An open source", () => {
  it("is read in the page, without a worker, if it is a short paste", async () => {
    const worker = workers();
    const { summary } = await opened(csv(5), worker.start);
    expect(summary).toMatchObject({ kind: "table", rows: 6, decoded: undefined });
    expect(worker.asked).toEqual([]);
  });

  it("has a summary with the first rows, and of a file the encoding and the first lines", async () => {
    const { summary, readRows } = await opened(fileOf(csv(5)), noWorkers);
    expect(summary).toEqual({
      kind: "table",
      sheet: undefined,
      decoded: {
        encoding: "utf-8",
        firstLines: csv(4).trim().split("\n"),
        hasWrongCharacters: false,
      },
      rows: 6,
      columns: 3,
      firstRows: [
        { number: 1, cells: ["IM address", "Name", "Group"] },
        ...[0, 1, 2].map((row) => ({
          number: row + 2,
          cells: [`p${row}@b.example`, `Person ${row}`, "Falcon"],
        })),
      ],
      separator: ",",
      layout: { titleRows: 0, hasHeaderRow: true, columns: ["imAddress", "displayName", "group"] },
    });
    expect(await readRows()).toHaveLength(5);
  });

  it("is read by a worker if it is long, and its rows arrive in chunks", async () => {
    const worker = workers();
    const { summary, readRows } = await opened(fileOf(csv(many)), worker.start);
    expect(summary).toMatchObject({ kind: "table", rows: many + 1 });
    const rows = await readRows();
    expect(rows).toHaveLength(many);
    expect(rows.at(-1)).toMatchObject({ row: many + 1, address: `p${many - 1}@b.example` });
    expect(worker.longestResponse()).toBe(1_000);
  });

  it("returns its rows with the user's columns, also for two requests at once", async () => {
    const { readRows } = await opened(csv(many), workers().start);
    const columns = ["displayName", "imAddress"] as const;
    const [asIs, otherwise] = await Promise.all([
      readRows(),
      readRows({ titleRows: 0, hasHeaderRow: false, columns }),
    ]);
    expect(asIs[0]).toMatchObject({ address: "p0@b.example", displayName: "Person 0" });
    expect(otherwise).toHaveLength(many + 1);
    expect(otherwise[0]).toMatchObject({ address: "Name", displayName: "IM address" });
  });

  it.each([
    ["do not start", noWorkers],
    ["do not load", workers({ breaksAt: "read" }).start],
    ["break down later", workers({ breaksAt: "rows" }).start],
  ])("is read in the page if workers %s", async (_, startWorker) => {
    const { readRows } = await opened(fileOf(csv(many)), startWorker);
    expect(await readRows()).toHaveLength(many);
  });

  it("keeps its worker until it is closed", async () => {
    const worker = workers();
    const { close } = await opened(csv(many), worker.start);
    expect(worker.running()).toBe(1);
    close();
    expect(worker.running()).toBe(0);
  });

  it("has the counts of a saved list in its summary", async () => {
    const list = [
      "IM Groups 1,Group,Display name,Address",
      "group,Falcon,,",
      "person,Falcon,Tony,tony@b.example",
      "person,,Tony,Tony@b.example",
      "person,,Ana,ana@b.example",
      "distributionGroup,,Team,team@b.example",
    ].join("\r\n");
    const { summary } = await opened(list, noWorkers);
    expect(summary).toEqual({
      kind: "list",
      sheet: undefined,
      decoded: undefined,
      rows: 5,
      groups: 1,
      people: 2,
      distributionGroups: 1,
    });
  });
});

describe("A source that cannot be opened", () => {
  it("is not even read if it is larger than 20 MB", async () => {
    const file = Object.assign(fileOf("x"), { arrayBuffer: noWorkers });
    Object.defineProperty(file, "size", { value: 20 * 2 ** 20 + 1 });
    expect(await open(file, noWorkers)).toEqual({
      ok: false,
      failure: { kind: "tooLarge", most: 20 * 2 ** 20 },
    });
  });

  it("is reported as unreadable if the browser cannot read the file", async () => {
    const file = Object.assign(fileOf("x"), { arrayBuffer: () => Promise.reject(new Error("NotReadable")) });
    expect(await open(file, noWorkers)).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });

  it("leaves no worker running, nor does a canceled source", async () => {
    const worker = workers();
    expect((await open(csv(many), worker.start, 10)).ok).toBe(false);
    expect(worker.running()).toBe(0);
    const controller = new AbortController();
    const opening = openSource(csv(many), {
      maxRows: 20_000,
      startWorker: worker.start,
      signal: controller.signal,
    });
    controller.abort();
    expect((await opening).ok).toBe(false);
    expect(worker.running()).toBe(0);
  });
});
