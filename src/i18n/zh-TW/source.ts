import type { source as english } from "../en/source.ts";
import type { Translation } from "../messages.ts";

/** The texts of "Add from a file", in Traditional Chinese. */
export const source: Translation<typeof english> = {
  sourceTitle: "從檔案新增",

  // 貼上的內容或檔案
  pasteHere: "在此貼上人員",
  pasteHint: "Outlook 的地址列，例如「Zoë Wagner <zoe@contoso.com>; …」，或試算表的儲存格。",
  openFile: "開啟檔案",
  openAnotherFile: "開啟其他檔案",
  openFileHint: "CSV 或文字檔，或在此儲存的檔案。您也可以將檔案拖放到此畫面的任何位置。",
  dropToRead: "放開檔案即可讀取",
  readingSource: "正在讀取 {name}…",
  pastedText: "貼上的文字",
  leaveFile: "不使用 {name}",

  // 讀取方式
  howRead: "讀取方式",
  savedList: "已儲存的清單",
  rowsCount: { other: "{count} 列" },
  distributionGroupsCount: { other: "{count} 個通訊群組" },
  separatedByComma: "以逗號分隔",
  separatedBySemicolon: "以分號分隔",
  separatedByTab: "以定位字元分隔",
  encodedAs: "編碼為 {encoding}",
  encoding_windows: "Windows-1252（西歐）",
  firstRowIsHeadings: "第一列是標題",
  firstRows: "前幾列",
  whatColumnsAre: "各欄的內容",
  columnNumbered: "第 {number} 欄",
  columnWithHeading: "第 {number} 欄，{heading}",
  firstName: "名字",
  lastName: "姓氏",
  notUsed: "不使用",
  noAddressColumn: "沒有任何一欄是 IM 位址。請在正確的欄選擇。",
  showMoreColumns: { other: "再顯示 {count} 欄" },
  groupOfTheRest: "沒有群組者的群組",
  newGroupChoice: "新群組…",
  newGroupNamed: "新群組的名稱",
  checkRows: { other: "檢查 {count} 列" },
  checkPeople: { other: "檢查 {count} 人" },
  checkAnything: "檢查",
  checkingRows: "讀取中…",
  checkComesNext: "尚未送出任何資料：接下來會顯示將如何處理。",

  // 問題
  nothingToRead: "請貼上人員，或開啟檔案。",
  sourceEmpty: "其中沒有任何內容。",
  sourceTooLarge: "它超過 {most} MB。請分成數個檔案。",
  sourceWorkbook: "這是活頁簿。請在試算表中另存為 CSV，再於此開啟該檔案。",
  sourceNotText: "這不是文字。請另存為 CSV 或文字檔，再於此開啟該檔案。",
  sourceTooManyRows: { other: "它有 {count} 列，一次最多可新增 {most} 列。請分成數個檔案。" },
  sourceNotOurs: "這不是在此儲存的清單。",
  sourceNewer: "它是由此增益集的較新版本儲存的。請關閉此窗格後重新開啟，以載入該版本。",
  sourceBroken: "這是已儲存的清單，但內容被截斷或更改。請開啟另一份複本。",
  brokenAt: "問題位於 {at}。",
  sourceUnreadable: "無法讀取檔案。它可能已被移動，或正在別處開啟。",
  onlyHeadings: "標題下方沒有任何一列。",
};
