import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import { deleteGroup } from "../../src/imList/changes/deleteGroup.ts";
import type { Change } from "../../src/imList/changes/change.ts";
import { copyContacts, moveContacts } from "../../src/imList/changes/moveContacts.ts";
import { removeFromGroup } from "../../src/imList/changes/removeContacts.ts";
import {
  changeBarText,
  changeDoneText,
  changeStoppedText,
  endedAnnouncement,
} from "../../src/actions/changeText.ts";
import { groupKind } from "../../src/imList/membership.ts";
import { smallExchange } from "../imList/changes/smallExchange.ts";
import { contacts, groupIn, known, list, undoOf } from "../imList/changes/team.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { catalogs } from "../i18n/catalogs.ts";
import { everyFailure, fault, host } from "../failures/failedCall.ts";
import { hasRepeatedSentence, nextSteps } from "../failures/sentences.ts";
import { english } from "../failures/readTexts.ts";

const { group, known: team } = groupIn(list, "Team");
const others = known("Other Contacts");
const move = (...names: readonly string[]) =>
  moveContacts(list, [{ group: team, contacts: contacts(...names) }], known("Sales"));
const remove = (...names: readonly string[]) =>
  removeFromGroup(list, [{ group: team, contacts: contacts(...names) }], others);
const deletion = deleteGroup(list, group, team, others);
const busy = fault("ErrorServerBusy");

type Exchange = ReturnType<typeof smallExchange>;

interface StopOptions {
  readonly failure?: EwsFailure;
  readonly byUser?: boolean;
  readonly exchange?: Exchange;
}

/** Text of a change that fails at this call: title and text. */
async function stopAt(
  call: number,
  change: Change,
  { failure = busy, byUser = false, exchange = smallExchange(list) }: StopOptions = {},
) {
  exchange.failAt(call, failure);
  const end = await exchange.run(change);
  if (end.kind !== "stopped") throw new Error("The change did not stop");
  const because = { ...end.because, ...(byUser && { stopped: true as const }) };
  const text = changeStoppedText(change, { ...end, because }, exchange.allRescues(), english);
  return { ...text, texts: [withoutIsolates(text.title), withoutIsolates(text.text)] };
}

/** Runs a change. Returns its undo and the mailbox in which it ran. */
async function undoing(change: Change): Promise<{ undo: Change; exchange: Exchange }> {
  const exchange = smallExchange(list);
  return { undo: undoOf(await exchange.run(change)), exchange };
}

describe("The text of a stopped change of several contacts", () => {
  it.each<readonly [number, Change, string, string]>([
    [
      0,
      move("ana", "bob"),
      "0 of 2 people moved to Sales.",
      "ana was not moved to Sales. Exchange is busy. Nothing in your list was changed. Wait a minute, then try again.",
    ],
    [
      1,
      move("ana", "bob"),
      "0 of 2 people moved to Sales.",
      "ana is in both groups. Exchange is busy. Everything else is unchanged. Wait a minute, then try again.",
    ],
    [
      2,
      move("ana", "bob"),
      "1 of 2 people moved to Sales.",
      "bob was not moved to Sales. Exchange is busy. Everything else is unchanged. Wait a minute, then try again.",
    ],
    [
      3,
      remove("ana", "bob"),
      "1 of 2 people removed from Team.",
      "bob is in both groups. Exchange is busy. Everything else is unchanged. Wait a minute, then try again.",
    ],
  ])("shows how many contacts are done at call %i", async (call, change, title, text) => {
    expect((await stopAt(call, change)).texts).toEqual([title, text]);
  });

  it("shows that the user stopped it, without an error", async () => {
    const stopped = await stopAt(2, move("ana", "bob", "dan"), { byUser: true });
    expect(stopped.texts).toEqual([
      "1 of 3 people moved to Sales.",
      "You stopped this change. Everything else is unchanged. You can continue this change.",
    ]);
    expect(stopped).toMatchObject({ tone: "warning", remedy: "tryAgain" });
  });

  it('never says "nothing was changed" after a partial change', async () => {
    for (const failure of [host("noItem"), host("permission"), fault("ErrorInvalidRequest"), busy])
      expect((await stopAt(2, move("ana", "bob"), { failure })).texts[1]).toContain(
        "Everything else is unchanged.",
      );
  });
});

