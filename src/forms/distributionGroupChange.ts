import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { addDistributionGroup } from "../imList/changes/steps.ts";
import type { Outcome } from "../imList/outcome.ts";
import { sameId } from "../imList/withGroups.ts";
import type { FormChange } from "../store/changePlan.ts";
import type { GroupResult } from "../store/state.ts";

/** Adding a distribution group by its address. */
export const distributionGroupChange = (smtpAddress: string, displayName: string): FormChange<ImGroup> => ({
  change: "addDistributionGroup",
  touches: [],
  plan: (client, before) => {
    const step = addDistributionGroup(smtpAddress, displayName);
    const result = (group: ImGroup): Omit<GroupResult, "trace" | "confirmedByReread"> => ({
      kind: "groupResult",
      group,
      outcome: outcomeOf(group, before),
    });
    return {
      send: (options) => step.send(client, options),
      succeed: (group, trace) => ({ ...result(group), confirmedByReread: false, trace }),
      find: (list, trace) => {
        const found = step.find(list);
        return found && { ...result(found.answer), confirmedByReread: true, trace };
      },
    };
  },
});

/** Judges the group by the list as it was before: whether capitals make another address is for Exchange to say. */
function outcomeOf({ storeId }: ImGroup, before: ImItemList | undefined): Outcome {
  if (!before) return "present";
  return before.groups.some((group) => sameId(group.storeId, storeId)) ? "existing" : "made";
}
