import { describe, expect, it } from "@jest/globals";
import { createCheck } from "../../../src/bulkAdd/check/createCheck.ts";
import { people, wantedRow } from "../job/running.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";

const empty = listOf([imGroup("Other Contacts", [], "OtherContacts")], []);
const withFirst = listOf(
  [imGroup("Falcon", ["source of p1@x"]), imGroup("Other Contacts", [], "OtherContacts")],
  [persona("p1@x", { displayName: "p1@x" })],
);
const few = ["p1@x Falcon", "no-address Falcon"].map(wantedRow);
const many = people(1_200).map(wantedRow);

/** A check whose slices continue only when the test calls `finish`. */
function checking() {
  const waiting: (() => void)[] = [];
  let now = 0;
  const check = createCheck(
    {
      // The clock advances 20 ms on each call, so a pause follows each slice.
      now: () => (now += 20),
      pause: () => new Promise((resolve) => waiting.push(resolve)),
    },
    () => Promise.resolve({ kind: "done" }),
    () => undefined,
  );
  const finish = async () => {
    for (let turn = 0; turn < 200; turn += 1) {
      waiting.splice(0).forEach((go) => go());
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  const fates = () => check.state()?.plan?.rows.map(({ fate }) => fate.kind);
  return { check, finish, fates };
}

describe("A check before adding", () => {
  it("shows the planned outcome of a few rows immediately", () => {
    const { check, fates } = checking();
    check.start("team.csv", few, empty);
    expect(fates()).toEqual(["new", "badAddress"]);
    expect(check.state()?.isPlanning).toBe(false);
  });

  it("plans again when a row is corrected, and discards the text typed for it", () => {
    const { check, fates } = checking();
    check.start("team.csv", few, empty);
    check.type(1, "p2@x");
    expect(check.state()?.typed.get(1)).toBe("p2@x");
    expect(fates()).toEqual(["new", "badAddress"]);
    check.correct(1, { address: "p2@x" });
    expect(fates()).toEqual(["new", "new"]);
    expect(check.state()?.typed.size).toBe(0);
  });

  it("skips rows and includes them again", () => {
    const { check, fates } = checking();
    check.start("team.csv", few, empty);
    check.skip(0, true);
    check.skip(1, true);
    expect(fates()).toEqual(["leftOut", "leftOut"]);
    check.skip(0, false);
    expect(fates()).toEqual(["new", "leftOut"]);
  });

  it("uses the refreshed list and keeps the typed text", () => {
    const { check, fates } = checking();
    check.start("team.csv", few, empty);
    check.type(1, "p2");
    check.updateList(withFirst);
    expect(fates()).toEqual(["there", "badAddress"]);
    expect(check.state()?.typed.get(1)).toBe("p2");
  });

  it("takes a name that is entered with the address, if the row has none", () => {
    const { check, fates } = checking();
    const row = {
      kind: "person",
      row: 1,
      address: "Ana; ana@b.example",
      displayName: "",
      groupName: "",
    } as const;
    check.start("team.csv", [row, { ...row, row: 2, displayName: "A." }], empty);
    expect(fates()).toEqual(["badAddress", "badAddress"]);
    check.correct(0, { address: "Ana Vale <ana@b.example>" });
    check.correct(1, { address: "ana@c.example" });
    expect(fates()).toEqual(["new", "new"]);
    const { rows = [] } = check.state() ?? {};
    expect(rows.map(({ address, displayName }) => [address, displayName])).toEqual([
      ["ana@b.example", "Ana Vale"],
      ["ana@c.example", "A."],
    ]);
  });

  it("asks once for each text that may be several groups, and keeps the places of rows", () => {
    const { check, fates } = checking();
    const groups = ["Falcon, Friends", "Munich", "Falcon, Friends", "Sales, EMEA", "Friends | Munich"];
    const rows = groups.map((groupName, index) => ({
      ...wantedRow(`p${index + 1}@x ${groupName}`, index),
      ...{ groupName, ...(/[,|]/.test(groupName) && { mayBeSeveralGroups: true as const }) },
    }));
    check.start("team.csv", rows, empty);
    check.skip(1, true);
    const asked = "severalGroups";
    expect(fates()).toEqual([asked, "leftOut", asked, asked, asked]);
    check.correct(3, { groupName: "Sales, EMEA" });
    expect(fates()).toEqual([asked, "leftOut", asked, "new", asked]);
    check.correct(0, { groupName: "Falcon; Friends" });
    const { plan } = check.state() ?? {};
    expect(plan?.newGroups).toEqual(["Falcon", "Sales, EMEA", "Friends", "Munich"]);
    expect(
      plan?.rows.map(({ wanted, groupName, fate }) => `${wanted.row} ${groupName} ${fate.kind}`),
    ).toEqual([
      "1 Falcon new",
      "2 Munich leftOut",
      "3 Falcon new",
      "4 Sales, EMEA new",
      "5 Friends new",
      "1 Friends joins",
      "3 Friends joins",
      "5 Munich joins",
    ]);
  });

  it("corrects the same person in all groups of one row of the source, except where the user is typing", () => {
    const { check, fates } = checking();
    const row = { ...wantedRow("tony.reed"), displayName: "Tony Reed" };
    const groups = ["Falcon", "Friends", "Munich"].map((groupName) => ({ ...row, groupName }));
    check.start("team.csv", [...groups, { ...row, row: row.row + 1 }], empty);
    check.type(2, "tony.r");
    check.correct(0, { address: "tony.reed@b.example" });
    expect(fates()).toEqual(["new", "joins", "badAddress", "badAddress"]);
    expect(check.state()?.typed).toEqual(new Map([[2, "tony.r"]]));
    check.correct(1, { groupName: "Sales" });
    expect(check.state()?.rows.map(({ groupName }) => groupName)).toEqual([
      ...["Falcon", "Sales", "Munich", row.groupName],
    ]);
  });

  it("asks no more for a row that was split once its address is corrected", () => {
    const { check, fates } = checking();
    const row = { ...wantedRow("Bob,bob@b,example"), hasSplitCell: true as const };
    check.start("team.csv", [row], empty);
    expect(fates()).toEqual(["splitCell"]);
    check.correct(0, { address: "Bob <bob@b.example>" });
    expect(fates()).toEqual(["new"]);
    expect(check.state()?.plan?.rows[0]?.displayName).toBe("Bob");
  });

  it("plans many rows in slices and keeps only the latest plan", async () => {
    const { check, finish, fates } = checking();
    check.start("team.csv", many, empty);
    expect(check.state()?.isPlanning).toBe(true);
    expect(fates()).toBeUndefined();
    check.skip(1_199, true);
    await finish();
    expect(check.state()?.isPlanning).toBe(false);
    expect(fates()?.filter((kind) => kind === "new")).toHaveLength(1_000);
    expect(fates()?.at(-1)).toBe("leftOut");
    expect(fates()?.at(-2)).toBe("overContacts");
  });

  it("is dropped when the check is discarded during planning", async () => {
    const { check, finish } = checking();
    check.start("team.csv", many, empty);
    check.discard();
    await finish();
    expect(check.state()).toBeUndefined();
  });
});
