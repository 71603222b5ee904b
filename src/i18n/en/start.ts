/** English texts of the start: the frame of the list, and the two main forms. */
export const start = {
  // "ltr" or "rtl": the direction in which the language is written
  direction: "ltr",

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
  addContacts: { one: "Add {count} contact", other: "Add {count} contacts" },
  adding: "Adding…",
  cancel: "Cancel",
  reload: "Reload",

  // Contact list
  list: "Groups and people",
  loading: "Loading…",
  updatedAt: "Updated at {time}",
  noName: "(no name)",
  notLoaded: "Not loaded",
  people: { one: "{count} person", other: "{count} people" },
  listRead: "List updated: {groups}, {contacts}",
  groupsCount: { one: "{count} group", other: "{count} groups" },
  contactsCount: { one: "{count} contact", other: "{count} contacts" },

  // Forms
  groupName: "Group name",
  groupNameHint: "Skype for Business shows this name.",
  groupExists: {
    one: "You already have “{name}” with {count} person. Creating it again opens it and changes nothing.",
    other: "You already have “{name}” with {count} people. Creating it again opens it and changes nothing.",
  },
  nameOrImAddress: "Name or IM address",
  nameOrImAddressHint: "Type a name or paste addresses",
  addressWillBeSaved: "Will be saved as {address}",
  displayName: "Display name",
  displayNameHint: "Shown in your list. If you leave this empty, the address is shown.",
  group: "Group",
  otherContacts: "Other Contacts",
  favorites: "Favorites",
  groupsNotRead: "Your groups could not be loaded. You can select only groups that you created in this pane.",
  stillWaiting: "Still waiting for Exchange.",

  // Problems of typed text
  enterGroupName: "Enter a group name.",
  enterNameOrAddress: "Enter a name or an IM address.",
  selectToCorrect: "Select “{text}” to correct it, or remove it.",
  confirmFirst: "Confirm the IM address first.",
  internalAddress:
    "This is an internal Exchange address. Enter the person’s IM address, such as name@contoso.com.",
  noAt: "The address needs an @, such as name@contoso.com.",
  twoAts: "An address can have only one @.",
  spaceInAddress: "An address cannot contain spaces.",
  nothingBefore: "Enter the part before the @.",
  nothingAfter: "Enter the part after the @, such as contoso.com.",
  addressTooLong: "An address can have at most {count} characters.",
  characterRefused: "Remove the character {character}. It cannot be used.",

  // Results
  announceGroupMade: "{name} created",
  announceContactMade: "{name} added to {group}",

  // Add distribution group
  announceDistributionGroupMade: "{name} added to your list",

  // Menus
  more: "More",

  // In progress
  changesUnderWay: { one: "Saving {count} change…", other: "Saving {count} changes…" },
  tryingAgain: "{why} Trying again in {seconds} s (attempt {next} of {tries}).",
  changedAtOnce: "The same item was being changed somewhere else.",

  // Load in portions
  readingPortions: "Loaded {read} of {of} contacts",

  // Outside Outlook, and errors of this add-in
  outsideTitle: "IM Groups works only in Outlook",
  outsideText:
    "This add-in manages the Skype for Business groups and contacts that are stored in your Exchange mailbox.",
  outsideHow:
    "In Outlook, open a message and select IM groups. If you do not see this button, ask your administrator to add it.",
  officeMissing: "Could not connect to Outlook.",
  officeMissingText:
    "Files from Microsoft that the add-in needs did not load (appsforoffice.microsoft.com, ajax.aspnetcdn.com). Nothing in your list was changed. Check your internet connection, then open this pane again. If that does not help, ask your administrator.",
  addInError: "Something went wrong in this add-in.",
  addInErrorText: "Nothing else was sent to Exchange. Reload the pane to see your current list.",

  // Temporary failures, and deleted groups
  unreachable: "Could not connect to Exchange.",
  exchangeBusy: "Exchange is busy.",
  noAnswer: "Exchange did not respond within {seconds} seconds.",
  groupDeletedOutside: "“{name}” was deleted outside this pane.",
  offline: "You’re offline.",
  tooManyCalls: "Outlook is busy with other add-in requests.",

  // Newer release
  partMissingTitle: "Part of this add-in could not be loaded.",
  partMissingText:
    "The add-in may have been updated. Select Reload; what you typed is kept. If that does not help, ask your administrator.",
  partMissingTyped:
    "The add-in may have been updated. What you typed cannot be kept: copy it first, then select Reload. If that does not help, ask your administrator.",

  // Switch of the connection
  switchedTitle: "You’re now connected directly to Exchange.",
} as const;
