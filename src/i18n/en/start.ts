/** The texts that the pane starts with: the list's frame, and the forms of the main job. */
export const start = {
  // Titles
  imGroups: "IM groups",
  newGroup: "New group",
  newContact: "New contact",

  // Buttons
  back: "Back",
  refresh: "Refresh",
  createGroup: "Create group",
  creating: "Creating…",
  addContact: "Add contact",
  adding: "Adding…",
  cancel: "Cancel",
  reload: "Load again",

  // The list
  list: "Groups and people",
  reading: "Reading…",
  readAt: "Read at {time}",
  notRead: "Not read",
  people: { one: "{count} person", other: "{count} people" },
  listRead: "List read, {groups}, {contacts}",
  groupsCount: { one: "{count} group", other: "{count} groups" },
  contactsCount: { one: "{count} contact", other: "{count} contacts" },

  // Forms
  groupName: "Group name",
  groupNameHint: "As it will appear in Skype for Business.",
  groupExists: {
    one: "You already have “{name}”, with {count} person. Creating it again just shows it.",
    other: "You already have “{name}”, with {count} people. Creating it again just shows it.",
  },
  imAddress: "IM address",
  willBeSentAs: "Will be sent as {address}",
  displayName: "Display name",
  displayNameHint: "Shown in the list. Left empty, the address is used.",
  contactKeepsName: "This contact is in your list as “{name}” and keeps that name.",
  group: "Group",
  otherContacts: "Other Contacts",
  favorites: "Favorites",
  groupsNotRead: "Your groups could not be read: only the ones made here can be chosen.",
  stillWaiting: "Still waiting for Exchange.",

  // What is wrong with something typed
  enterGroupName: "Enter a group name.",
  enterImAddress: "Enter an IM address.",
  noAt: "There is no @ in this address.",
  twoAts: "There is more than one @.",
  blankInAddress: "There is a blank in this address.",
  nothingBefore: "Something is missing before the @.",
  nothingAfter: "Something is missing after the @.",
  addressTooLong: "The address is longer than {count} characters.",
  characterRefused: "The character {character} cannot be sent.",

  // Results
  announceGroupMade: "{name} created",
  announceContactMade: "{name} added to {group}",

  // Add distribution group
  announceDistributionGroupMade: "{name} added to the list",

  // Menus
  more: "More",

  // Under way
  changesUnderWay: { one: "{count} change under way", other: "{count} changes under way" },
  tryingAgain: "{why} Next try in {seconds} s ({next} of {tries}).",
  changedAtOnce: "The same was changed elsewhere at the same time.",

  // Searching, and how full the list is
  howFull: "How full the list is",
  groupsOfMost: "{count} of {most} groups",
  contactsOfMost: "{count} of {most} contacts",
  nearlyFull: "nearly full",
  readingPortions: "Reading: {read} of {of} contacts",

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

  // Failures that pass, and what is gone
  unreachable: "Exchange could not be reached.",
  busyChange: "Exchange is busy.",
  noAnswer: "No answer came from Exchange in {seconds} seconds.",
  gone: "“{name}” was deleted elsewhere meanwhile.",
  offline: "There is no connection.",
  tooManyCalls: "Outlook is busy with other calls of add-ins.",

  // A newer version
  partMissingTitle: "A part of this add-in could not be loaded.",
  partMissingText:
    "A newer version may have taken its place. Load it again: what you typed is kept. If that does not help, ask your administrator.",
  partMissingTyped:
    "A newer version may have taken its place. Copy what you typed, since it cannot be kept, then load it again. If that does not help, ask your administrator.",

  // Another route
  turnedTitle: "The direct route is used from now on.",
} as const;
