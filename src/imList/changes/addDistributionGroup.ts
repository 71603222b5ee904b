import type { ImGroup } from "../../ews/model/imGroup.ts";
import { addDistributionGroupToImList } from "../../ews/operations/addDistributionGroupToImList.ts";
import { addGroup } from "../edits.ts";
import { found } from "./addSteps.ts";
import type { Step } from "./executor.ts";

/** Adds a distribution group by its email address. */
export const addDistributionGroup = (smtpAddress: string, displayName: string): Step<ImGroup> => ({
  send: (client, options) => client.call(addDistributionGroupToImList, { smtpAddress, displayName }, options),
  edit: addGroup,
  find: ({ groups }) =>
    found(groups.find((group) => group.smtpAddress?.toLowerCase() === smtpAddress.toLowerCase())),
});
