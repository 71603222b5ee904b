import { distributionLists, type ListedMailbox } from "../content/distributionLists.ts";
import { done, failedWith } from "../outcome.ts";
import { child, requiredText } from "../requestElement.ts";
import { element, textElement, type XmlElement } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Gives the members of one of the organisation's distribution lists, those that are lists themselves as such. It is
 * refused where add-ins are: so it was reported of Exchange 2016 and 2019, whatever one of Microsoft's two lists says.
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

/** The code is documented, the words are assumed. */
const noResults = failedWith("ErrorNameResolutionNoResults", "No results were found.");
