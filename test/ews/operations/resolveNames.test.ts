import { describe, expect, it } from "@jest/globals";
import { resolveNames, type Resolution } from "../../../src/ews/operations/resolveNames.ts";
import { readReply } from "../../../src/ews/response.ts";
import { elementAt, findElement, infoset, parseIndependently } from "../independentTree.ts";
import { errorMessage, message, messagesText } from "../messageText.ts";
import { requestBody } from "../requestBody.ts";
import { itWithShared, sharedFiles } from "../sharedFolder.ts";

const resolution = (mailbox: string, contact = ""): string =>
  `<t:Resolution><t:Mailbox>${mailbox}</t:Mailbox>${contact}</t:Resolution>`;
const set = (attributes: string, ...entries: readonly string[]): string =>
  `<m:ResolutionSet ${attributes}>${entries.join("")}</m:ResolutionSet>`;

const tony =
  "<t:Name>Tony Smith</t:Name><t:EmailAddress>tony.smith@contoso.example</t:EmailAddress>" +
  "<t:RoutingType>SMTP</t:RoutingType><t:MailboxType>Mailbox</t:MailboxType>";
const details =
  "<t:Contact><t:Culture>en-US</t:Culture><t:DisplayName>Tony Smith</t:DisplayName><t:GivenName>Tony</t:GivenName>" +
  "<t:Initials/><t:CompanyName> Contoso </t:CompanyName><t:EmailAddresses>" +
  '<t:Entry Key="EmailAddress1">SMTP:tony.smith@contoso.example</t:Entry>' +
  '<t:Entry Key="EmailAddress2"/><t:Entry Key="EmailAddress3">sip:tony@im.contoso.example</t:Entry>' +
  "</t:EmailAddresses><t:Department>R&amp;D</t:Department><t:ImAddresses>" +
  '<t:Entry Key="ImAddress1">sip:tony@im.contoso.example</t:Entry></t:ImAddresses><t:JobTitle></t:JobTitle>' +
  "<t:Surname>Smith</t:Surname></t:Contact>";

const tonyRead: Resolution = {
  name: "Tony Smith",
  address: "tony.smith@contoso.example",
  routingType: "SMTP",
  mailboxType: "Mailbox",
  contact: {
    displayName: "Tony Smith",
    givenName: "Tony",
    surname: "Smith",
    companyName: "Contoso",
    department: "R&D",
    jobTitle: undefined,
    officeLocation: undefined,
    proxyAddresses: ["SMTP:tony.smith@contoso.example", "sip:tony@im.contoso.example"],
    imAddresses: ["sip:tony@im.contoso.example"],
  },
};

const nobody = { ok: true, value: { entries: [], isCut: false } };

