import { describe, expect, it } from "@jest/globals";
import { imContactsOf } from "../../../src/imList/contacts.ts";
import { removeFromList } from "../../../src/imList/changes/removeContacts.ts";
import { changeStoppedText } from "../../../src/actions/changeText.ts";
import type { EwsFailure } from "../../../src/ews/failure.ts";
import { withoutIsolates } from "../../i18n/wordingIn.ts";
import { fault, host, response, timeout } from "../../failures/failedCall.ts";
import { english } from "../../failures/readTexts.ts";
import { imGroup, listOf, persona } from "../listOf.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { contacts, list, restOf, undoOf } from "./team.ts";

const busy = fault("ErrorServerBusy");

describe("Deleting contacts from the list", () => {
  const change = removeFromList(list, contacts("ana", "cleo", "dan"));

  it("removes them from every group, and shows that at once", async () => {
    const exchange = smallExchange(list);
    expect(await exchange.run(change)).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual(
      ["ana", "cleo", "dan"].map((name) => `RemoveContactFromImList ${name}@x`),
    );
    expect(exchange.places()).toEqual(placesIn(change.shown(list)));
    expect(exchange.places()).toMatchObject({ Team: ["source of bob@x"], Sales: [], Tagged: [] });
  });

  it("waits for other changes to their groups", () => {
    expect(removeFromList(list, contacts("cleo")).lockKeys).toEqual([
      "source of cleo@x",
      "id of Team",
      "id of Sales",
    ]);
  });

  it("is undone by adding each person to all of their groups as a new contact", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(change);
    exchange.sent();
    expect(await exchange.run(undoOf(result))).toMatchObject({
      kind: "done",
      notRestored: { ids: true, places: [], contacts: [] },
    });
    expect(exchange.sent()).toEqual([
      "AddNewImContactToGroup ana@x Team",
      "AddNewImContactToGroup cleo@x Team",
      "AddNewImContactToGroup cleo@x Sales",
      "AddNewImContactToGroup dan@x Team",
      "AddNewImContactToGroup dan@x Tagged",
    ]);
    expect(placesIn(exchange.known())).toEqual(exchange.places());
  });

  it.each([0, 1, 2])(
    "continues with the contact that failed after it stopped at call %i, and is undone as a whole",
    async (call) => {
      const exchange = smallExchange(list);
      exchange.failAt(call, busy);
      const stoppedResult = await exchange.run(change);
      expect(stoppedResult).toMatchObject({ kind: "stopped", doneFor: call });
      const result = await exchange.run(restOf(stoppedResult));
      expect(exchange.contacts()).toEqual(["source of bob@x"]);
      await exchange.run(undoOf(result));
      expect(exchange.contacts()).toHaveLength(4);
    },
  );

  it("is undone for the groups that the contact was in right before, whatever the pane had loaded", async () => {
    const exchange = smallExchange(list);
    exchange.otherAdds("source of ana@x", "Sales");
    const result = await exchange.run(removeFromList(list, contacts("ana")));
    await exchange.run(undoOf(result));
    expect(exchange.places()["Team"]).toContain("contact 1 of ana@x");
    expect(exchange.places()["Sales"]).toContain("contact 1 of ana@x");
  });

  it("deletes each contact of a person who is merged from two contacts", async () => {
    const merged = persona("m@x", { sources: ["first", "second"] });
    const start = listOf([imGroup("A", ["first"]), imGroup("B", ["second"])], [merged]);
    const exchange = smallExchange(start);
    const deleting = removeFromList(start, imContactsOf(start, merged));
    expect(deleting.shown(start).personas).toEqual([]);
    await exchange.run(deleting);
    expect(exchange.contacts()).toEqual([]);
  });
});

