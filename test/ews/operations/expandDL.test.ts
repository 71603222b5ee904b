import { describe, expect, it } from "@jest/globals";
import { expandDL } from "../../../src/ews/operations/expandDL.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorMessage, message } from "../messageText.ts";
import { requestBody } from "../requestBody.ts";

const mailbox = (fields: Readonly<Record<string, string>>): string =>
  `<t:Mailbox>${Object.entries(fields)
    .map(([name, value]) => `<t:${name}>${value}</t:${name}>`)
    .join("")}</t:Mailbox>`;

const expansion = (attributes: string, ...mailboxes: readonly string[]): string =>
  message("ExpandDL", `<m:DLExpansion ${attributes}>${mailboxes.join("")}</m:DLExpansion>`);

describe("ExpandDL", () => {
  it("requests the members of a distribution group by its address", async () => {
    expect(await requestBody(expandDL, { address: "r&d@contoso.com" })).toBe(
      "<m:ExpandDL><m:Mailbox><t:EmailAddress>r&amp;d@contoso.com</t:EmailAddress></m:Mailbox></m:ExpandDL>",
    );
  });

  it("returns people, and marks nested distribution groups", () => {
    const reply = expansion(
      `TotalItemsInView="2" IncludesLastItemInRange="true"`,
      mailbox({
        Name: "Tony Smith",
        EmailAddress: "tony.smith@contoso.com",
        RoutingType: "SMTP",
        MailboxType: "Mailbox",
      }),
      mailbox({ Name: "Night shift", EmailAddress: "night@contoso.com", MailboxType: "PublicDL" }),
    );
    expect(readReply(reply, expandDL).result).toEqual({
      ok: true,
      value: {
        members: [
          { name: "Tony Smith", address: "tony.smith@contoso.com", isDistributionList: false },
          { name: "Night shift", address: "night@contoso.com", isDistributionList: true },
        ],
        total: 2,
        isWhole: true,
      },
    });
  });

  it("skips members without an SMTP address, and includes those without a name", () => {
    const reply = expansion(
      "",
      mailbox({ Name: "Private", MailboxType: "PrivateDL" }),
      mailbox({ Name: "Old", EmailAddress: "/o=Contoso/cn=old", RoutingType: "EX" }),
      mailbox({ EmailAddress: " ana@contoso.com " }),
    );
    expect(readReply(reply, expandDL).result).toMatchObject({
      value: {
        members: [{ name: "", address: "ana@contoso.com", isDistributionList: false }],
        total: undefined,
        isWhole: true,
      },
    });
  });

  it("reports when only some of the members were returned", () => {
    const reply = expansion(`TotalItemsInView="5000" IncludesLastItemInRange="false"`);
    expect(readReply(reply, expandDL).result).toMatchObject({ value: { total: 5000, isWhole: false } });
  });

  it("returns no members for an empty distribution group, which may have no element", () => {
    expect(readReply(message("ExpandDL", ""), expandDL).result).toMatchObject({ value: { members: [] } });
  });

  it("reports the error code for a distribution group that does not exist", () => {
    const reply = errorMessage("ExpandDL", "ErrorNameResolutionNoResults", "No results were found.");
    expect(readReply(reply, expandDL).result).toMatchObject({
      failure: { kind: "response", code: "ErrorNameResolutionNoResults" },
    });
  });
});
