/** The texts of failures, and of what one can do about them. */
export const failures = {
  // Failures: what happened, what it means for the person's data, what to do next
  nothingWasChanged: "Nothing in your list was changed.",
  nothingIsLost: "Nothing is lost.",
  waitAndTry: "Wait a minute, then try again.",
  listNotShown: "Your list is not shown, but nothing in it was changed.",
  listOfBefore: "The list shown is the one that was read before.",
  formsStillWork: "You can still create groups and add contacts.",
  busyGroup: "Exchange is busy and did not create the group.",
  busyContact: "Exchange is busy and did not add the contact.",
  busyList: "Exchange is busy and did not give the list.",
  refusedGroup: "Exchange does not allow add-ins to create IM groups.",
  refusedContact: "Exchange does not allow add-ins to add IM contacts.",
  refusedList: "Exchange does not allow add-ins to use IM lists.",
  refusedForm: "Your administrator can help.",
  refusedStart: "Nothing was changed and nobody was lost. How to go on:",
  noAnswer: "No answer came from Exchange in {seconds} seconds.",
  stoppedWaiting: "You stopped waiting for Exchange.",
  notSent: "Nothing was sent to Exchange.",
  mayGroup: "The group may or may not have been created.",
  mayContact: "The contact may or may not have been added.",
  findingOutGroup: "Your list is being read to find out; do not create it again yet.",
  findingOutContact: "Your list is being read to find out; do not add it again yet.",
  readingTheList: "Reading the list…",
  foundNotGroup: "The group was not created.",
  foundNotContact: "The contact was not added.",
  stillUnknownGroup: "Whether the group was created is not known.",
  stillUnknownContact: "Whether the contact was added is not known.",
  refreshToSee: "Your list could not be read. Refresh the list to see.",
  groupLimit: "Your list holds 64 groups, the most it can.",
  groupLimitNext: "The group was not created. Delete a group you no longer need.",
  contactLimit: "Your list holds 1,000 contacts, the most it can.",
  contactLimitNext: "The contact was not added. Remove one first.",
  gone: "“{name}” was deleted elsewhere meanwhile.",
  goneNext: "The list is being read again; what you typed is kept. Choose another group.",
  otherMailbox: "The chosen group belongs to another mailbox.",
  signInEnded: "Your sign-in has ended.",
  signInNext: "Sign in to Outlook again, then try again.",
  forbidden: "Exchange did not let this add-in in.",
  askAdministrator: "Ask your administrator.",
  replyTooLarge: "The reply is larger than Outlook lets through (1 MB).",
  requestTooLarge: "What was to be sent is larger than Outlook lets through (1 MB).",
  shortenAndTry: "Shorten it, then try again.",
  noPermission: "This add-in is not allowed to read and write your mailbox.",
  noPermissionNext: "Your administrator can give it the permission ReadWriteMailbox.",
  noItem: "No message or appointment is selected.",
  noItemNext: "Outlook lets add-ins work on an open item alone: select one, then try again.",
  offline: "There is no connection.",
  offlineNext: "Connect to the network, then try again.",
  tooManyCalls: "Outlook is busy with other calls of add-ins.",
  notExchange: "A web page came instead of an answer from Exchange.",
  notExchangeNext: "A sign-in or a proxy may stand between; ask your administrator.",
  brokenReply: "The answer from Exchange could not be read.",
  noValue: "Outlook gave no answer from Exchange.",
  badRequest: "Exchange did not accept the request.",
  badRequestNext: "This is a fault of this add-in: send the details to support.",
  otherError: "Exchange answered with an error.",
  changeNotKnown: "Whether anything was changed is not known. Refresh the list to see.",
  timeOut: "Time-out",
  cancelled: "Cancelled",

  // Details of a failure
  operation: "Operation",
  route: "Route",
  outlook: "Outlook",
  when: "When",
  took: "Took",
  seconds: "{count} s",
  serverText: "Server text",
  outlookError: "Outlook error",
  backOff: "Back-off",
  milliseconds: "{count} ms",
  place: "Place",
  lineAndPosition: "Line {line}, position {position}",
  violation: "Violation",
  problem: "Problem",
  pathAtFault: "Element at fault",
  server: "Server",

  // The way of the administrator
  askYourAdministrator: "Ask your administrator",
  askHint: "A short text that says what is refused and what to allow.",
  administratorText:
    "IM Groups for Outlook could not run {operation} in the mailbox {address}.\n\n" +
    "Exchange answered: {message}\n\n" +
    "What this means: the server lets add-ins call only a list of Exchange Web Services operations through Outlook " +
    "(makeEwsRequestAsync), and the operations for instant-messaging lists are not on the list that Microsoft " +
    "publishes. The same operations are open to the user’s own sign-in at /EWS/Exchange.asmx.\n\n" +
    "What can be done: there is no setting of Exchange Server known to us that adds an operation to that list. " +
    "See “What works where” in the add-in’s README before deploying it.",

  // Outside Outlook, and faults of our own
  outsideTitle: "IM groups is an Outlook add-in",
  outsideText:
    "It shows and changes the groups and contacts that Exchange keeps for Skype for Business. It works inside Outlook only.",
  outsideHow:
    "In Outlook, open a message and choose the button IM groups. If there is no such button, your administrator can add it.",
  officeMissing: "Outlook could not be reached.",
  officeMissingText:
    "The files that connect an add-in with Outlook come from Microsoft (appsforoffice.microsoft.com and ajax.aspnetcdn.com) and did not load. Nothing in your list was changed.",
  ownFault: "This add-in met a fault of its own.",
  ownFaultText: "Nothing more was sent to Exchange. Load the pane again; the list is then read anew.",
} as const;
