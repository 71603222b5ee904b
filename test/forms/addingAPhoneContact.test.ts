import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { groupChoice, type GroupChoice } from "../../src/imList/groupChoices.ts";
import { readPhoneNumber, type PhoneNumber } from "../../src/imList/phoneNumber.ts";
import { phoneContactChange, phoneProblemText } from "../../src/forms/phoneContactChange.ts";
import { findUnseenAttempt } from "../../src/failures/findUnseenAttempt.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { response, timeout } from "../failures/failedCall.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { paneWith } from "../store/paneWith.ts";

const number: PhoneNumber = {
  telUri: "tel:+33123456789",
  number: "+33 1 23 45 67 89",
  countryKnown: true,
};
const team = imGroup("Team");
const others = imGroup("Other Contacts", [], "OtherContacts");
const reception = persona(undefined, {
  sources: ["source of reception"],
  displayNameFirstLast: number.number,
  phoneNumber: { number: number.number, type: "Other" },
});
const before = listOf([team, others]);
const after = listOf([imGroup("Team", ["source of reception"]), others], [reception]);

/** Types a number into the form and submits it. */
async function sendingForm(
  list: ImItemList | "no list" = before,
  group: GroupChoice | undefined = groupChoice(team),
) {
  const all = await paneWith(list);
  all.pane.dispatch({ kind: "opened", screen: { kind: "addPhoneContact" } });
  all.pane.dispatch({ kind: "typed", form: "addPhoneContact", draft: { number: "01 23 45 67 89", group } });
  void all.pane.submit(phoneContactChange(number, group));
  await settled();
  return { ...all, attempt: () => all.pane.state().attempts.addPhoneContact };
}

describe("A phone contact that is added", () => {
  it("is sent with tel URI, SIP URI, readable number, and group, and the form becomes the result", async () => {
    const { pane, sent, answer } = await sendingForm();
    expect(sent("AddNewTelUriContactToGroup")).toEqual([
      {
        telUriAddress: "tel:+33123456789",
        imContactSipUriAddress: "sip:+33123456789;user=phone",
        imTelephoneNumber: "+33 1 23 45 67 89",
        groupId: team.storeId,
      },
    ]);
    await answer("AddNewTelUriContactToGroup", reception);
    expect(pane.state().screen).toMatchObject({
      kind: "contactResult",
      persona: reception,
      outcome: "made",
      confirmedByReread: false,
      group: { name: "Team" },
      groupId: "id of Team",
    });
    expect(sent("GetImItemList")).toHaveLength(2);
  });

  it("clears the form for the next contact, and keeps the group selected and other forms unchanged", async () => {
    const { pane, answer } = await sendingForm();
    const contactDraft = { imAddress: "mei@x", displayName: "Mei", group: undefined };
    pane.dispatch({ kind: "typed", form: "addContact", draft: contactDraft });
    await answer("AddNewTelUriContactToGroup", reception);
    expect(pane.state()).toMatchObject({
      drafts: { addPhoneContact: { number: "", group: groupChoice(team) }, addContact: contactDraft },
      attempts: { addPhoneContact: { kind: "idle" } },
    });
  });

  it("appears in Other Contacts if no group is selected", async () => {
    const all = await paneWith(before);
    all.pane.dispatch({ kind: "opened", screen: { kind: "addPhoneContact" } });
    void all.pane.submit(phoneContactChange(number, undefined));
    await settled();
    expect(all.sent("AddNewTelUriContactToGroup")).toMatchObject([{ groupId: undefined }]);
    await all.answer("AddNewTelUriContactToGroup", reception);
    expect(all.pane.state().screen).toMatchObject({
      outcome: "made",
      group: undefined,
      groupId: "id of Other Contacts",
    });
  });

  it("is reported as existing only if the selected group already had it", async () => {
    const was = await sendingForm(after);
    await was.answer("AddNewTelUriContactToGroup", reception);
    expect(was.pane.state().screen).toMatchObject({ outcome: "existing" });

    const elsewhere = imGroup("Other Contacts", ["source of reception"], "OtherContacts");
    const moved = await sendingForm(listOf([team, elsewhere], [reception]));
    await moved.answer("AddNewTelUriContactToGroup", reception);
    expect(moved.pane.state().screen).toMatchObject({ outcome: "made" });
  });

  it("is reported as present if the list is not loaded or does not have the group", async () => {
    for (const list of ["no list", listOf([others])] as const) {
      const { pane, answer } = await sendingForm(list);
      await answer("AddNewTelUriContactToGroup", reception);
      expect(pane.state().screen).toMatchObject({ kind: "contactResult", outcome: "present" });
    }
  });

  it("is sent only once on repeated clicks", async () => {
    const { pane, sent } = await sendingForm();
    await pane.submit(phoneContactChange(number, undefined));
    expect(sent("AddNewTelUriContactToGroup")).toHaveLength(1);
  });

  it("reloads the list and keeps its draft if its group was deleted, and the list shows the failure", async () => {
    const { pane, fail, sent, attempt } = await sendingForm();
    await fail("AddNewTelUriContactToGroup", response("ErrorInvalidImGroupId"));
    expect(attempt()).toMatchObject({ kind: "failed" });
    expect(sent("GetImItemList")).toHaveLength(2);
    expect(pane.state().drafts.addPhoneContact).toEqual({
      number: "01 23 45 67 89",
      group: groupChoice(team),
    });
    expect(findUnseenAttempt(pane.state())).toMatchObject({
      context: { change: "addPhoneContact", group: { name: "Team" } },
    });
    pane.dispatch({ kind: "discarded", form: "addPhoneContact" });
    expect(pane.state()).toMatchObject({
      drafts: { addPhoneContact: { number: "", group: undefined } },
      attempts: { addPhoneContact: { kind: "idle" } },
    });
  });
});

