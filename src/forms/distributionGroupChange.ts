import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { sameId } from "../ews/model/storeId.ts";
import { addDistributionGroup } from "../imList/changes/addDistributionGroup.ts";
import type { Outcome } from "../imList/outcome.ts";
import type { FormChange } from "../store/formChange.ts";

/** Adds a distribution group by its email address. */
export const distributionGroupChange = (smtpAddress: string, displayName: string): FormChange<ImGroup> => ({
  form: "addDistributionGroup",
  lockKeys: [],
  step: () => addDistributionGroup(smtpAddress, displayName),
  result: (group, before) => ({ kind: "groupResult", group, outcome: outcomeOf(group, before) }),
});

/** Compares the group's ID with the list before: only Exchange knows whether capitals make another address. */
function outcomeOf({ storeId }: ImGroup, before: ImItemList | undefined): Outcome {
  if (!before) return "present";
  return before.groups.some((group) => sameId(group.storeId, storeId)) ? "existing" : "made";
}
