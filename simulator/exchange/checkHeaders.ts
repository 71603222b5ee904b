import type { Mailbox } from "./mailbox.ts";
import type { RequestElement } from "./requestElement.ts";
import { impersonationFault, serverVersionFault, type SoapFault } from "./soapFault.ts";

/**
 * Schema versions with the IM list operations, by their names in the published schema. Exchange2013 is the lowest
 * (documented).
 */
const versions = new Set([
  ...["Exchange2013", "Exchange2013_SP1", "Exchange2015", "Exchange2016"],
  ...["V2015_10_05", "V2016_01_06", "V2016_04_13", "V2016_07_13", "V2016_10_10"],
  ...["V2017_01_07", "V2017_04_14", "V2017_07_11"],
]);

/**
 * Checks the header blocks after validation against the schema. A missing version counts as the oldest, which does not
 * have the operations (assumed). Only the mailbox's own user can impersonate the user.
 */
export function checkHeaders(
  headers: ReadonlyMap<string, RequestElement>,
  mailbox: Mailbox,
): SoapFault | undefined {
  const version = headers.get("RequestServerVersion")?.attributes.get("Version") ?? "";
  if (!versions.has(version)) return serverVersionFault;
  const impersonated = headers.get("ExchangeImpersonation")?.text.trim();
  if (impersonated !== undefined && impersonated.toLowerCase() !== mailbox.address.toLowerCase())
    return impersonationFault;
  return undefined;
}
