import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { imGroup, listOf } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { paneWith } from "./paneWith.ts";
import { groupChange } from "../../src/store/formChange.ts";

export const falcon = imGroup("Falcon");
/** List without the group. */
export const before = listOf([imGroup("Team", ["source of ana@x"])]);
export const after = listOf([...before.groups, falcon]);

/** Types a name into the form and submits it. */
export async function sendingGroupForm(list: ImItemList | "no list" = before, name = "Falcon") {
  const all = await paneWith(list);
  all.pane.dispatch({ kind: "opened", screen: { kind: "createGroup" } });
  all.pane.dispatch({ kind: "typed", form: "createGroup", draft: { name } });
  void all.pane.submit(groupChange(name));
  await settled();
  return { ...all, attempt: () => all.pane.state().attempts.createGroup };
}
