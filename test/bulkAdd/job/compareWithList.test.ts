import { describe, expect, it } from "@jest/globals";
import { compareWithList } from "../../../src/bulkAdd/job/compareWithList.ts";
import type { Job, JobRow } from "../../../src/bulkAdd/job/job.ts";
import { rowResultText } from "../../../src/bulkAdd/job/report.ts";
import type { ImGroup } from "../../../src/ews/model/imGroup.ts";
import type { Persona } from "../../../src/ews/model/persona.ts";
import { withoutIsolates, wordingIn } from "../../i18n/wordingIn.ts";
import { imGroup, listOf, persona, storeId } from "../../imList/listOf.ts";
import { response, timeout } from "../../failures/failedCall.ts";
import { jobOf } from "./running.ts";

const source = (address: string) => `source of ${address}`;
const other = (...addresses: string[]) => imGroup("Other Contacts", addresses.map(source), "OtherContacts");
const falcon = (...addresses: string[]) => imGroup("Falcon", addresses.map(source));

const done = (address: string): JobRow["state"] => ({
  kind: "done",
  outcome: "made",
  contactIds: [source(address)],
});

function withStates(job: Job, stateOf: (row: JobRow) => JobRow["state"]): Job {
  return { ...job, rows: job.rows.map((row) => ({ ...row, state: stateOf(row) })) };
}

/** A job of three people in Falcon, one in Other Contacts, and one who was in Falcon before; all done. */
const doneJob: Job = withStates(
  jobOf(listOf([other(), falcon("eve@x")], [persona("eve@x")]), [
    "ana@x Falcon",
    "bob@x Falcon",
    "tel:+3225550147 Falcon",
    "dan@x",
    "eve@x Falcon",
  ]),
  (row) => (row.state.kind === "none" ? row.state : done(row.planned.address)),
);

const phone = (): Persona =>
  persona(undefined, {
    sources: [source("tel:+3225550147")],
    phoneNumber: { number: "+32 2 555 01 47", type: "Mobile" } as unknown as Persona["phoneNumber"],
  });
const everyone = () => [persona("ana@x"), persona("bob@x"), phone(), persona("dan@x"), persona("eve@x")];
const inFalcon = ["ana@x", "bob@x", "tel:+3225550147", "eve@x"];

/** What the report says about each row, and whether the list was enough to tell. */
function textsAfter(
  groups: readonly ImGroup[],
  personas: readonly Persona[] = everyone(),
  job = doneJob,
  unread = 0,
) {
  const compared = compareWithList(job, { items: listOf(groups, personas), unread, unreadGroups: 0 });
  const texts = compared.rows.map((row) => withoutIsolates(rowResultText(row, wordingIn("en"))));
  return { texts, isChecked: compared.isChecked, compared };
}

const added = "Added";
const before = "Already in Falcon";
const fromGroup = "Was in the group, but was removed from it.";
const fromList = "Was in your list, but was removed from it.";
const withGroup = "Was in the group, but the group was deleted.";

