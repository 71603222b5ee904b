/** The texts of routes to Exchange, of reading only, and of settings. */
export const routes = {
  // Failures of the direct route
  directRoute: "Direct route",
  asksForSignIn: "Exchange asks for a sign-in.",
  asksForSignInNext:
    "Sign in again, by closing Outlook and opening it anew if need be, then try again. If that does not help, ask your administrator.",
  nothingThere: "Nothing that answers for Exchange is at its address.",
  nothingThereNext: "The address in this add-in’s settings may be wrong: ask your administrator.",
  tooLargeForServer: "What was to be sent is larger than the server takes.",
  noAnswerToProxy: "A server in front of Exchange got no answer in time.",
  serverError: "The server answered with an error.",
  ledElsewhere: "The call to Exchange was led to another page.",
  unreachableNext:
    "The network, the server’s certificate or its settings may be the cause. Try again; if it stays so, ask your administrator.",
  refusedDirect: "Exchange does not allow this sign-in to use IM lists.",
  httpAnswer: "HTTP answer",
  replyFactsDirect: "Reply · {size} · {seconds} s, by the direct route",

  // Ways to go on where add-ins are refused
  useDirect: "Use the direct route",
  useDirectHint: "Talk to {host} under your own sign-in. Set up by your administrator.",
  switchToDirect: "Switch to direct route",
  lookOnly: "Look without changing",
  lookOnlyHint: "Search and copy work. Changes stay off.",
  openReadOnly: "Open read-only",
  tryOutlook: "Through Outlook again",
  tryOutlookHint: "Outlook’s own way, in case something was changed on the server.",
  tryIt: "Try it",
  runDiagnostics: "Run diagnostics",
  diagnostics: "Diagnostics",
  help: "Help",
  readOnlyTitle: "Read-only.",
  readOnlyText: "Exchange does not allow add-ins to change this list. Search and copy work.",
  turnedText:
    "Exchange does not let add-ins use IM lists through Outlook. Yours is reached at {host}, under your own sign-in. Nothing was lost.",

  // Settings that cannot be used
  settingsTitle: "The settings of this add-in cannot be used.",
  settingsText: "They are in {address}. Nothing was sent to Exchange. Your administrator can correct them.",
  settingsNotLoaded: "The file could not be loaded: {message}",
  settingsNotJson: "The file is no JSON: {message}",
  settingUnknown: "{at}: there is no such setting.",
  settingWrong: "{at}: {found} cannot be used. Possible: {expected}",
  settingBlocked:
    "{at}: the page’s security policy does not let it call {origin}. Make the release anew with that address.",
  settingMissing: "{at}: the direct route needs an address.",
} as const;
