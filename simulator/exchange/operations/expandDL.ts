import { distributionLists, type ListedMailbox } from "../content/distributionLists.ts";
import { done, failedWith } from "../outcome.ts";
import { child, requiredText } from "../requestElement.ts";
import { element, textElement, type XmlElement } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Returns the members of a distribution group of the organization, with nested groups marked as groups. Refused to
 * add-ins like other operations, as reported for Exchange 2016 and 2019, although one of Microsoft's two lists differs.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/expanddl-operation
 */
export const expandDL: OperationHandler = {
  name: "ExpandDL",
  isWrapped: true,
  handle: (request) => {
    const mailbox = child(request, "Mailbox");
    const address = mailbox ? requiredText(mailbox, "EmailAddress").toLowerCase() : "";
    const members = distributionLists.get(address);
    if (!members) return noResults;
    return done(
      element(
        "DLExpansion",
        { TotalItemsInView: String(members.length), IncludesLastItemInRange: "true" },
        members.map(writeMailbox),
      ),
    );
  },
};

const writeMailbox = ({ name, address, isList }: ListedMailbox): XmlElement =>
  element("Mailbox", {}, [
    textElement("Name", name),
    textElement("EmailAddress", address),
    textElement("RoutingType", "SMTP"),
    textElement("MailboxType", isList ? "PublicDL" : "Mailbox"),
  ]);

/** Error for an unknown address. Its code is documented, its text is assumed. */
const noResults = failedWith("ErrorNameResolutionNoResults", "No results were found.");