describe("A job that is compared with the list", () => {
  it.each<[string, readonly ImGroup[], readonly Persona[], readonly string[]]>([
    [
      "stays as it is if the list shows everyone",
      [other("dan@x"), falcon(...inFalcon)],
      everyone(),
      [added, added, added, added, before],
    ],
    [
      "tells who was removed from the group",
      [other("dan@x", "ana@x"), falcon("bob@x", "tel:+3225550147", "eve@x")],
      everyone(),
      [fromGroup, added, added, added, before],
    ],
    [
      "tells who was moved to another group",
      [other("dan@x"), imGroup("Owl", [source("ana@x")]), falcon("bob@x", "tel:+3225550147", "eve@x")],
      everyone(),
      [fromGroup, added, added, added, before],
    ],
    [
      "tells who was removed from the list",
      [other(), falcon("ana@x", "bob@x")],
      [persona("ana@x"), persona("bob@x")],
      [added, added, fromList, fromList, fromList],
    ],
    [
      "tells who was in a group that was deleted",
      [other("dan@x")],
      [persona("dan@x")],
      [withGroup, withGroup, withGroup, added, withGroup],
    ],
    [
      "tells who was in a deleted group, also if they are in the list",
      [other("dan@x", "ana@x", "eve@x")],
      everyone(),
      [withGroup, withGroup, withGroup, added, withGroup],
    ],
    [
      "follows a group that was renamed",
      [other("dan@x"), { ...falcon(...inFalcon), displayName: "Eagle" }],
      everyone(),
      ["Now in the group Eagle", "Now in the group Eagle", "Now in the group Eagle", added, before],
    ],
    [
      "follows a renamed group even if another one has its name now",
      [
        other("dan@x"),
        { ...falcon(...inFalcon), displayName: "Eagle" },
        { ...imGroup("Falcon"), storeId: storeId("new") },
      ],
      everyone(),
      ["Now in the group Eagle", "Now in the group Eagle", "Now in the group Eagle", added, before],
    ],
    [
      "accepts a group that was deleted and created again, with those who are in it",
      [other("dan@x"), { ...falcon("bob@x"), storeId: storeId("new") }],
      everyone().filter(({ imAddress }) => imAddress !== "ana@x"),
      [fromList, added, fromList, added, fromList],
    ],
    [
      "does not accept a distribution group of that name",
      [other("dan@x"), { ...imGroup("Falcon", [], "DG"), storeId: storeId("new") }],
      [persona("dan@x")],
      [withGroup, withGroup, withGroup, added, withGroup],
    ],
    [
      "accepts that a contact without a group was moved to one",
      [other(), falcon(...inFalcon), imGroup("Owl", [source("dan@x")])],
      everyone(),
      [added, added, added, "Now in the group Owl", before],
    ],
    [
      "recognizes contacts by their IDs if the list has other addresses, and by their addresses if they have other IDs",
      [other("dan@x"), falcon("ana@x", "again", "tel:+3225550147", "eve@x")],
      [
        persona("anna@elsewhere", { sources: [source("ana@x")] }),
        persona("BOB@x", { sources: [source("again")] }),
        ...everyone().slice(2),
      ],
      [added, added, added, added, before],
    ],
    [
      "finds a contact that the list shows as two people",
      [other("dan@x"), falcon("second", ...inFalcon.filter((address) => address !== "ana@x"))],
      [
        persona("ana@x", { sources: ["first"] }),
        persona("Ana@x", { sources: [source("second")] }),
        ...everyone().slice(1),
      ],
      [added, added, added, added, before],
    ],
  ])("%s", (_, groups, personas, texts) => {
    const after = textsAfter(groups, personas);
    expect(after).toMatchObject({ texts, isChecked: true });
    // Nothing changes if the same is read once more.
    expect(
      compareWithList(after.compared, { items: listOf(groups, personas), unread: 0, unreadGroups: 0 }),
    ).toEqual(after.compared);
  });

  it("says that contacts are there again once they are", () => {
    const { compared } = textsAfter([other("dan@x")], [persona("dan@x")]);
    const { texts } = textsAfter([other("dan@x"), falcon(...inFalcon)], everyone(), compared);
    expect(texts).toEqual(["Was already there", "Was already there", "Was already there", added, before]);
  });

  it("resolves what is not known, and finds what failed, was stopped, or was not tried", () => {
    const kinds: readonly JobRow["state"][] = [
      { kind: "unknown", tries: 1, failure: timeout },
      { kind: "failed", tries: 5, reason: { kind: "call", failure: response("ErrorServerBusy") } },
      { kind: "cancelled" },
      { kind: "waiting", tries: 0 },
    ];
    const job = withStates(doneJob, ({ place, state }) => kinds[place] ?? state);
    const there = textsAfter([other("dan@x"), falcon(...inFalcon)], everyone(), job);
    expect(there.texts).toEqual([
      added,
      "Was already there",
      "Was already there",
      "Was already there",
      before,
    ]);
    const notThere = textsAfter([other(), falcon("eve@x")], [persona("eve@x")], job);
    expect(notThere.texts).toEqual([
      "Exchange did not respond within 55 seconds.",
      "Exchange was still busy after 5 attempts.",
      "Not added because you stopped",
      "Not tried yet",
      before,
    ]);
  });

  it("does not take a contact for added to Other Contacts that was and is in another group", () => {
    const owl = imGroup("Owl", [source("dan@x")]);
    const job = jobOf(listOf([other(), owl], [persona("dan@x")]), ["dan@x"]);
    const failed: JobRow["state"] = {
      kind: "failed",
      tries: 1,
      reason: { kind: "call", failure: response("ErrorInternalServerError") },
    };
    const { compared } = textsAfter(
      [other(), owl],
      [persona("dan@x")],
      withStates(job, () => failed),
    );
    expect(compared.rows[0]?.state).toEqual(failed);
  });

  it("compares groups and distribution groups, too", () => {
    const job = withStates(
      jobOf(listOf([other()]), ["group Owl", "group Fox", "list all@x All", "list some@x Some"]),
      () => ({
        kind: "done",
        outcome: "made",
      }),
    );
    const withIds = {
      ...job,
      groups: job.groups.map(({ name }) => ({
        name,
        state: { kind: "done", outcome: "made", groupId: `id of ${name}` } as const,
      })),
    };
    const all = { ...imGroup("All", [], "DG"), smtpAddress: "ALL@x" };
    expect(
      textsAfter([other(), { ...imGroup("Owl"), displayName: "Barn owl" }, all], [], withIds).texts,
    ).toEqual(["The group is now called Barn owl", withGroup, added, fromList]);
  });

  it("adds a contact by its address when it is tried again, once the contact of that ID is gone", () => {
    const job = withStates(doneJob, (row) => row.state);
    const byId = {
      ...job,
      rows: job.rows.map((row) => ({ ...row, planned: { ...row.planned, contactId: "old" } })),
    };
    const compare = (personas: readonly Persona[], ...members: string[]) =>
      textsAfter([other("dan@x"), imGroup("Falcon", members)], personas, byId);
    const { texts, compared } = compare(everyone(), ...inFalcon.map(source));
    expect(texts).toEqual([added, added, added, added, before]);
    expect(compared.rows.map(({ planned }) => planned.contactId)).toEqual(Array(5).fill(undefined));
    const there = compare([persona("sip:ana@x", { sources: ["old"] })], "old").compared;
    expect(there.rows.map(({ planned }) => planned.contactId)).toEqual(Array(5).fill("old"));
  });

  it("judges nobody by a list of which a part could not be read, but finds whom that shows", () => {
    const { texts, isChecked } = textsAfter(
      [other("dan@x"), falcon("ana@x")],
      [persona("ana@x")],
      doneJob,
      3,
    );
    expect(texts).toEqual([added, added, added, added, before]);
    expect(isChecked).toBe(false);
    expect(textsAfter([other("dan@x"), falcon(...inFalcon)], everyone(), doneJob, 1).isChecked).toBe(true);
  });
});
