/**
 * The operations on IM lists.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/ews-operations-in-exchange
 */
export const imOperations = [
  "AddDistributionGroupToImList",
  "AddImContactToGroup",
  "AddImGroup",
  "AddNewImContactToGroup",
  "AddNewTelUriContactToGroup",
  "GetImItemList",
  "GetImItems",
  "RemoveContactFromImList",
  "RemoveDistributionGroupFromImList",
  "RemoveImContactFromGroup",
  "RemoveImGroup",
  "SetImGroup",
] as const;
