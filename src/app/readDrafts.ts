import { readGroupChoice } from "../imList/groupChoices.ts";
import { formKinds, type Drafts } from "../store/state.ts";

/**
 * Reads what was kept of what had been typed. A person or another version of the pane may have left anything there: what
 * is of another shape is nothing, and nothing else gets into the pane.
 */
export function readDrafts(kept: unknown): Drafts {
  const { screen, groupDraft, contactDraft, phoneDraft, distributionGroupDraft } = fieldsOf(kept);
  const contact = fieldsOf(contactDraft);
  const phone = fieldsOf(phoneDraft);
  const distributionGroup = fieldsOf(distributionGroupDraft);
  return {
    screen: formKinds.find((form) => form === screen),
    groupDraft: { name: textOf(fieldsOf(groupDraft)["name"]) },
    contactDraft: {
      imAddress: textOf(contact["imAddress"]),
      displayName: textOf(contact["displayName"]),
      group: readGroupChoice(contact["group"]),
    },
    phoneDraft: { number: textOf(phone["number"]), group: readGroupChoice(phone["group"]) },
    distributionGroupDraft: {
      smtpAddress: textOf(distributionGroup["smtpAddress"]),
      displayName: textOf(distributionGroup["displayName"]),
    },
  };
}

const fieldsOf = (value: unknown) => Object(value) as Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
