import type { start as english } from "../en/start.ts";
import type { Translation } from "../messages.ts";

/** The texts that the pane starts with, in Traditional Chinese. */
export const start: Translation<typeof english> = {
  // 標題
  imGroups: "立即訊息群組",
  newGroup: "新增群組",
  newContact: "新增連絡人",

  // 按鈕
  back: "返回",
  refresh: "重新整理",
  createGroup: "建立群組",
  creating: "正在建立…",
  addContact: "加入連絡人",
  adding: "正在加入…",
  cancel: "取消",
  reload: "重新載入",

  // 清單
  list: "群組與人員",
  reading: "正在讀取…",
  readAt: "讀取時間 {time}",
  notRead: "尚未讀取",
  people: { other: "{count} 人" },
  listRead: "已讀取清單，{groups}，{contacts}",
  groupsCount: { other: "{count} 個群組" },
  contactsCount: { other: "{count} 位連絡人" },

  // 表單
  groupName: "群組名稱",
  groupNameHint: "將會如此顯示在商務用 Skype 中。",
  groupExists: { other: "您已經有「{name}」，其中有 {count} 人。再次建立只會顯示該群組。" },
  imAddress: "立即訊息位址",
  willBeSentAs: "將以 {address} 送出",
  displayName: "顯示名稱",
  displayNameHint: "顯示在清單中。留空時使用位址。",
  contactKeepsName: "這位連絡人在您的清單中名為「{name}」，並會保留該名稱。",
  group: "群組",
  otherContacts: "其他連絡人",
  favorites: "我的最愛",
  groupsNotRead: "無法讀取您的群組：只能選擇在這裡建立的群組。",
  stillWaiting: "仍在等候 Exchange。",

  // 輸入的問題
  enterGroupName: "請輸入群組名稱。",
  enterImAddress: "請輸入立即訊息位址。",
  noAt: "這個位址中沒有 @。",
  twoAts: "有一個以上的 @。",
  blankInAddress: "這個位址中有空白。",
  nothingBefore: "@ 之前缺少內容。",
  nothingAfter: "@ 之後缺少內容。",
  addressTooLong: "位址超過 {count} 個字元。",
  characterRefused: "無法送出字元 {character}。",

  // 結果
  announceGroupMade: "已建立 {name}",
  announceContactMade: "已將 {name} 加入 {group}",

  // 加入通訊群組
  announceDistributionGroupMade: "已將 {name} 加入清單",

  // 功能表
  more: "更多",

  // 進行中
  changesUnderWay: { other: "{count} 項變更進行中" },
  tryingAgain: "{why}{seconds} 秒後再試（第 {next} 次，共 {tries} 次）。",
  changedAtOnce: "同一項目同時在其他地方被變更了。",

  // 搜尋，以及清單的使用量
  howFull: "清單的使用量",
  groupsOfMost: "{count} 個群組，上限 {most}",
  contactsOfMost: "{count} 位連絡人，上限 {most}",
  nearlyFull: "即將用盡",
  readingPortions: "正在讀取：{of} 位連絡人中的 {read} 位",

  // Outlook 之外，以及我們自己的錯誤
  outsideTitle: "IM groups 是 Outlook 增益集",
  outsideText: "它會顯示並變更 Exchange 為商務用 Skype 保存的群組與連絡人，只能在 Outlook 中運作。",
  outsideHow: "在 Outlook 中開啟郵件，然後選擇增益集的按鈕。如果沒有這個按鈕，您的系統管理員可以加入它。",
  officeMissing: "無法連上 Outlook。",
  officeMissingText:
    "連接增益集與 Outlook 的檔案來自 Microsoft（appsforoffice.microsoft.com 與 ajax.aspnetcdn.com），但未能載入。您的清單沒有任何變更。",
  ownFault: "這個增益集發生了自身的錯誤。",
  ownFaultText: "沒有再送出任何資料給 Exchange。請重新載入窗格；屆時會重新讀取清單。",

  // 暫時的失敗與已不存在的項目
  unreachable: "無法連線到 Exchange。",
  busyChange: "Exchange 忙碌中。",
  noAnswer: "{seconds} 秒內沒有收到 Exchange 的回應。",
  gone: "「{name}」已在別處被刪除。",
  offline: "沒有連線。",
  tooManyCalls: "Outlook 正忙於增益集的其他呼叫。",

  // 較新的版本
  partMissingTitle: "無法載入此增益集的一部分。",
  partMissingText:
    "可能已由較新的版本取代。請重新載入：您輸入的內容會保留。若仍無法解決，請洽詢您的系統管理員。",
  partMissingTyped:
    "可能已由較新的版本取代。您輸入的內容無法保留，請先複製，再重新載入。若仍無法解決，請洽詢您的系統管理員。",

  // 另一條路徑
  turnedTitle: "從現在起使用直接路徑。",
};