describe("Deleting a contact that Exchange does not delete from the list", () => {
  const reject = (failure: EwsFailure, exchange = smallExchange(list)) => {
    exchange.fail("RemoveContactFromImList", failure);
    return exchange;
  };

  it.each<readonly [string, EwsFailure]>([
    ["an error that is known", response("ErrorAccessDenied")],
    ["an error that is not known", response("ErrorNovel")],
    ["an error that may pass", response("ErrorInternalServerTransientError")],
    ["a SOAP fault", fault("ErrorInvalidRequest")],
    ["the claim that there is no such contact", response("ErrorInvalidImContactId")],
    [
      "a fault of which Outlook passes on only the text",
      host("other", { message: "The request is invalid." }),
    ],
    ["a fault of which Outlook passes on only the status", host("serverError")],
  ])("removes it from each of its groups instead after %s, and is undone as a whole", async (_, failure) => {
    const exchange = reject(failure);
    const result = await exchange.run(removeFromList(list, contacts("cleo", "dan")));
    expect(result).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual([
      "RemoveContactFromImList cleo@x",
      "RemoveImContactFromGroup cleo@x Team",
      "RemoveImContactFromGroup cleo@x Sales",
      // Tagged keeps nobody.
      "RemoveContactFromImList dan@x",
      "RemoveImContactFromGroup dan@x Team",
    ]);
    expect(exchange.contacts()).toEqual(["source of ana@x", "source of bob@x"]);
    expect(exchange.rescues()).toEqual([]);
    await exchange.run(undoOf(result));
    expect(exchange.places()).toMatchObject({
      Sales: ["contact 1 of cleo@x"],
      Tagged: ["contact 2 of dan@x"],
    });
  });

  it.each<readonly [string, EwsFailure]>([
    ["Exchange is busy", response("ErrorServerBusy")],
    ["Exchange is busy, as a fault", busy],
    ["the session has expired", host("signIn")],
    ["there is no response", timeout],
  ])("does not do that if %s", async (_, failure) => {
    const exchange = reject(failure);
    expect(await exchange.run(removeFromList(list, contacts("cleo")))).toMatchObject({
      kind: "stopped",
      because: { failure },
    });
    expect(exchange.sent()).toEqual(["RemoveContactFromImList cleo@x"]);
  });

  it("says that the list was changed outside the pane only if somebody else has deleted it", async () => {
    const exchange = smallExchange(list);
    exchange.otherDeletes("source of cleo@x");
    const result = await exchange.run(removeFromList(list, contacts("cleo")));
    expect(result).toMatchObject({ because: { failure: response("ErrorInvalidImContactId") } });
    expect(exchange.sent()).toEqual(["RemoveContactFromImList source of cleo@x"]);
  });

  it("also removes it from a group that another client adds it to meanwhile", async () => {
    const exchange = reject(response("ErrorAccessDenied"));
    exchange.before("RemoveImContactFromGroup", () => exchange.otherAdds("source of cleo@x", "Favorites"));
    await exchange.run(removeFromList(list, contacts("cleo")));
    expect(exchange.contacts()).not.toContain("source of cleo@x");
  });

  it("says in which groups it still is if it stops halfway, and can go on or be undone", async () => {
    const halfway = async () => {
      const exchange = reject(response("ErrorAccessDenied"));
      const change = removeFromList(list, contacts("cleo"));
      exchange.failAt(2, busy);
      const result = await exchange.run(change);
      if (result.kind !== "stopped") throw new Error("It has not stopped");
      return { exchange, change, result };
    };
    const { exchange, change, result } = await halfway();
    expect(result).toMatchObject({ half: true, doneFor: 0, stillIn: [{ name: "Sales" }] });
    const { title, text } = changeStoppedText(change, result, exchange.allRescues(), english);
    expect([title, text].map(withoutIsolates)).toEqual([
      "cleo was not removed from your list.",
      "cleo is still in Sales. Exchange is busy. Everything else is unchanged. Wait a minute, then try again.",
    ]);
    expect(await exchange.run(result.rest)).toMatchObject({ kind: "done" });
    expect(exchange.contacts()).not.toContain("source of cleo@x");

    const another = await halfway();
    await another.exchange.run(undoOf(another.result));
    expect(another.exchange.places()).toEqual(placesIn(list));
  });

  it("names all of its groups if it could not even be removed from the first", async () => {
    const exchange = reject(response("ErrorAccessDenied"));
    const change = removeFromList(list, contacts("cleo", "ana"));
    exchange.failAt(1, response("ErrorIrresolvableConflict"));
    const result = await exchange.run(change);
    if (result.kind !== "stopped") throw new Error("It has not stopped");
    expect(result).not.toHaveProperty("half");
    const { text } = changeStoppedText(change, result, [], english);
    expect(withoutIsolates(text)).toContain("cleo is still in Team and Sales.");
    expect(text).not.toContain("outside this pane");
  });

  it("never claims that the list was changed elsewhere, and can go on, if Exchange does not find the contact", async () => {
    const exchange = reject(response("ErrorItemNotFound"));
    const change = removeFromList(list, contacts("cleo"));
    exchange.failAt(2, response("ErrorItemNotFound"));
    const result = await exchange.run(change);
    if (result.kind !== "stopped") throw new Error("It has not stopped");
    const { text, remedy } = changeStoppedText(change, result, [], english);
    expect([withoutIsolates(text), remedy]).toEqual([
      "cleo is still in Sales. Exchange returned an error. Everything else is unchanged. You can try again.",
      "tryAgain",
    ]);
  });
});
