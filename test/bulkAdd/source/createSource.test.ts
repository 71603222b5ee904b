import { describe, expect, it } from "@jest/globals";
import { openSource, type OpenSource } from "../../../src/bulkAdd/source/openSource.ts";
import {
  createSource,
  findMissingInput,
  type Source,
  type OpenSourcePort,
} from "../../../src/bulkAdd/source/createSource.ts";

// So that a few turns are enough for a file to be read: it loads with the first file that needs it.
await import("../../../src/bulkAdd/source/detectEncoding.ts");

const noWorkers = (): never => {
  throw new Error("SecurityError");
};
/** Source that reads as the pane does, with the list of closed files and texts. */
function reading() {
  const closed: OpenSource[] = [];
  const open: OpenSourcePort = async (source, options) => {
    const result = await openSource(source, { maxRows: 100, startWorker: noWorkers, ...options });
    if (!result.ok) return result;
    const opened: OpenSource = { ...result.value, close: () => closed.push(opened) };
    return { ok: true, value: opened };
  };
  return { source: createSource(open), closed };
}
const settled = async (source: Source) => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
  return source.state();
};
const csv = "Name,IM address,Team\nZoë,zoe@b.example,Munich\nAna,ana@b.example,\n";
const people = (text = csv, name = "people.csv") => new File([text], name);
const cells = (checked: Awaited<ReturnType<Source["check"]>>) =>
  checked?.rows.map(({ address, displayName, groupName }) => [address, displayName, groupName]);

describe("A pasted text", () => {
  it("is read while it is typed, and closed when it is empty", async () => {
    const { source, closed } = reading();
    source.setText("Tony Smith <tony@b.example>; ana@b.example");
    expect((await settled(source)).reading).toMatchObject({
      kind: "read",
      summary: { kind: "people", people: 2 },
    });
    source.setText(" ");
    expect(source.state()).toMatchObject({ text: " ", reading: { kind: "none" } });
    expect(closed).toHaveLength(1);
  });

  it("keeps the user's column choices while more is typed, unless the detected columns change", async () => {
    const { source } = reading();
    source.setText("Zoë\tzoe@b.example\tMunich");
    await settled(source);
    source.setColumn(2, "group");
    source.setText("Zoë\tzoe@b.example\tMunich\nAna\tana@b.example\tParis");
    await settled(source);
    expect(cells(await source.check())).toEqual([
      ["zoe@b.example", "Zoë", "Munich"],
      ["ana@b.example", "Ana", "Paris"],
    ]);
    source.setText("zoe@b.example\tZoë Wagner\tMunich");
    expect((await settled(source)).reading).toMatchObject({
      layout: { columns: ["imAddress", "displayName", undefined] },
    });
  });

  it("stays while a file is open, and is read again when the file is closed", async () => {
    const { source } = reading();
    source.setText("Tony <tony@b.example>");
    source.open(people());
    expect(source.state()).toMatchObject({ file: { name: "people.csv" }, reading: { kind: "reading" } });
    expect((await settled(source)).reading).toMatchObject({ summary: { kind: "table" } });
    source.closeFile();
    const state = await settled(source);
    expect(state).toMatchObject({ text: "Tony <tony@b.example>", reading: { summary: { kind: "people" } } });
    expect(state.file).toBeUndefined();
  });
});