describe("The text of a stopped change of one contact", () => {
  it("says that nothing was changed", async () => {
    expect((await stopAt(0, move("ana"), { byUser: true })).texts).toEqual([
      "ana was not moved to Sales.",
      "You stopped this change. Nothing in your list was changed. You can continue this change.",
    ]);
  });

  it.each([
    [move("ana"), "They were added to Sales but not removed from Team. Nobody was deleted."],
    [remove("ana"), "They were added to Other Contacts but not removed from Team. Nobody was deleted."],
  ])("says that the contact is in both groups", async (change, text) => {
    expect((await stopAt(1, change)).texts).toEqual([
      "ana is in both groups.",
      `${text} Exchange is busy. Wait a minute, then try again.`,
    ]);
  });
});

describe("The text of any stopped change", () => {
  const changes: Readonly<Record<string, Change>> = {
    move: move("ana"),
    "move of two": move("ana", "bob"),
    removal: remove("ana"),
    "removal of two": remove("ana", "bob"),
    deletion,
  };
  it.each(Object.entries(changes))(
    "says what to do, and no code, after every failure: %s",
    async (_, change) => {
      for (const failure of everyFailure)
        for (const call of [0, 1]) {
          const exchange = smallExchange(list);
          exchange.failAt(call, failure);
          const end = await exchange.run(change);
          if (end.kind !== "stopped") continue;
          for (const [tag, messages] of catalogs) {
            const { text } = changeStoppedText(change, end, exchange.allRescues(), wordingIn(tag));
            const saysWhatToDo = nextSteps.some((key) => text.includes(messages[key]));
            expect([failure, text, saysWhatToDo]).toEqual([failure, text, true]);
            expect([failure, text, hasRepeatedSentence(text)]).toEqual([failure, text, false]);
            expect(text).not.toMatch(/\bError[A-Z]|HTTP/);
          }
        }
    },
  );
});

describe("The text of a group that was not deleted", () => {
  it("says who could not be kept, or how many people are now in Other Contacts", async () => {
    expect((await stopAt(0, deletion)).texts).toEqual([
      "“Team” was not deleted.",
      "ana would have been permanently deleted and could not be kept in Other Contacts, so the removal was not sent. Exchange is busy. Wait a minute, then try again.",
    ]);
    expect((await stopAt(2, deletion, { byUser: true })).texts).toEqual([
      "“Team” was not deleted.",
      "You stopped this change. 2 people are now also in Other Contacts. Everything else is unchanged. You can continue this change.",
    ]);
  });
});

describe("The text of a group with people that could not be read", () => {
  it("says that they might have been deleted, and what to do", async () => {
    const exchange = smallExchange(list);
    exchange.hideMembers("Team", 2);
    const { texts, remedy } = await stopAt(9, deletion, { exchange });
    expect(texts).toEqual([
      "“Team” was not deleted.",
      "2 people in Team could not be read and might be deleted with it, so the deletion was not sent. Select Refresh, then try again.",
    ]);
    expect(remedy).toBe("tryAgain");
  });
});

describe("The text of a stopped undo", () => {
  it.each<readonly [string, Change, number, string]>([
    ["nothing", move("ana", "bob"), 0, "Exchange is busy. 0 of 2 people restored."],
    ["some", move("ana", "bob"), 2, "Exchange is busy. 1 of 2 people restored."],
    ["half", move("ana", "bob"), 3, "bob is in both groups. Exchange is busy. 1 of 2 people restored."],
    ["nothing of a group", deletion, 0, "Exchange is busy. 0 of 4 people restored."],
    ["only the group", deletion, 1, "Exchange is busy. 0 of 4 people restored."],
  ])("says how many people are restored: %s", async (_, change, call, text) => {
    const { undo, exchange } = await undoing(change);
    const { texts } = await stopAt(call, undo, { exchange });
    expect(texts).toEqual(["Not everything could be undone.", `${text} Wait a minute, then try again.`]);
  });
});

describe("The text of a change", () => {
  it("names system groups in the language of the pane, although Exchange names them in English", () => {
    const [ana] = contacts("ana");
    const change = moveContacts(list, [{ group: team, contacts: ana ? [ana] : [] }], others);
    const french = changeDoneText(change, [], wordingIn("fr"));
    expect(withoutIsolates(french.title)).toBe("ana déplacé vers Autres contacts");
  });
});

