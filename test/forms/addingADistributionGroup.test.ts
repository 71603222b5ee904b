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

/** Types an address and a name into the form and submits it. */
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

describe("A distribution group that is added", () => {
  it("is sent with its address and name, and the form becomes the result", async () => {
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

  it("does not change the group selected for the next contact", async () => {
    const { pane, answer } = await sendingForm();
    const group = { id: storeId("id of Team"), name: "Team", kind: "user" } as const;
    pane.dispatch({ kind: "typed", form: "addContact", draft: { imAddress: "", displayName: "", group } });
    await answer("AddDistributionGroupToImList", staff);
    expect(pane.state().drafts.addContact.group).toEqual(group);
  });

  it("is reported as existing under its current name if the list had it", async () => {
    const { pane, answer } = await sendingForm(after);
    await answer("AddDistributionGroupToImList", { ...staff, displayName: "Everybody" });
    expect(pane.state().screen).toMatchObject({
      outcome: "existing",
      group: { displayName: "Everybody" },
    });
  });

  it("is reported as present if the list was never loaded", async () => {
    const { pane, answer } = await sendingForm("no list");
    await answer("AddDistributionGroupToImList", staff);
    expect(pane.state().screen).toMatchObject({ outcome: "present" });
  });

  it("stays in the form next to the failure if Exchange refuses its address", async () => {
    const { pane, fail, attempt, sent } = await sendingForm();
    await fail("AddDistributionGroupToImList", response("ErrorInvalidImDistributionGroupSmtpAddress"));
    expect(attempt()).toMatchObject({ kind: "failed" });
    expect(pane.state()).toMatchObject({
      screen: { kind: "addDistributionGroup" },
      drafts: { addDistributionGroup: { smtpAddress: " All.Staff@contoso.com", displayName: "All staff" } },
    });
    expect(sent("GetImItemList")).toHaveLength(1);
  });

  it("continues while another screen is open, and does not change that screen when done", async () => {
    const { pane, answer } = await sendingForm();
    pane.dispatch({ kind: "opened", screen: { kind: "createGroup" } });
    await answer("AddDistributionGroupToImList", staff);
    expect(pane.state().screen).toEqual({ kind: "createGroup" });
  });
});

describe("A distribution group with an unknown outcome", () => {
  it("counts as added if the reloaded list has its address", async () => {
    const { pane, fail, answer } = await sendingForm();
    await fail("AddDistributionGroupToImList", timeout);
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({
      kind: "groupResult",
      outcome: "made",
      confirmedByReread: true,
    });
  });

  it("counts as not added if the reloaded list has only another group of its name", async () => {
    const { fail, answer, attempt } = await sendingForm();
    await fail("AddDistributionGroupToImList", timeout);
    for (let reading = 0; reading < 3; reading += 1)
      await answer("GetImItemList", listOf([imGroup("All staff")]));
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
  });
});