describe("An open file", () => {
  it("lets the user change the columns, with only one column for the IM address", async () => {
    const { source } = reading();
    source.open(people("a,b,c\n1@b.example,2@b.example,3\n"));
    await settled(source);
    source.setColumn(1, "imAddress");
    source.setColumn(0, "group");
    source.setColumn(2, "group");
    source.setHasHeaderRow(false);
    expect(cells(await source.check())).toEqual([
      ["b", "", "a"],
      ["b", "", "c"],
      ["2@b.example", "", "1@b.example"],
      ["2@b.example", "", "3"],
    ]);
  });

  it("replaces the file before it, even if that file is read later", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const closed: string[] = [];
    const source = createSource(async (file) => {
      if (typeof file === "string") throw new Error("No text is opened here");
      if (file.name === "slow.csv") await held;
      const result = await openSource(file, { maxRows: 100, startWorker: noWorkers });
      return result.ok
        ? { ok: true, value: { ...result.value, close: () => void closed.push(file.name) } }
        : result;
    });
    source.open(people(csv, "slow.csv"));
    source.open(people("a@b.example", "quick.csv"));
    await settled(source);
    release();
    expect(await settled(source)).toMatchObject({
      file: { name: "quick.csv" },
      reading: { summary: { rows: 1 } },
    });
    expect(closed).toEqual(["slow.csv"]);
  });

  it("reports its problem", async () => {
    const { source } = reading();
    source.open(people("PK\u0003\u0004", "people.xlsx"));
    expect((await settled(source)).reading).toEqual({ kind: "failed", problem: { kind: "workbook" } });
    expect(findMissingInput(source.state())).toBe("failed");
  });

  it("is read again in the encoding that the user selects, and the earlier result stays until then", async () => {
    const { source, closed } = reading();
    const bytes = Uint8Array.from("Name,IM address\nJ\x94rg,joerg@b.example", (letter) =>
      letter.charCodeAt(0),
    );
    source.open(new File([bytes], "people.csv"));
    await settled(source);
    source.setEncoding("windows-1251");
    expect(source.state()).toMatchObject({ encoding: "windows-1251", reading: { kind: "read" } });
    await settled(source);
    expect(cells(await source.check())).toEqual([["joerg@b.example", "J”rg", ""]]);
    source.setEncoding("cp850");
    await settled(source);
    expect(cells(await source.check())).toEqual([["joerg@b.example", "Jörg", ""]]);
    expect(closed).toHaveLength(2);
    source.open(people());
    expect((await settled(source)).encoding).toBeUndefined();
  });

  it("can be read in another encoding even if nothing was found in the selected one", async () => {
    const { source } = reading();
    source.open(people("{}"));
    await settled(source);
    source.setEncoding("utf-16le");
    expect((await settled(source)).reading).toMatchObject({ kind: "read", summary: { kind: "table" } });
    source.setEncoding("utf-8");
    expect(await settled(source)).toMatchObject({
      encoding: "utf-8",
      reading: { kind: "failed", problem: { kind: "notOurs" } },
    });
  });
});

describe("The rows to check", () => {
  it("are in the selected group if they name no group", async () => {
    const { source } = reading();
    source.open(people());
    await settled(source);
    source.setGroup({ newName: " Falcon " });
    expect(cells(await source.check())).toEqual([
      ["zoe@b.example", "Zoë", "Munich"],
      ["ana@b.example", "Ana", "Falcon"],
    ]);
  });

  it("stay unchanged for a saved list", async () => {
    const { source } = reading();
    source.setText("IM Groups 1,Group,Display name,Address\nperson,,Ana,ana@b.example");
    await settled(source);
    source.setGroup({ newName: "Falcon" });
    expect(cells(await source.check())).toEqual([["ana@b.example", "Ana", ""]]);
  });

  it.each([
    ["there is no text", "", "nothing"],
    ["no column has names or addresses", "Zoë\nAna", "noName"],
    ["one of two columns has the IM address", "Name;x;y\nZoë;zoe@b.example;zoe@c.example", "noAddress"],
    ["there is only a header row", "Name,IM address", "onlyHeadings"],
    ["a saved list has no rows", "IM Groups 1,Group,Display name,Address", "nobody"],
    ["there is only a line that names the separator", "sep=;", "nobody"],
    ["there is only the first line of PowerShell's export", "#TYPE Selected.User", "nobody"],
    ["there are only such a line and empty ones", "sep=,\r\n\r\n", "nobody"],
    ["there are only separators", ";;;\n;;;", "failed"],
    ["there are only commas", ",,", "failed"],
    ["there are only quotation marks", '"","",""', "failed"],
    ["there are only brackets", "<>; <>", "failed"],
    ["there are only lines", "----\n====", "failed"],
    ["the new group has no name", "zoe@b.example", "group"],
  ])("are missing if %s, which is shown after the first check", async (_, text, missingInput) => {
    const { source } = reading();
    source.setText(text);
    await settled(source);
    source.setGroup({ newName: "" });
    expect(findMissingInput(source.state())).toBe(missingInput);
    expect(source.state().isChecked).toBe(false);
    expect(await source.check()).toBeUndefined();
    expect(source.state().isChecked).toBe(true);
  });

  it("are dropped when another file is opened during the check", async () => {
    const { source } = reading();
    source.open(people());
    await settled(source);
    const checking = source.check();
    expect(source.state().isChecking).toBe(true);
    source.open(people());
    expect(await checking).toBeUndefined();
    expect((await settled(source)).isChecking).toBe(false);
  });
});

it("A cleared source leaves nothing open and notifies its subscribers", async () => {
  const { source, closed } = reading();
  source.open(people());
  await settled(source);
  let notifications = 0;
  const unsubscribe = source.subscribe(() => (notifications += 1));
  source.clear();
  expect(source.state()).toMatchObject({ text: "", reading: { kind: "none" }, file: undefined });
  expect(closed).toHaveLength(1);
  unsubscribe();
  source.setText("a@b.example");
  expect(notifications).toBe(1);
});