describe("The texts of a change of people in several groups", () => {
  const leaving = [
    { group: team, contacts: contacts("ana", "cleo") },
    { group: known("Sales"), contacts: contacts("cleo") },
  ];
  const moveBoth = moveContacts(list, leaving, known("Favorites"));
  const removeBoth = removeFromGroup(list, leaving, undefined);

  it("name all of the groups", () => {
    const { title, text } = changeBarText(removeBoth, [], list, english);
    expect([title, text].map(withoutIsolates)).toEqual(["2 people removed", "From Team and Sales."]);
    expect(withoutIsolates(changeDoneText(moveBoth, [], english).title)).toBe("2 people moved to Favorites");
  });

  it("name the groups that a person has not left", async () => {
    expect((await stopAt(1, moveBoth)).texts).toEqual([
      "0 of 2 people moved to Favorites.",
      "ana is still in Team. Exchange is busy. Everything else is unchanged. Wait a minute, then try again.",
    ]);
    expect((await stopAt(4, moveBoth)).texts).toEqual([
      "1 of 2 people moved to Favorites.",
      "cleo is still in Sales. Exchange is busy. Everything else is unchanged. Wait a minute, then try again.",
    ]);
    expect((await stopAt(1, removeBoth)).texts).toEqual([
      "1 of 2 people removed from Team and Sales.",
      "cleo was not removed from Team and Sales. Exchange is busy. Everything else is unchanged. Wait a minute, then try again.",
    ]);
    expect((await stopAt(2, removeBoth)).texts).toEqual([
      "1 of 2 people removed from Team and Sales.",
      "cleo is still in Sales. Exchange is busy. Everything else is unchanged. Wait a minute, then try again.",
    ]);
  });

  it("say of a single person what was done", async () => {
    const alone = [
      { group: team, contacts: contacts("cleo") },
      { group: known("Sales"), contacts: contacts("cleo") },
    ];
    expect((await stopAt(2, moveContacts(list, alone, known("Favorites")))).texts).toEqual([
      "cleo is still in Sales.",
      "They were added to Favorites but not removed from Sales. Nobody was deleted. Exchange is busy. Wait a minute, then try again.",
    ]);
    expect((await stopAt(1, removeFromGroup(list, alone, undefined))).texts).toEqual([
      "cleo was not removed from Sales.",
      "Exchange is busy. Everything else is unchanged. Wait a minute, then try again.",
    ]);
  });
});

describe("The announcement of a change that has ended", () => {
  it("says what was done and that it can be undone, what an undo restored, and nothing of a change that stopped", async () => {
    const exchange = smallExchange(list);
    const change = move("ana", "bob");
    const end = await exchange.run(change);
    const undo = undoOf(end);
    const said = (ended: Change, result: typeof end) =>
      withoutIsolates(endedAnnouncement({ change: ended, end: result, rescues: [] }, english));
    expect(said(change, end)).toBe("2 people moved to Sales. Undo is available.");
    expect(said(undo, await exchange.run(undo))).toBe("2 people restored");
    exchange.failAt(0, busy);
    expect(said(change, await exchange.run(change))).toBe("");
  });
});

describe("The bar with the Undo button", () => {
  const lines = (change: Change, after = list) => {
    const { title, text } = changeBarText(change, [], after, english);
    return [title, text].map(withoutIsolates);
  };

  it("says from which group people were removed, and how many groups a single person is still in", () => {
    const change = remove("bob");
    expect(lines(change, change.shown(list))[0]).toBe("bob removed");
    const after = list.groups.filter((one) => one !== group && groupKind(one) !== "tagged");
    const left = after.filter(({ members }) =>
      members.some(({ id }) => id === contacts("bob")[0]?.id.id),
    ).length;
    const still = left === 1 ? " Still in 1 other group." : left > 1 ? ` Still in ${left} other groups.` : "";
    expect(lines(change, { ...list, groups: after })[1]).toBe(`From Team.${still}`);
    expect(lines(remove("ana", "bob"))).toEqual(["2 people removed", "From Team."]);
  });

  it("says everything else in one line", () => {
    expect(lines(move("ana", "bob"))).toEqual(["2 people moved to Sales", ""]);
  });
});

describe("The text of a copy to several groups", () => {
  const copy = (...names: readonly string[]) =>
    copyContacts(list, contacts(...names), known("Sales"), [known("Favorites")]);

  it("names the groups", () => {
    expect(withoutIsolates(changeDoneText(copy("ana"), [], english).title)).toBe(
      "ana added to Sales and Favorites",
    );
  });

  it("says which groups a contact was added to, and which not, if it stops between them", async () => {
    const { texts } = await stopAt(1, copy("ana"));
    expect(texts[0]).toBe("ana was added to Sales but not to Favorites.");
    expect(texts[1]).not.toContain("Nothing in your list was changed");
  });
});
