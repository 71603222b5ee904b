import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { addImGroup, post, type Reply } from "./callExchange.ts";

const folder = "../shared/seeds";
const seeds = existsSync(folder)
  ? readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8"))
  : [];
if (seeds.length === 0) console.warn(`${folder} is absent: requests of the seeds' shape are played instead.`);

/**
 * Returns a whole envelope from the seeds that contains `part`. If the seeds are absent, returns `own`, an envelope
 * of the same form.
 */
function printedOr(part: string, own: string): string {
  const envelopes = seeds.flatMap((seed) => seed.match(/<\?xml[\s\S]*?<\/\w+:Envelope>/g) ?? []);
  const found = envelopes.find((text) => text.includes(part));
  if (seeds.length > 0 && found === undefined) throw new Error(`No seed prints ${part}.`);
  return found ?? own;
}

const request = (scheme: "http" | "https", header: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
               xmlns:t="${scheme}://schemas.microsoft.com/exchange/services/2006/types"
               xmlns:m="${scheme}://schemas.microsoft.com/exchange/services/2006/messages">
   <soap:Header>
      <t:RequestServerVersion Version="Exchange2013" />
      <t:MailboxCulture>en-GB</t:MailboxCulture>${header}
   </soap:Header>
   <soap:Body >
      ${body}
   </soap:Body>
</soap:Envelope>`;

const ownGroup = request(
  "http",
  "",
  `<m:AddImGroup>
         <m:DisplayName>Night shift</m:DisplayName>
      </m:AddImGroup>`,
);
const ownContact = request(
  "https",
  `
      <t:TimeZoneContext>
         <t:TimeZoneDefinition Id="W. Europe Standard Time"/>
      </t:TimeZoneContext>`,
  `<m:AddNewImContactToGroup>
         <m:ImAddress>nkechi.okafor@contoso.com</m:ImAddress>
         <m:DisplayName>Nkechi Okafor</m:DisplayName>
         <m:GroupId Id="AAMkAG5pZ2h0c2hpZnQ="
                    ChangeKey="EgAAAA=="/>
      </m:AddNewImContactToGroup>`,
);
const ownFault = `<?xml version="1.0" encoding="utf-8"?>
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
<faultcode xmlns:a="http://schemas.microsoft.com/exchange/services/2006/types">a:ErrorSchemaValidation</faultcode>
<faultstring xml:lang="en-US">The request failed schema validation: An error occurred while parsing EntityName. Line 11, position 33.</faultstring>
<detail>
<e:ResponseCode xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">ErrorSchemaValidation</e:ResponseCode>
<e:Message xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">The request failed schema validation.</e:Message>
<t:MessageXml xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><t:LineNumber>11</t:LineNumber><t:LinePosition>33</t:LinePosition><t:Violation>An error occurred while parsing EntityName. Line 11, position 33.</t:Violation></t:MessageXml>
</detail></s:Fault></s:Body></s:Envelope>`;

/** Returns XML without white space between tags and without the XML declaration. */
const withoutWhiteSpace = (xml: string): string =>
  xml
    .replace(/^<\?.*?\?>\s*/, "")
    .replaceAll(/>\s+</g, "><")
    .replaceAll(/\s+/g, " ");

describe("The requests printed on Microsoft's two pages", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterEach(() => exchange.close());

  const groupRequest = printedOr("<m:AddImGroup>", ownGroup);
  const contactRequest = printedOr("<m:AddNewImContactToGroup>", ownContact);
  const withHttp = contactRequest.replaceAll("https://schemas.microsoft", "http://schemas.microsoft");

  const place = (reply: Reply): number[] =>
    [reply.first("//t:LineNumber"), reply.first("//t:LinePosition")].map(Number);

  it("create a group if the namespaces are http", async () => {
    const reply = await post(exchange, groupRequest);
    expect(reply.status).toBe(200);
    expect(reply.first("//m:AddImGroupResponse/@ResponseClass")).toBe("Success");
  });

  it("are refused with a schema fault at line 6 if the namespaces are https", async () => {
    const reply = await post(exchange, contactRequest);
    expect(reply.status).toBe(500);
    expect(reply.first("//e:ResponseCode")).toBe("ErrorSchemaValidation");
    expect(place(reply)).toEqual([6, 8]);
    expect(reply.first("//t:Violation")).toContain(
      "'https://schemas.microsoft.com/exchange/services/2006/types:RequestServerVersion'",
    );
  });

  it("are accepted with http namespaces, and their shortened group ID is refused as malformed", async () => {
    const reply = await post(exchange, withHttp);
    expect(reply.status).toBe(200);
    expect(reply.first("//m:ResponseCode")).toBe("ErrorInvalidIdMalformed");
  });

  it("create a contact with http namespaces and the ID of an existing group", async () => {
    const group = await post(exchange, addImGroup("Customers"));
    const id = group.first("//t:ExchangeStoreId/@Id") ?? "";
    const reply = await post(exchange, withHttp.replace(/(<m:GroupId Id=")[^"]*/, `$1${id}`));
    expect(reply.first("//m:AddNewImContactToGroupResponse/@ResponseClass")).toBe("Success");
  });

  it("cause exactly the printed fault if an ampersand is not escaped", async () => {
    const unescaped = groupRequest.replace(/<m:DisplayName>.*</, "<m:DisplayName>~!@#$$%^&<");
    const reply = await post(exchange, unescaped);
    expect(reply.status).toBe(500);
    expect(place(reply)).toEqual([11, 33]);
    expect(withoutWhiteSpace(reply.text)).toBe(
      withoutWhiteSpace(printedOr("ErrorSchemaValidation", ownFault)),
    );
  });
});
