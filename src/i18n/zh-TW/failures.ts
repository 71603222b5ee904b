import type { failures as english } from "../en/failures.ts";
import type { Translation } from "../messages.ts";

/** The texts of failures, and of what one can do about them, in Traditional Chinese. */
export const failures: Translation<typeof english> = {
  // 失敗
  nothingWasChanged: "您的清單沒有任何變更。",
  nothingIsLost: "沒有遺失任何資料。",
  waitAndTry: "請等一分鐘，然後再試一次。",
  listNotShown: "未顯示您的清單，但其中沒有任何變更。",
  listOfBefore: "顯示的是先前讀取的清單。",
  formsStillWork: "您仍然可以建立群組與加入連絡人。",
  busyGroup: "Exchange 忙碌中，未建立群組。",
  busyContact: "Exchange 忙碌中，未加入連絡人。",
  busyList: "Exchange 忙碌中，未提供清單。",
  refusedGroup: "Exchange 不允許增益集建立立即訊息群組。",
  refusedContact: "Exchange 不允許增益集加入立即訊息連絡人。",
  refusedList: "Exchange 不允許增益集使用立即訊息清單。",
  refusedForm: "您的系統管理員可以協助您。",
  refusedStart: "沒有任何變更，也沒有遺失任何人。接下來可以這麼做：",
  noAnswer: "{seconds} 秒內沒有收到 Exchange 的回應。",
  stoppedWaiting: "您已停止等候 Exchange。",
  notSent: "沒有送出任何資料給 Exchange。",
  mayGroup: "群組可能已建立，也可能沒有。",
  mayContact: "連絡人可能已加入，也可能沒有。",
  findingOutGroup: "正在讀取您的清單以查明；請先不要再次建立。",
  findingOutContact: "正在讀取您的清單以查明；請先不要再次加入。",
  readingTheList: "正在讀取清單…",
  foundNotGroup: "未建立群組。",
  foundNotContact: "未加入連絡人。",
  stillUnknownGroup: "不知道群組是否已建立。",
  stillUnknownContact: "不知道連絡人是否已加入。",
  refreshToSee: "無法讀取您的清單。請重新整理清單來查看。",
  groupLimit: "您的清單已有 64 個群組，這是上限。",
  groupLimitNext: "未建立群組。請刪除不再需要的群組。",
  contactLimit: "您的清單已有 1,000 位連絡人，這是上限。",
  contactLimitNext: "未加入連絡人。請先移除一位。",
  gone: "「{name}」已在別處被刪除。",
  goneNext: "正在重新讀取清單；您輸入的內容已保留。請選擇其他群組。",
  otherMailbox: "所選的群組屬於另一個信箱。",
  signInEnded: "您的登入已結束。",
  signInNext: "請重新登入 Outlook，然後再試一次。",
  forbidden: "Exchange 不讓這個增益集進入。",
  askAdministrator: "請洽詢您的系統管理員。",
  replyTooLarge: "回覆超過 Outlook 允許通過的大小（1 MB）。",
  requestTooLarge: "要送出的內容超過 Outlook 允許通過的大小（1 MB）。",
  shortenAndTry: "請縮短內容，然後再試一次。",
  noPermission: "不允許這個增益集讀寫您的信箱。",
  noPermissionNext: "您的系統管理員可以授予 ReadWriteMailbox 權限。",
  noItem: "沒有選取郵件或約會。",
  noItemNext: "Outlook 只讓增益集在開啟的項目上運作：請選取一個，然後再試一次。",
  offline: "沒有連線。",
  offlineNext: "請連線到網路，然後再試一次。",
  tooManyCalls: "Outlook 正忙於增益集的其他呼叫。",
  notExchange: "收到的是網頁，而不是 Exchange 的回應。",
  notExchangeNext: "中間可能有登入頁面或 Proxy；請洽詢您的系統管理員。",
  brokenReply: "無法讀取 Exchange 的回應。",
  noValue: "Outlook 沒有提供 Exchange 的回應。",
  badRequest: "Exchange 不接受這個要求。",
  badRequestNext: "這是這個增益集的錯誤：請將詳細資料傳送給支援人員。",
  otherError: "Exchange 回應了錯誤。",
  changeNotKnown: "不知道是否有任何變更。請重新整理清單來查看。",
  timeOut: "逾時",
  cancelled: "已取消",

  // 失敗的詳細資料
  operation: "作業",
  route: "途徑",
  outlook: "Outlook",
  when: "時間",
  took: "耗時",
  seconds: "{count} 秒",
  serverText: "伺服器文字",
  outlookError: "Outlook 錯誤",
  backOff: "等候時間",
  milliseconds: "{count} 毫秒",
  place: "位置",
  lineAndPosition: "第 {line} 行，位置 {position}",
  violation: "違規",
  problem: "問題",
  pathAtFault: "出錯的元素",
  server: "伺服器",

  // 系統管理員的途徑
  askYourAdministrator: "洽詢您的系統管理員",
  askHint: "一段簡短的文字，說明被拒絕的是什麼以及應允許什麼。",
  administratorText:
    "IM Groups for Outlook 無法在信箱 {address} 中執行 {operation}。\n\n" +
    "Exchange 回應：{message}\n\n" +
    "這代表什麼：透過 Outlook（makeEwsRequestAsync），伺服器只讓增益集呼叫一份清單上的 Exchange Web 服務作業，" +
    "而立即訊息清單的作業不在 Microsoft 公布的清單上。使用者自己在 /EWS/Exchange.asmx 登入時，可以使用同樣的作業。\n\n" +
    "可以怎麼做：據我們所知，Exchange Server 沒有任何設定可以將作業加入該清單。" +
    "部署之前，請參閱增益集 README 中的「What works where」。",

  // Outlook 之外，以及我們自己的錯誤
  outsideTitle: "IM groups 是 Outlook 增益集",
  outsideText: "它會顯示並變更 Exchange 為商務用 Skype 保存的群組與連絡人，只能在 Outlook 中運作。",
  outsideHow: "在 Outlook 中開啟郵件，然後選擇增益集的按鈕。如果沒有這個按鈕，您的系統管理員可以加入它。",
  officeMissing: "無法連上 Outlook。",
  officeMissingText:
    "連接增益集與 Outlook 的檔案來自 Microsoft（appsforoffice.microsoft.com 與 ajax.aspnetcdn.com），但未能載入。您的清單沒有任何變更。",
  ownFault: "這個增益集發生了自身的錯誤。",
  ownFaultText: "沒有再送出任何資料給 Exchange。請重新載入窗格；屆時會重新讀取清單。",
};
