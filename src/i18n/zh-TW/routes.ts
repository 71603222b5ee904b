import type { routes as english } from "../en/routes.ts";
import type { Translation } from "../messages.ts";

/** The texts of routes to Exchange, of reading only, and of settings, in Traditional Chinese. */
export const routes: Translation<typeof english> = {
  // 直接路徑的失敗
  directRoute: "直接路徑",
  asksForSignIn: "Exchange 要求登入。",
  asksForSignInNext:
    "請重新登入（必要時關閉並重新開啟 Outlook），然後再試一次。若仍無法解決，請洽詢您的系統管理員。",
  nothingThere: "Exchange 的位址上沒有任何回應的服務。",
  nothingThereNext: "此增益集設定中的位址可能有誤：請洽詢您的系統管理員。",
  tooLargeForServer: "要傳送的內容超過伺服器可接受的大小。",
  noAnswerToProxy: "Exchange 前方的伺服器未能及時取得回應。",
  serverError: "伺服器傳回錯誤。",
  ledElsewhere: "對 Exchange 的呼叫被導向另一個頁面。",
  unreachableNext: "原因可能是網路、伺服器的憑證或其設定。請再試一次；若持續發生，請洽詢您的系統管理員。",
  refusedDirect: "Exchange 不允許此登入使用 立即訊息清單。",
  httpAnswer: "HTTP 回應",
  replyFactsDirect: "回覆 · {size} · {seconds} 秒，經由直接路徑",

  // 增益集被拒時的做法
  useDirect: "使用直接路徑",
  useDirectHint: "以您自己的登入身分與 {host} 通訊。由您的系統管理員設定。",
  switchToDirect: "切換至直接路徑",
  lookOnly: "僅供檢視",
  lookOnlyHint: "可以搜尋與複製，無法變更。",
  openReadOnly: "以唯讀方式開啟",
  tryOutlook: "再次經由 Outlook",
  tryOutlookHint: "如果伺服器已有變更，可再試 Outlook 本身的路徑。",
  tryIt: "試試看",
  runDiagnostics: "執行診斷",
  diagnostics: "診斷",
  help: "說明",
  readOnlyTitle: "唯讀。",
  readOnlyText: "Exchange 不允許增益集變更此清單。可以搜尋與複製。",
  turnedText:
    "Exchange 不允許增益集透過 Outlook 使用 立即訊息清單。您的清單改由 {host} 以您自己的登入身分存取。沒有遺失任何資料。",

  // 無法使用的設定
  settingsTitle: "此增益集的設定無法使用。",
  settingsText: "設定位於 {address}。沒有送出任何資料給 Exchange。您的系統管理員可以更正設定。",
  settingsNotLoaded: "無法載入該檔案：{message}",
  settingsNotJson: "該檔案不是 JSON：{message}",
  settingUnknown: "{at}：沒有這項設定。",
  settingWrong: "{at}：{found} 無法使用。可用的值：{expected}",
  settingBlocked: "{at}：此頁面的安全性原則不允許呼叫 {origin}。請以該位址重新製作發行套件。",
  settingMissing: "{at}：直接路徑需要一個位址。",
};
