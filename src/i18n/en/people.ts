/** The texts of the people whom the open message or appointment names. */
export const people = {
  peopleInMessage: "People in this message",
  peopleInAppointment: "People in this appointment",
  countInMessage: { one: "{count} person in this message", other: "{count} people in this message" },
  countInAppointment: {
    one: "{count} person in this appointment",
    other: "{count} people in this appointment",
  },
  countNew: { one: "{count} new", other: "{count} new" },

  // Who is there
  place_from: "From",
  place_organizer: "Organizer",
  place_to: "To",
  place_cc: "Cc",
  place_bcc: "Bcc",
  place_required: "Required",
  place_optional: "Optional",
  inNamed: "In {name}",
  inYourList: "In your list",
  noImAddress: "No IM address",
  youAreLeftOut: "You are left out.",
  bccNotVisible: "Bcc is not visible on received mail.",
  noOneButYou: "No one here but you.",

  // Choosing them
  chosenOf: "{chosen} of {all} chosen",
  onlyNew: "Only new",
  addToGroup: "Add to group",
  addPeople: { one: "Add {count} person", other: "Add {count} people" },
  chooseSomebody: "Choose somebody to add.",
  listNotThere: "Your list has to be read first.",
  otherMessageNow: "Another message is selected now.",
  otherAppointmentNow: "Another appointment is selected now.",
  nothingNow: "Nothing is selected any more. Your choice is kept.",
  showItsPeople: "Show its people",

  // Distribution lists
  showPeople: "Show people",
  showPeopleOf: "Show people of {name}",
  hidePeople: "Hide people",
  hidePeopleOf: "Hide people of {name}",
  asDistributionGroup: "Is added as a distribution group.",
  foundInList: "{people} found in {name}",
  nobodyElseInList: "Nobody else is in it.",
  notAllOfList: "Exchange gave only a part of it.",
  listsRefused:
    "Exchange does not let add-ins look into distribution lists. You can still add it as a distribution group.",
  listUnknown: "Exchange knows no distribution list of this address.",
  listNotLookedInto: "Its people could not be read.",
} as const;
