import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { groupChoice, type GroupChoice } from "../../src/imList/groupChoices.ts";
import type { PhoneNumber } from "../../src/imList/phoneNumber.ts";
import { phoneContactChange } from "../../src/forms/phoneContactChange.ts";
import { findUnseenAttempt } from "../../src/failures/findUnseenAttempt.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { response, timeout } from "../failures/failedCall.ts";
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

/** The form with a number typed into it, and sent. */
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

describe("Adding a phone contact", () => {
  it("sends tel URI, SIP URI, the number to read and the group, and the form becomes the result", async () => {
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
      groupName: "Team",
      groupId: "id of Team",
    });
    expect(sent("GetImItemList")).toHaveLength(2);
  });

  it("empties the form for the next one, and leaves its group chosen and the other forms alone", async () => {
    const { pane, answer } = await sendingForm();
    const contactDraft = { imAddress: "mei@x", displayName: "Mei", group: undefined };
    pane.dispatch({ kind: "typed", form: "addContact", draft: contactDraft });
    await answer("AddNewTelUriContactToGroup", reception);
    expect(pane.state()).toMatchObject({
      drafts: { addPhoneContact: { number: "", group: groupChoice(team) }, addContact: contactDraft },
      attempts: { addPhoneContact: { kind: "idle" } },
    });
  });

  it("without a group leads to Other Contacts", async () => {
    const all = await paneWith(before);
    all.pane.dispatch({ kind: "opened", screen: { kind: "addPhoneContact" } });
    void all.pane.submit(phoneContactChange(number, undefined));
    await settled();
    expect(all.sent("AddNewTelUriContactToGroup")).toMatchObject([{ groupId: undefined }]);
    await all.answer("AddNewTelUriContactToGroup", reception);
    expect(all.pane.state().screen).toMatchObject({
      outcome: "made",
      groupName: undefined,
      groupId: "id of Other Contacts",
    });
  });

  it("who was in that group says so, and who was in another one alone does not", async () => {
    const was = await sendingForm(after);
    await was.answer("AddNewTelUriContactToGroup", reception);
    expect(was.pane.state().screen).toMatchObject({ outcome: "existing" });

    const elsewhere = imGroup("Other Contacts", ["source of reception"], "OtherContacts");
    const moved = await sendingForm(listOf([team, elsewhere], [reception]));
    await moved.answer("AddNewTelUriContactToGroup", reception);
    expect(moved.pane.state().screen).toMatchObject({ outcome: "made" });
  });

  it("says that they are there, if the list could not be read, or did not hold the group", async () => {
    for (const list of ["no list", listOf([others])] as const) {
      const { pane, answer } = await sendingForm(list);
      await answer("AddNewTelUriContactToGroup", reception);
      expect(pane.state().screen).toMatchObject({ kind: "contactResult", outcome: "present" });
    }
  });

  it("is sent once, however often one clicks", async () => {
    const { pane, sent } = await sendingForm();
    await pane.submit(phoneContactChange(number, undefined));
    expect(sent("AddNewTelUriContactToGroup")).toHaveLength(1);
  });

  it("into a group that is gone has the list read again, what was typed stays, and the list tells of it", async () => {
    const { pane, fail, sent, attempt } = await sendingForm();
    await fail("AddNewTelUriContactToGroup", response("ErrorInvalidImGroupId"));
    expect(attempt()).toMatchObject({ kind: "failed" });
    expect(sent("GetImItemList")).toHaveLength(2);
    expect(pane.state().drafts.addPhoneContact).toEqual({
      number: "01 23 45 67 89",
      group: groupChoice(team),
    });
    expect(findUnseenAttempt(pane.state())).toMatchObject({
      wanted: { change: "addPhoneContact", groupName: "Team" },
    });
    pane.dispatch({ kind: "discarded", form: "addPhoneContact" });
    expect(pane.state()).toMatchObject({
      drafts: { addPhoneContact: { number: "", group: undefined } },
      attempts: { addPhoneContact: { kind: "idle" } },
    });
  });
});

describe("A phone contact whose outcome is not known", () => {
  it.each([
    ["Team", groupChoice(team), after],
    [
      "Other Contacts",
      undefined,
      listOf([team, imGroup("Other Contacts", ["source of reception"], "OtherContacts")], [reception]),
    ],
  ])("is a result, if the list has the number in %s after all", async (_, group, list) => {
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

  it("was not added, if the list has it in another group alone", async () => {
    const { fail, answer, attempt } = await sendingForm();
    const elsewhere = imGroup("Other Contacts", ["source of reception"], "OtherContacts");
    await fail("AddNewTelUriContactToGroup", timeout);
    for (let reading = 0; reading < 3; reading += 1)
      await answer("GetImItemList", listOf([team, elsewhere], [reception]));
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
  });
});
