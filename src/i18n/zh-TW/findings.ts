import type { findings as english } from "../en/findings.ts";
import type { Translation } from "../messages.ts";

/** What the diagnostics find, in Traditional Chinese. */
export const findings: Translation<typeof english> = {
  // 窗格的環境
  found_mobile: "手機與平板電腦上的 Outlook 不讓增益集呼叫 Exchange。",
  next_mobile: "請在 Outlook 網頁版、Windows 版或 Mac 版中開啟此增益集。",
  found_newOutlook: "新版 Outlook 沒有 Exchange Server 的信箱。",
  next_newOutlook: "請使用 Outlook 網頁版，或傳統 Windows 版 Outlook。",
  found_exchangeOnline: "此信箱位於 Exchange Online。",
  next_exchangeOnline:
    "Exchange Online 正在關閉 Exchange Web 服務，而 Teams 的連絡人存放在別處。此增益集適用於 Exchange Server 的信箱。",
  found_notExchange: "此信箱不在 Exchange 上。",
  next_notExchange: "請從 Exchange Server 的信箱開啟此增益集。",
  found_exchangeTooOld: "Exchange {version} 沒有 立即訊息清單。",
  next_exchangeTooOld: "Exchange Server 2013 才開始有 立即訊息清單：請將信箱移至較新的伺服器。",
  found_oldRequirementSet: "Outlook 支援 Mailbox {found}，而非 {wanted}。",
  next_oldRequirementSet:
    "窗格可以運作，但切換郵件時可能不會保持開啟。較新的 Outlook 或 Exchange 才有此功能。",
  found_outOfSupport: "Exchange Server {release} 自 {since} 起已終止支援。",
  next_outOfSupport: "Microsoft 不再修正其中的問題：請規劃移轉至 Subscription Edition。",

  // 經由 Outlook
  found_noItem: "沒有選取郵件或約會。",
  next_noItem: "Outlook 只讓增益集在開啟的項目上運作：請選取一個，然後重新執行。",
  found_permissionMissing: "此增益集缺少 ReadWriteMailbox 權限。",
  next_permissionMissing:
    "請重新安裝此版本的資訊清單。自行安裝增益集的使用者需要 My ReadWriteMailbox Apps 角色；若從檔案安裝，還需要 My Custom Apps。",
  found_addInsRefusedForImLists: "增益集可以呼叫 Exchange，但不能用於 立即訊息清單。",
  next_addInsRefusedForImLists:
    "Microsoft 未對 Exchange Server 上的增益集開放這些呼叫。直接路徑可避開此限制。",
  found_addInsMayCallNothing: "增益集完全不能呼叫 Exchange（{code}）。",
  next_addInsMayCallNothing:
    "最常見的原因是 EWS 虛擬目錄上的 OAuthAuthentication 已關閉：可用 Get-WebServicesVirtualDirectory 檢視，用 Set-WebServicesVirtualDirectory 開啟。",
  found_outlookFails: "Outlook 失敗，原因不明（{code}）。",
  next_outlookFails: "請重新執行。若持續發生，請關閉並重新開啟 Outlook，再將此報告傳送給支援人員。",
  found_outlookAnswers: "增益集可以經由 Outlook 呼叫 Exchange。",
  next_outlookAnswers: "FindFolder 有回應。立即訊息清單是否對增益集開放，要看 GetImItemList。",
  found_outlookWorks: "增益集可以經由 Outlook 使用 立即訊息清單。",
  next_outlookWorks: "不需要任何設定。",

  // 直接路徑
  found_noDirectRoute: "沒有直接路徑。",
  next_noDirectRoute:
    "直接路徑使用使用者本身的登入，而 立即訊息清單對此登入開放。設定方式請參閱 docs/administrators.md。",
  found_directSignIn: "直接路徑要求登入，但瀏覽器未提供。",
  next_directSignIn:
    "請讓瀏覽器自動登入，例如將網站放入近端內部網路區域，並檢查 Proxy 與 EWS 虛擬目錄提供的登入方式。",
  found_directForbidden: "直接路徑被禁止（HTTP 403）。",
  next_directForbidden:
    "請檢查中間 Proxy 的規則，以及 Exchange 上的 EwsEnabled 與 EwsApplicationAccessPolicy（Get-CASMailbox、Get-OrganizationConfig）。",
  found_directNotFound: "直接路徑的位址上沒有 Exchange 回應。",
  next_directNotFound: "請檢查 config.json 中的 ewsUrl，以及 Proxy 是否轉送 /EWS/Exchange.asmx。",
  found_directNotExchange: "在直接路徑上回應的不是 Exchange。",
  next_directNotExchange:
    "最常見的是登入表單。請讓 /EWS/Exchange.asmx 不經登入表單轉送，並檢查 config.json 中的 ewsUrl。",
  found_directRedirected: "直接路徑導向另一個頁面。",
  next_directRedirected: "最常見的是登入表單。請將 /EWS/Exchange.asmx 排除在外。",
  found_directUnreachable: "無法連線到直接路徑。",
  next_directUnreachable:
    "請檢查伺服器的憑證與名稱，以及防火牆。若來源與窗格不同，伺服器也必須允許此呼叫（CORS）。",
  found_directGateway: "Proxy 在直接路徑上回應，但其後的 Exchange 沒有（HTTP {status}）。",
  next_directGateway: "請檢查 Proxy 能否連線到 Exchange，以及其等候時間是否比窗格長。",
  found_directServerError: "直接路徑的伺服器傳回錯誤（HTTP {status}）。",
  next_directServerError: "該伺服器上 IIS 與 EWS 的記錄，以及 Proxy 的記錄，會說明原因。",
  found_directRefused: "Exchange 拒絕直接路徑的登入。",
  next_directRefused:
    "請檢查瀏覽器是否以此信箱擁有者的身分登入，以及該信箱是否已啟用 EWS：Get-CASMailbox 會顯示 EwsEnabled。",
  found_directAnswers: "Exchange 在直接路徑上有回應。",
  next_directAnswers: "FindFolder 有回應。能否讀取清單，要看 GetImItemList。",
  found_directWorks: "直接路徑可以使用。",
  next_directWorks: "清單對使用者本身的登入開放。",

  // 任一途徑
  found_offline: "這部電腦未連上網路。",
  next_offline: "請連上網路，然後重新執行。",
  found_busy: "Exchange 忙碌中（{route}）。",
  next_busy: "請等一分鐘，然後重新執行。若持續發生，請查看伺服器的負載與節流原則。",
  found_silent: "{seconds} 秒內沒有回應（{route}）。",
  next_silent: "請重新執行。若持續發生，請找出延誤呼叫的原因：Proxy、防火牆或伺服器負載。",
  found_imListFails: "Exchange 有回應，但 立即訊息清單除外（{code}，{route}）。",
  next_imListFails: "伺服器的事件記錄與 EWS 記錄有更多資訊。支援人員可以使用此報告。",
  found_exchangeFails: "Exchange 傳回錯誤（{code}，{route}）。",
  next_exchangeFails: "請稍後重新執行。若持續發生，伺服器的事件記錄有更多資訊。",
  found_listTooLong: "清單超過 Outlook 一次允許通過的大小（1 MB）。",
  next_listTooLong: "一切正常：窗格會分批讀取。",
  found_slow: "回應需要 {seconds} 秒（{route}）。",
  next_slow: "請找出延誤呼叫的原因：Proxy、網路或伺服器負載。",
  found_differentServers: "兩條途徑通往不同版本的伺服器。",
  next_differentServers:
    "經由 Outlook 的是 {outlook}，經由直接路徑的是 {direct}。更新伺服器期間屬正常現象；否則請檢查直接路徑通往何處。",
  found_unifiedContactStore: "從這裡無法得知商務用 Skype 是否顯示此清單。",
  next_unifiedContactStore:
    "商務用 Skype 伺服器上的 Test-CsUnifiedContactStore 會說明使用者的連絡人是否存放在 Exchange。",
  found_allWell: "一切正常。",
  next_allWell: "可以讀取清單。",
};
