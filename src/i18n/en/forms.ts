/** The texts of the forms for a phone contact and for a distribution group, and of what becomes of them. */
export const forms = {
  // New phone contact
  phoneNumber: "Phone number",
  phoneNumberHint: "With + and the country’s code, such as +33 1 23 45 67 89.",
  willBeSavedAs: "Will be saved as {number}",
  countryNotKnown:
    "Will be saved as {number}, since its country is not known. Start with + and the country’s code to have it work from everywhere.",
  enterPhoneNumber: "Enter a phone number.",
  noDigits: "There is no digit in this number.",
  noPartOfNumber: "“{character}” does not belong in a phone number.",
  plusInside: "The + belongs at the start.",
  noSuchCountry: "No country has the code that this number starts with.",
  tooShortForCountry: "This number has too few digits for its country.",
  tooLongForCountry: "This number has too many digits for its country.",
  tooFewDigits: "A phone number has at least {count} digits.",
  tooManyDigits: "A phone number has at most {count} digits.",

  // Add distribution group
  smtpAddressHint: "Exchange does not look the address up: a mistake in it goes unnoticed.",
  enterSmtpAddress: "Enter an SMTP address.",
  addGroup: "Add group",
  distributionGroupExists: "You already have “{name}” with this address. Adding it again just shows it.",
  distributionGroupMade: "Distribution group added",
  distributionGroupAfterAll: "The group was added after all.",
  busyDistribution: "Exchange is busy and did not add the group.",
  refusedDistribution: "Exchange does not allow add-ins to add distribution groups.",
  mayDistribution: "The group may or may not have been added.",
  foundNotDistribution: "The group was not added.",
  stillUnknownDistribution: "Whether the group was added is not known.",
  distributionLimitNext: "The group was not added. Delete a group you no longer need.",
  smtpRefused: "Exchange does not take this for an SMTP address.",
  smtpRefusedNext: "Correct the address, then try again.",
} as const;
