import { operation } from "../operation.ts";
import type { XmlReader } from "../xml/reader.ts";
import { text, xml } from "../xml/writer.ts";

/** Who is in a distribution list, one level deep. */
export interface ExpandedList {
  readonly members: readonly ExpandedMember[];
  /** How many there are; Exchange may tell none. */
  readonly total: number | undefined;
  /** Whether `members` are all of them. */
  readonly isWhole: boolean;
}

/** A member that has an address. */
export interface ExpandedMember {
  /** May be empty. */
  readonly name: string;
  readonly address: string;
  /** It has members of its own. */
  readonly isDistributionList: boolean;
}

/**
 * Reads who is in a distribution list, by its SMTP address. Lists in it are given as such. One of Microsoft's two lists of
 * what add-ins may call has it; Exchange 2016 and 2019 were reported to refuse it. An address that nobody has is
 * ErrorNameResolutionNoResults (documented).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/expanddl-operation
 */
export const expandDL = operation({
  name: "ExpandDL",
  repeatable: true,
  request: ({ address }: { readonly address: string }) => [
    xml("m:Mailbox", {}, xml("t:EmailAddress", {}, text(address))),
  ],
  response: (reply) => readExpansion(reply.optional("m:DLExpansion")),
});

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/dlexpansion */
const readExpansion = (expansion: XmlReader | undefined): ExpandedList => ({
  members: expansion?.all("t:Mailbox").flatMap(readMember) ?? [],
  total: expansion?.optionalCount("TotalItemsInView"),
  isWhole: !["false", "0"].includes(expansion?.optionalAttribute("IncludesLastItemInRange") ?? ""),
});

/** All of a mailbox is optional (schema): one without an SMTP address is of no use. */
function readMember(mailbox: XmlReader): readonly ExpandedMember[] {
  const address = mailbox.optionalText("t:EmailAddress")?.trim();
  if (!address?.includes("@")) return [];
  return [
    {
      name: mailbox.optionalText("t:Name")?.trim() ?? "",
      address,
      isDistributionList: lists.has(mailbox.optionalText("t:MailboxType")?.trim() ?? ""),
    },
  ];
}

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/mailboxtype */
const lists = new Set(["PublicDL", "PrivateDL"]);