describe("A phone contact with an unknown outcome", () => {
  it.each([
    ["Team", groupChoice(team), after],
    [
      "Other Contacts",
      undefined,
      listOf([team, imGroup("Other Contacts", ["source of reception"], "OtherContacts")], [reception]),
    ],
  ])("counts as added if the reloaded list has the number in %s", async (_, group, list) => {
    const all = await paneWith(before);
    all.pane.dispatch({ kind: "opened", screen: { kind: "addPhoneContact" } });
    void all.pane.submit(phoneContactChange(number, group));
    await settled();
    await all.fail("AddNewTelUriContactToGroup", timeout);
    await all.answer("GetImItemList", list);
    expect(all.pane.state().screen).toMatchObject({
      kind: "contactResult",
      persona: reception,
      outcome: "made",
      confirmedByReread: true,
    });
  });

  it("counts as not added if the reloaded list has it only in another group", async () => {
    const { fail, answer, attempt } = await sendingForm();
    const elsewhere = imGroup("Other Contacts", ["source of reception"], "OtherContacts");
    await fail("AddNewTelUriContactToGroup", timeout);
    for (let reading = 0; reading < 3; reading += 1)
      await answer("GetImItemList", listOf([team, elsewhere], [reception]));
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
  });
});

describe("The text of a phone number problem", () => {
  it.each([
    ["", "Enter a phone number."],
    ["()", "A phone number needs digits."],
    ["1-800-FLOWERS", "A phone number cannot contain “F”."],
    ["33+1", "Put the + at the start."],
    ["+999 123456", "This number starts with an unknown country code."],
    ["+33 1 23", "This number is too short for its country."],
    ["+33 1 23 45 67 89 01", "This number is too long for its country."],
    ["12", "A phone number needs at least 3 digits."],
    ["1234567890123456", "A phone number can have at most 15 digits."],
  ])("names the problem of %j", (typed, expected) => {
    const read = readPhoneNumber(typed, undefined);
    expect(
      read.ok ? "nothing is wrong" : withoutIsolates(phoneProblemText(read.failure, wordingIn("en"))),
    ).toBe(expected);
  });
});
