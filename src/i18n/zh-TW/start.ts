import type { StartMessages } from "../messages.ts";

/** Traditional Chinese texts of the start: the frame of the list, and the two main forms. */
export const start: StartMessages = {
  // "ltr" or "rtl": the direction in which the language is written
  direction: "ltr",

  // Titles
  imGroups: "立即訊息群組",
  newGroup: "新增群組",
  newContact: "新增連絡人",

  // Buttons
  back: "返回",
  refresh: "重新整理",
  createGroup: "建立群組",
  creating: "正在建立…",
  addContact: "新增連絡人",
  addContacts: { other: "新增 {count} 位連絡人" },
  adding: "正在新增…",
  cancel: "取消",
  reload: "重新載入",

  // Contact list
  list: "群組與人員",
  loading: "正在載入…",
  updatedAt: "更新時間：{time}",
  noName: "（沒有名稱）",
  notLoaded: "尚未載入",
  people: { other: "{count} 人" },
  listRead: "已更新清單：{groups}，{contacts}",
  groupsCount: { other: "{count} 個群組" },
  contactsCount: { other: "{count} 位連絡人" },

  // Forms
  groupName: "群組名稱",
  groupNameHint: "商務用 Skype 會顯示此名稱。",
  groupExists: { other: "您已經有「{name}」，其中有 {count} 人。再次建立會開啟該群組，不會變更任何內容。" },
  nameOrImAddress: "名稱或立即訊息位址",
  nameOrImAddressHint: "輸入名稱或貼上位址",
  addressWillBeSaved: "將儲存為 {address}",
  displayName: "顯示名稱",
  displayNameHint: "顯示在您的清單中。若留空，則顯示位址。",
  group: "群組",
  otherContacts: "其他連絡人",
  favorites: "我的最愛",
  groupsNotRead: "無法載入您的群組。只能選取您在此窗格中建立的群組。",
  stillWaiting: "仍在等候 Exchange。",

  // Problems of typed text
  enterGroupName: "請輸入群組名稱。",
  enterNameOrAddress: "請輸入名稱或立即訊息位址。",
  selectToCorrect: "請選取「{text}」加以更正，或將其移除。",
  confirmFirst: "請先確認立即訊息位址。",
  internalAddress: "這是 Exchange 內部位址。請輸入此人的立即訊息位址，例如 name@contoso.com。",
  noAt: "位址必須包含 @，例如 name@contoso.com。",
  twoAts: "位址中只能有一個 @。",
  spaceInAddress: "位址不能包含空格。",
  nothingBefore: "請輸入 @ 之前的部分。",
  nothingAfter: "請輸入 @ 之後的部分，例如 contoso.com。",
  addressTooLong: "位址最多 {count} 個字元。",
  characterRefused: "請移除字元 {character}。此字元無法使用。",

  // Results
  announceGroupMade: "已建立「{name}」",
  announceContactMade: "已將「{name}」新增至「{group}」",

  // Add distribution group
  announceDistributionGroupMade: "已將「{name}」新增至您的清單",

  // Menus
  more: "更多",

  // In progress
  changesUnderWay: { other: "正在儲存 {count} 項變更…" },
  tryingAgain: "{why}{seconds} 秒後再試一次（第 {next} 次，共 {tries} 次）。",
  changedAtOnce: "同一項目正在其他地方變更。",

  // Load in portions
  readingPortions: "已載入 {read} 位連絡人，共 {of} 位",

  // Outside Outlook, and errors of this add-in
  outsideTitle: "立即訊息群組只能在 Outlook 中使用",
  outsideText: "此增益集可管理儲存在您 Exchange 信箱中的商務用 Skype 群組與連絡人。",
  outsideHow: "請在 Outlook 中開啟郵件，然後選取 [立即訊息群組]。如果看不到這個按鈕，請要求系統管理員新增。",
  officeMissing: "無法連線到 Outlook。",
  officeMissingText:
    "未能載入增益集所需的 Microsoft 檔案（appsforoffice.microsoft.com、ajax.aspnetcdn.com）。您的清單沒有任何變更。請檢查網際網路連線，然後重新開啟此窗格。如果問題仍然存在，請洽詢您的系統管理員。",
  addInError: "此增益集發生問題。",
  addInErrorText: "沒有再傳送任何資料給 Exchange。請重新載入窗格，以查看您目前的清單。",

  // Temporary failures, and deleted groups
  unreachable: "無法連線到 Exchange。",
  exchangeBusy: "Exchange 忙碌中。",
  noAnswer: "Exchange 未在 {seconds} 秒內回應。",
  groupDeletedOutside: "「{name}」已在此窗格之外刪除。",
  offline: "您目前離線。",
  tooManyCalls: "Outlook 正忙於處理其他增益集要求。",

  // Newer release
  partMissingTitle: "無法載入此增益集的一部分。",
  partMissingText:
    "增益集可能已更新。請選取 [重新載入]；您輸入的內容會保留。如果問題仍然存在，請洽詢您的系統管理員。",
  partMissingTyped:
    "增益集可能已更新。您輸入的內容無法保留：請先複製，再選取 [重新載入]。如果問題仍然存在，請洽詢您的系統管理員。",

  // Switch of the connection
  switchedTitle: "您現在已直接連線到 Exchange。",
};
