import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { distributionGroupChange } from "../../src/forms/distributionGroupChange.ts";
import { imGroup, listOf, storeId } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { response, timeout } from "../failures/failedCall.ts";
import { paneWith } from "../store/paneWith.ts";

const staff = { ...imGroup("All staff", [], "DG"), smtpAddress: "All.Staff@contoso.com" };
const before = listOf([imGroup("Team")]);
const after = listOf([...before.groups, staff]);

/** The form with an address and a name typed into it, and sent. */
async function sendingForm(list: ImItemList | "no list" = before) {
  const all = await paneWith(list);
  all.pane.dispatch({ kind: "opened", screen: { kind: "addDistributionGroup" } });
  all.pane.dispatch({
    kind: "typed",
    form: "addDistributionGroup",
    draft: { smtpAddress: " All.Staff@contoso.com", displayName: "All staff" },
  });
  void all.pane.submit(distributionGroupChange("All.Staff@contoso.com", "All staff"));
  await settled();
  return { ...all, attempt: () => all.pane.state().attempts.addDistributionGroup };
}

describe("Adding a distribution group", () => {
  it("sends its address and its name, and the form becomes the result", async () => {
    const { pane, sent, answer } = await sendingForm();
    expect(sent("AddDistributionGroupToImList")).toEqual([
      { smtpAddress: "All.Staff@contoso.com", displayName: "All staff" },
    ]);
    await answer("AddDistributionGroupToImList", staff);
    expect(pane.state()).toMatchObject({
      screen: { kind: "groupResult", group: staff, outcome: "made", confirmedByReread: false },
      drafts: { addDistributionGroup: { smtpAddress: "", displayName: "" } },
      attempts: { addDistributionGroup: { kind: "idle" } },
      list: { items: { groups: [...before.groups, staff] }, reading: true },
    });
  });

  it("leaves the group that is chosen for the next contact alone", async () => {
    const { pane, answer } = await sendingForm();
    const group = { id: storeId("id of Team"), name: "Team", kind: "user" } as const;
    pane.dispatch({ kind: "typed", form: "addContact", draft: { imAddress: "", displayName: "", group } });
    await answer("AddDistributionGroupToImList", staff);
    expect(pane.state().drafts.addContact.group).toEqual(group);
  });

  it("that was there says so, under the name that it has", async () => {
    const { pane, answer } = await sendingForm(after);
    await answer("AddDistributionGroupToImList", { ...staff, displayName: "Everybody" });
    expect(pane.state().screen).toMatchObject({
      outcome: "existing",
      group: { displayName: "Everybody" },
    });
  });

  it("says that it is there, if the list could not be read before", async () => {
    const { pane, answer } = await sendingForm("no list");
    await answer("AddDistributionGroupToImList", staff);
    expect(pane.state().screen).toMatchObject({ outcome: "present" });
  });

  it("of an address that Exchange refuses stays typed beside the failure", async () => {
    const { pane, fail, attempt, sent } = await sendingForm();
    await fail("AddDistributionGroupToImList", response("ErrorInvalidImDistributionGroupSmtpAddress"));
    expect(attempt()).toMatchObject({ kind: "failed" });
    expect(pane.state()).toMatchObject({
      screen: { kind: "addDistributionGroup" },
      drafts: { addDistributionGroup: { smtpAddress: " All.Staff@contoso.com", displayName: "All staff" } },
    });
    expect(sent("GetImItemList")).toHaveLength(1);
  });

  it("goes on while one is elsewhere, and leaves that screen alone when it is done", async () => {
    const { pane, answer } = await sendingForm();
    pane.dispatch({ kind: "opened", screen: { kind: "createGroup" } });
    await answer("AddDistributionGroupToImList", staff);
    expect(pane.state().screen).toEqual({ kind: "createGroup" });
  });
});

describe("A distribution group whose outcome is not known", () => {
  it("is a result, if the list has its address after all", async () => {
    const { pane, fail, answer } = await sendingForm();
    await fail("AddDistributionGroupToImList", timeout);
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({
      kind: "groupResult",
      outcome: "made",
      confirmedByReread: true,
    });
  });

  it("was not added, if the list has another of its name alone", async () => {
    const { fail, answer, attempt } = await sendingForm();
    await fail("AddDistributionGroupToImList", timeout);
    for (let reading = 0; reading < 3; reading += 1)
      await answer("GetImItemList", listOf([imGroup("All staff")]));
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
  });
});
