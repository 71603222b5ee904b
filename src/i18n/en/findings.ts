/** What the diagnostics find (src/diagnostics/finding.ts): `found_` says what, `next_` what it means and what to do. */
export const findings = {
  // What the pane runs in
  found_mobile: "Outlook on phones and tablets does not let add-ins call Exchange.",
  next_mobile: "Open the add-in in Outlook on the web, on Windows or on a Mac.",
  found_newOutlook: "The new Outlook has no mailboxes of Exchange Server.",
  next_newOutlook: "Use Outlook on the web, or the classic Outlook for Windows.",
  found_exchangeOnline: "This mailbox is in Exchange Online.",
  next_exchangeOnline:
    "Exchange Online closes Exchange Web Services, and Teams keeps its contacts elsewhere. This add-in is for mailboxes on Exchange Server.",
  found_notExchange: "This mailbox is not on Exchange.",
  next_notExchange: "Open the add-in from a mailbox on Exchange Server.",
  found_exchangeTooOld: "Exchange {version} has no IM lists.",
  next_exchangeTooOld: "Exchange Server 2013 was the first to have them: move the mailbox to a newer server.",
  found_oldRequirementSet: "Outlook supports Mailbox {found}, not {wanted}.",
  next_oldRequirementSet:
    "The pane works, but may not stay open from one message to the next. A newer Outlook or Exchange brings that.",
  found_outOfSupport: "Exchange Server {release} has been out of support since {since}.",
  next_outOfSupport: "Microsoft mends nothing in it any more: plan the move to the Subscription Edition.",

  // Through Outlook
  found_noItem: "No message or appointment is selected.",
  next_noItem: "Outlook lets add-ins work on an open item alone: select one, then run again.",
  found_permissionMissing: "This add-in lacks the permission ReadWriteMailbox.",
  next_permissionMissing:
    "Install the manifest of this release again. Users who install add-ins themselves need the role My ReadWriteMailbox Apps, and My Custom Apps for those from a file.",
  found_addInsRefusedForImLists: "Add-ins may call Exchange, but not for IM lists.",
  next_addInsRefusedForImLists:
    "Microsoft does not open these calls to add-ins on Exchange Server. The direct route avoids this.",
  found_addInsMayCallNothing: "Add-ins may not call Exchange at all ({code}).",
  next_addInsMayCallNothing:
    "Most often OAuthAuthentication is off on the EWS virtual directory: Get-WebServicesVirtualDirectory shows it, Set-WebServicesVirtualDirectory turns it on.",
  found_outlookFails: "Outlook failed, and no reason is known ({code}).",
  next_outlookFails:
    "Run again. If it stays so, close Outlook and open it anew, then send this report to support.",
  found_outlookAnswers: "Add-ins may call Exchange through Outlook.",
  next_outlookAnswers: "FindFolder was answered. GetImItemList shows whether IM lists are open to them.",
  found_outlookWorks: "Add-ins may use IM lists through Outlook.",
  next_outlookWorks: "Nothing has to be set up.",

  // The direct route
  found_noDirectRoute: "There is no direct route.",
  next_noDirectRoute:
    "It uses the user’s own sign-in, to which IM lists are open. docs/administrators.md says how to set it up.",
  found_directSignIn: "The direct route asks for a sign-in that the browser does not give.",
  next_directSignIn:
    "Have the browser sign in by itself, for example with the site in the local intranet zone, and check which sign-ins the proxy and the EWS virtual directory offer.",
  found_directForbidden: "The direct route is forbidden (HTTP 403).",
  next_directForbidden:
    "Check the rules of a proxy in between, and on Exchange EwsEnabled and EwsApplicationAccessPolicy (Get-CASMailbox, Get-OrganizationConfig).",
  found_directNotFound: "Nothing answers for Exchange at the address of the direct route.",
  next_directNotFound: "Check ewsUrl in config.json, and that a proxy passes /EWS/Exchange.asmx on.",
  found_directNotExchange: "Something else than Exchange answers on the direct route.",
  next_directNotExchange:
    "Most often it is a sign-in form. Have /EWS/Exchange.asmx passed on without one, and check ewsUrl in config.json.",
  found_directRedirected: "The direct route leads to another page.",
  next_directRedirected: "Most often it is a sign-in form. Exempt /EWS/Exchange.asmx from it.",
  found_directUnreachable: "The direct route cannot be reached.",
  next_directUnreachable:
    "Check the server’s certificate and name, and the firewall. At another origin than the pane’s the server also has to allow the call (CORS).",
  found_directGateway:
    "A proxy answers on the direct route, but Exchange behind it does not (HTTP {status}).",
  next_directGateway: "Check that the proxy reaches Exchange, and that it waits longer than the pane does.",
  found_directServerError: "The server of the direct route answered with an error (HTTP {status}).",
  next_directServerError: "The logs of IIS and EWS on that server, and those of a proxy, say why.",
  found_directRefused: "Exchange refuses the sign-in of the direct route.",
  next_directRefused:
    "Check that the browser signs in as the owner of this mailbox, and that EWS is on for it: Get-CASMailbox shows EwsEnabled.",
  found_directAnswers: "Exchange answers on the direct route.",
  next_directAnswers: "FindFolder was answered. GetImItemList shows whether the list can be read.",
  found_directWorks: "The direct route works.",
  next_directWorks: "The list is open to the user’s own sign-in.",

  // Either route
  found_offline: "This computer is offline.",
  next_offline: "Connect to the network, then run again.",
  found_busy: "Exchange is busy ({route}).",
  next_busy:
    "Wait a minute, then run again. If it stays so, look at the server’s load and throttling policy.",
  found_silent: "No answer came in {seconds} seconds ({route}).",
  next_silent:
    "Run again. If it stays so, look for what holds calls up: a proxy, a firewall, the server’s load.",
  found_imListFails: "Exchange answers, but not for the IM list ({code}, {route}).",
  next_imListFails: "The server’s event log and its EWS log say more. Support can make use of this report.",
  found_exchangeFails: "Exchange answers with an error ({code}, {route}).",
  next_exchangeFails: "Run again later. If it stays so, the server’s event log says more.",
  found_listTooLong: "The list is longer than Outlook lets through at once (1 MB).",
  next_listTooLong: "Nothing is wrong: the pane reads it in portions.",
  found_slow: "Answers take {seconds} seconds ({route}).",
  next_slow: "Look for what holds calls up: a proxy, the network, the server’s load.",
  found_differentServers: "The two routes end at servers of different versions.",
  next_differentServers:
    "Through Outlook it is {outlook}, by the direct route {direct}. While servers are being updated that is as it should be; else check where the direct route leads.",
  found_unifiedContactStore: "Whether Skype for Business shows this list cannot be seen from here.",
  next_unifiedContactStore:
    "Test-CsUnifiedContactStore, on the Skype for Business server, tells whether it keeps the user’s contacts in Exchange.",
  found_allWell: "All is well.",
  next_allWell: "The list can be read.",
} as const;
