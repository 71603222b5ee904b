import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../messages.ts";

/** The texts of the forms for a phone contact and for a distribution group, in Traditional Chinese. */
export const forms: Translation<typeof english> = {
  // 新增電話連絡人
  phoneNumber: "電話號碼",
  phoneNumberHint: "以 + 與國碼開頭，例如 +33 1 23 45 67 89。",
  willBeSavedAs: "將以 {number} 儲存",
  countryNotKnown: "將以 {number} 儲存，因為不知道它的國家/地區。以 + 與國碼開頭，從任何地方都能撥打。",
  enterPhoneNumber: "請輸入電話號碼。",
  noDigits: "這個號碼中沒有數字。",
  noPartOfNumber: "電話號碼中不能有「{character}」。",
  plusInside: "+ 應在開頭。",
  noSuchCountry: "沒有國家/地區使用這個號碼開頭的國碼。",
  tooShortForCountry: "以其國家/地區來說，這個號碼的位數太少。",
  tooLongForCountry: "以其國家/地區來說，這個號碼的位數太多。",
  tooFewDigits: "電話號碼至少有 {count} 位數字。",
  tooManyDigits: "電話號碼最多有 {count} 位數字。",

  // 加入通訊群組
  smtpAddressHint: "Exchange 不會查詢這個位址：打錯也不會發現。",
  enterSmtpAddress: "請輸入 SMTP 位址。",
  addGroup: "加入群組",
  distributionGroupExists: "您已經有使用這個位址的「{name}」。再次加入只會顯示該群組。",
  distributionGroupMade: "已加入通訊群組",
  distributionGroupAfterAll: "群組最後還是加入了。",
  busyDistribution: "Exchange 忙碌中，未加入群組。",
  refusedDistribution: "Exchange 不允許增益集加入通訊群組。",
  mayDistribution: "群組可能已加入，也可能沒有。",
  foundNotDistribution: "未加入群組。",
  stillUnknownDistribution: "不知道群組是否已加入。",
  distributionLimitNext: "未加入群組。請刪除不再需要的群組。",
  smtpRefused: "Exchange 不接受這是 SMTP 位址。",
  smtpRefusedNext: "請更正位址，然後再試一次。",
};
