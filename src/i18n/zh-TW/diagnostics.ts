import type { diagnostics as english } from "../en/diagnostics.ts";
import type { Translation } from "../messages.ts";

/** The texts of the diagnostics screen and of the report that it gives, in Traditional Chinese. */
export const diagnostics: Translation<typeof english> = {
  // 執行
  askingExchange: "正在詢問 Exchange…",
  diagnosisDone: "完成。{finding}",
  runAgain: "重新執行",
  running: "執行中…",
  copyReport: "複製報告",
  hideInCopy: "在複製的內容中隱藏名稱、位址與識別碼",

  // 試過的呼叫
  throughOutlook: "經由 Outlook",
  by_outlook: "經由 Outlook",
  by_direct: "經由直接路徑",
  noDirectSet: "尚未設定。",
  trying: "正在嘗試…",
  notTried: "未嘗試：這可能會建立三個系統群組。",
  answeredAddIns: "有回應：增益集可以呼叫 Exchange。",
  answeredAddInsList: "有回應：增益集可以使用 立即訊息清單。",
  answeredBy: "{host} 有回應。",
  refused: "被拒絕。",
  exchangeBusy: "Exchange 忙碌中。",

  // 窗格的環境
  environment: "環境",
  exchange: "Exchange",
  requirementSet: "需求集",
  permission: "權限",
  item: "項目",
  accountType: "帳戶類型",
  languageUsed: "語言",
  paneVersion: "窗格",
  mailbox: "信箱",
  wayInUse: "使用的途徑",
  routeSetting: "途徑設定",
  client_web: "網頁版",
  client_win32: "Windows 版",
  client_newOutlook: "新版 Outlook",
  client_mac: "Mac 版",
  client_ios: "iOS 版",
  client_android: "Android 版",
  client_other: "不明版本",
  release_older: "早於 2013",
  release_SE: "SE",
  release_online: "Exchange Online",
  permission_lower: "低於 ReadWriteMailbox",
  item_message: "郵件",
  item_appointment: "約會",
  item_none: "未選取",
  account_enterprise: "Exchange Server",
  account_office365: "Microsoft 365",
  account_outlookCom: "Outlook.com",
  account_gmail: "Gmail",
  way_readOnly: "唯讀",
  notKnown: "不明",
  tryOutlookAgain: "再試 Outlook",
  outlookIsUsed: "已重新使用 Outlook",

  // 記錄與報告
  lastCalls: "最近的呼叫",
  noCalls: "開啟窗格後尚無呼叫。",
  reportTitle: "IM Groups for Outlook：診斷",
  findings: "診斷結果",
};
