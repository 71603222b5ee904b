import type { ImportRow } from "../job/importRow.ts";
import type { PlannedOutcome, PlannedRow } from "../job/plan.ts";
import type { JobFailure } from "../job/job.ts";
import { adviseRetry } from "../../ews/failureMeaning.ts";
import { mostContacts, mostGroups } from "../../imList/limits.ts";
import type { Wording } from "../../i18n/wording.ts";
import { codeOf } from "../../failures/failureTitles.ts";
import { failureText, withoutTrace } from "../../failures/failureText.ts";
import { addressProblemText, characterText } from "../../components/inputProblemText.ts";

/** Returns where a row is in its source: "Row 5", "Line 5", or "" if the user sees no such number. */
export function placeText({ row, countedBy }: ImportRow, { text }: Wording): string {
  if (countedBy === "entry") return "";
  return text(countedBy === "line" ? "lineNumber" : "rowNumber", { number: String(row) });
}

/** Returns what a row is called: its name, else its address, its group, or where it is. */
export const rowName = (row: ImportRow, wording: Wording): string =>
  row.displayName.trim() || row.address.trim() || row.groupName || placeText(row, wording);

/** Returns what would happen to a row. "" if its icon is enough. */
export function plannedOutcomeText({ fate, wanted, groupName }: PlannedRow, wording: Wording): string {
  const { text, number } = wording;
  const { kind } = wanted;
  const group = (groupName ?? wanted.groupName) || text("otherContacts");
  switch (fate.kind) {
    case "new":
      return "";
    case "joins":
      return text("joinsGroup");
    case "otherName":
      return text("inListAs", { name: fate.name });
    case "there":
      if (fate.otherName !== undefined) return text("inListAs", { name: fate.otherName || text("noName") });
      return kind === "person" ? text("inGroupAlready", { group }) : text("inListAlready");
    case "duplicate":
      if (wanted.countedBy === "entry" || fate.of === wanted.row) return text("duplicateOfEarlier");
      return text(wanted.countedBy === "line" ? "duplicateOfLine" : "duplicateOfRow", {
        number: String(fate.of),
      });
    case "badAddress":
      return addressProblemText(
        fate.problem,
        text(kind === "distributionGroup" ? "enterSmtpAddress" : "enterImAddress"),
        wording,
      );
    case "badName":
      return fate.codePoint === undefined ? text("enterGroupName") : characterText(fate.codePoint, wording);
    case "severalNames":
      return text("severalNames");
    case "splitCell":
      return text("splitCell");
    case "severalGroups":
      return text("severalGroups");
    case "badGroup":
      return text(fate.group === "tagged" ? "taggedTakesNobody" : "distributionTakesNobody", { group });
    case "overContacts":
      return text("contactOverLimit", { place: number(fate.place), most: number(mostContacts) });
    case "overGroups":
      return text("groupOverLimit", { place: number(fate.place), most: number(mostGroups) });
    case "leftOut":
      return text("youSkippedIt");
  }
}

/**
 * True if a name has a control character that is a letter in another encoding: 0x80 to 0x9F are letters in those of DOS
 * and of Windows.
 */
export const isMisread = (fate: PlannedOutcome): boolean =>
  fate.kind === "badName" && fate.codePoint !== undefined && fate.codePoint >= 0x80 && fate.codePoint <= 0x9f;

/** Returns why a row was not added. */
export function reasonText(reason: JobFailure, tries: number, wording: Wording): string {
  const { text, count } = wording;
  switch (reason.kind) {
    case "call": {
      const advice = adviseRetry(reason.failure);
      if (advice === "afterPause") return count("stayedBusy", tries);
      if (advice === "conflict") return text("stayedInConflict");
      const context = { change: "addContact", stage: "failed" } as const;
      return failureText(withoutTrace(reason.failure), context, wording).title;
    }
    case "interrupted":
      return text("triesInterrupted");
    case "group":
      return text("groupNotMade", { why: reasonText(reason.because, tries, wording) });
    case "groupGone":
      return text("groupDeletedMeanwhile");
    case "gone":
      return text(goneTexts[reason.from]);
    case "badGroup":
      return text(reason.group === "tagged" ? "becameTagged" : "becameDistribution");
    case "noGroupId":
      return text("noGroupId");
    case "full":
      return text(reason.of === "contacts" ? "contactLimit" : "groupLimit");
  }
}

const goneTexts = { deletedGroup: "goneWithGroup", group: "goneFromGroup", list: "goneFromList" } as const;

/** Returns the server's error code. "" if there is none. */
export function reasonCode(reason: JobFailure): string {
  if (reason.kind === "group") return reasonCode(reason.because);
  if (reason.kind === "full")
    return reason.of === "contacts" ? "ErrorImContactLimitReached" : "ErrorImGroupLimitReached";
  return "failure" in reason ? codeOf(reason.failure) : "";
}