describe("ResolveNames", () => {
  it("asks the directory for one text, with the details but without photos and certificates", async () => {
    expect(await requestBody(resolveNames, { entry: "O’Neil & Søn" })).toBe(
      '<m:ResolveNames ReturnFullContactData="true" SearchScope="ActiveDirectory">' +
        "<m:UnresolvedEntry>O&#8217;Neil &amp; S&#248;n</m:UnresolvedEntry></m:ResolveNames>",
    );
  });

  it("returns one entry with its details", () => {
    const reply = message("ResolveNames", set('TotalItemsInView="1"', resolution(tony, details)));
    expect(readReply(reply, resolveNames).result).toEqual({
      ok: true,
      value: { entries: [tonyRead], isCut: false },
    });
  });

  it("returns several entries, which come as a warning, whatever the total says", () => {
    const warning = {
      responseClass: "Warning",
      content:
        "<m:MessageText>Multiple results were found.</m:MessageText>" +
        "<m:ResponseCode>ErrorNameResolutionMultipleResults</m:ResponseCode>" +
        set(
          'TotalItemsInView="7" IncludesLastItemInRange="true"',
          resolution(tony, details),
          resolution("<t:Name>Sales</t:Name><t:MailboxType>PublicDL</t:MailboxType>"),
        ),
    };
    expect(readReply(messagesText("ResolveNames", warning), resolveNames).result).toEqual({
      ok: true,
      value: {
        entries: [
          tonyRead,
          {
            name: "Sales",
            address: undefined,
            routingType: undefined,
            mailboxType: "PublicDL",
            contact: undefined,
          },
        ],
        isCut: false,
      },
    });
  });

  it("returns an empty list if nobody is found, which comes as an error", () => {
    const none = errorMessage("ResolveNames", "ErrorNameResolutionNoResults", "No results were found.");
    expect(readReply(none, resolveNames).result).toEqual(nobody);
    expect(readReply(message("ResolveNames", ""), resolveNames).result).toEqual(nobody);
  });

  it("reports every other error, such as that the caller has no mailbox", () => {
    const reply = errorMessage("ResolveNames", "ErrorNameResolutionNoMailbox", "No mailbox.");
    expect(readReply(reply, resolveNames).result).toMatchObject({
      failure: { kind: "response", code: "ErrorNameResolutionNoMailbox" },
    });
  });

  it.each(["false", "0"])("tells that there are more entries than were returned: %s", (value) => {
    const reply = message("ResolveNames", set(`IncludesLastItemInRange="${value}"`, resolution(tony)));
    expect(readReply(reply, resolveNames).result).toMatchObject({ value: { isCut: true } });
  });

  it.each([
    ["", 100, true],
    ["", 99, false],
    ['IncludesLastItemInRange="true"', 100, false],
  ])("may have more than the most that are returned if it does not say so: %j, %i", (said, count, isCut) => {
    const entries = Array.from({ length: count }, () => resolution(tony));
    expect(readReply(message("ResolveNames", set(said, ...entries)), resolveNames).result).toMatchObject({
      value: { isCut },
    });
  });

  it("skips an entry without a mailbox", () => {
    const reply = message("ResolveNames", set("", "<t:Resolution/>", resolution(tony)));
    const { result, unreadFields } = readReply(reply, resolveNames);
    expect(result).toMatchObject({ value: { entries: [{ name: "Tony Smith" }] } });
    expect(unreadFields).toHaveLength(1);
  });
});

describe("The sample envelopes of ResolveNames", () => {
  itWithShared("are built as printed, except for those that we do not send", async () => {
    const samples = [...sharedFiles("samples-directory/requests")].filter(
      ([file]) => file.startsWith("ResolveNames") && !file.includes("all-properties"),
    );
    expect(samples.length).toBe(6);
    for (const [, sample] of samples) {
      const printed = elementAt(infoset(parseIndependently(sample)), "Body/ResolveNames");
      const entry = elementAt(printed, "UnresolvedEntry").text;
      const body = `<x xmlns:m="${printed.namespace}">${await requestBody(resolveNames, { entry })}</x>`;
      expect(infoset(parseIndependently(body)).children).toEqual([printed]);
    }
  });

  itWithShared("are read as printed", () => {
    const samples = [...sharedFiles("samples-directory/responses")].filter(
      ([file]) => file.startsWith("ResolveNames") && !file.includes("error"),
    );
    expect(samples.length).toBe(6);
    for (const [file, sample] of samples) {
      const path = "Body/ResolveNamesResponse/ResponseMessages/ResolveNamesResponseMessage/ResolutionSet";
      const printed = elementAt(infoset(parseIndependently(sample)), path);
      const { result } = readReply(sample, resolveNames);
      const read = result.ok ? result.value : { entries: [], isCut: undefined };
      expect([file, read.isCut]).toEqual([file, printed.attributes["IncludesLastItemInRange"] === "false"]);
      expect(read.entries.map(({ name, address, contact }) => [name, address, contact?.department])).toEqual(
        printed.children.map((one) =>
          ["Mailbox/Name", "Mailbox/EmailAddress", "Contact/Department"].map(
            (part) => findElement(one, part)?.text,
          ),
        ),
      );
      expect(read.entries.map(({ contact }) => contact?.proxyAddresses)).toEqual(
        printed.children.map(
          (one) =>
            findElement(one, "Contact") &&
            (findElement(one, "Contact/EmailAddresses")?.children.map(({ text }) => text) ?? []),
        ),
      );
    }
  });

  itWithShared("that say that nobody was found are an empty list", () => {
    const samples = sharedFiles("samples-directory/responses");
    const none = samples.get("ResolveNames.error.no-results.xml") ?? "";
    expect(readReply(none, resolveNames).result).toEqual(nobody);
    const noMailbox = samples.get("ResolveNames.error.no-mailbox.xml") ?? "";
    expect(readReply(noMailbox, resolveNames).result.ok).toBe(false);
  });
});
