import type { people as english } from "../en/people.ts";
import type { Translation } from "../messages.ts";

/** The texts of the people whom the open message or appointment names, in Traditional Chinese. */
export const people: Translation<typeof english> = {
  peopleInMessage: "此郵件中的人員",
  peopleInAppointment: "此約會中的人員",
  countInMessage: { other: "此郵件中有 {count} 人" },
  countInAppointment: { other: "此約會中有 {count} 人" },
  countNew: { other: "{count} 人是新的" },

  // 有哪些人
  place_from: "寄件者",
  place_organizer: "召集人",
  place_to: "收件者",
  place_cc: "副本",
  place_bcc: "密件副本",
  place_required: "必要",
  place_optional: "列席",
  inNamed: "在 {name} 中",
  inYourList: "已在您的清單中",
  noImAddress: "沒有 IM 位址",
  youAreLeftOut: "不包括您自己。",
  bccNotVisible: "收到的郵件看不到密件副本。",
  noOneButYou: "這裡只有您。",

  // 選擇人員
  chosenOf: "已選擇 {chosen} 人，共 {all} 人",
  onlyNew: "僅限新的",
  addToGroup: "新增到群組",
  addPeople: { other: "新增 {count} 人" },
  chooseSomebody: "請選擇要新增的人員。",
  listNotThere: "必須先讀取您的清單。",
  otherMessageNow: "現在選取的是另一封郵件。",
  otherAppointmentNow: "現在選取的是另一個約會。",
  nothingNow: "目前未選取任何項目。您的選擇會保留。",
  showItsPeople: "顯示其中的人員",

  // 通訊群組清單
  showPeople: "顯示成員",
  showPeopleOf: "顯示成員：{name}",
  hidePeople: "隱藏成員",
  hidePeopleOf: "隱藏成員：{name}",
  asDistributionGroup: "將新增為通訊群組。",
  foundInList: "{name} 中有 {people}",
  nobodyElseInList: "其中沒有其他人。",
  notAllOfList: "Exchange 只提供了其中一部分。",
  listsRefused: "Exchange 不允許增益集查看通訊群組清單的成員。您仍可將其新增為通訊群組。",
  listUnknown: "Exchange 找不到使用這個位址的通訊群組清單。",
  listNotLookedInto: "無法讀取其成員。",
};
