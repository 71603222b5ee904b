import { operation } from "../operation.ts";
import type { XmlReader } from "../xml/reader.ts";
import { text, xml } from "../xml/writer.ts";

/** Members of a distribution group, one level deep. */
export interface ExpandedList {
  readonly members: readonly ExpandedMember[];
  /** Number of all members. Undefined if Exchange does not return it. */
  readonly total: number | undefined;
  readonly isWhole: boolean;
}

/** A member that has an address. */
export interface ExpandedMember {
  /** Display name, which may be empty. */
  readonly name: string;
  readonly address: string;
  readonly isDistributionList: boolean;
}

/**
 * Reads the members of a distribution group, by its email address. Nested groups are not expanded. The operation is on
 * one of Microsoft's two lists of operations for add-ins; Exchange 2016 and 2019 were reported to refuse it. An unknown
 * address returns ErrorNameResolutionNoResults (documented).
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

/** Reads a DLExpansion. https://learn.microsoft.com/exchange/client-developer/web-service-reference/dlexpansion */
const readExpansion = (expansion: XmlReader | undefined): ExpandedList => ({
  members: expansion?.all("t:Mailbox").flatMap(readMember) ?? [],
  total: expansion?.optionalCount("TotalItemsInView"),
  isWhole: !["false", "0"].includes(expansion?.optionalAttribute("IncludesLastItemInRange") ?? ""),
});

/**
 * Reads a member. All fields are optional (schema). A member without an email address is skipped, because it cannot be
 * added.
 */
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

/**
 * Mailbox types of distribution groups.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/mailboxtype
 */
const lists = new Set(["PublicDL", "PrivateDL"]);
