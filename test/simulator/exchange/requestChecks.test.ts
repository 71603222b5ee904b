import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createFaultScript } from "../../../simulator/exchange/faultScript.ts";
import { emptyMailbox } from "../../../simulator/exchange/mailbox.ts";
import { performCall } from "../../../simulator/exchange/performCall.ts";
import { readRequest } from "../../../simulator/exchange/readRequest.ts";
import { compileRequestSchema } from "../../../simulator/exchange/requestSchema.ts";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { addImGroup, envelope, getImItemList, post } from "./callExchange.ts";

const messages = "http://schemas.microsoft.com/exchange/services/2006/messages";
const contact = (children: string): string =>
  envelope(`<m:AddNewImContactToGroup>${children}</m:AddNewImContactToGroup>`);

describe("The simulated Exchange's error for an invalid request", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterAll(() => exchange.close());

  it("is a SOAP fault with HTTP 500, its code in the types namespace, and line, position, and violation", async () => {
    const reply = await post(exchange, addImGroup("Sales & Marketing"));
    expect(reply.status).toBe(500);
    expect(reply.first("/s:Envelope/s:Body/s:Fault/faultcode")).toBe("a:ErrorSchemaValidation");
    expect(reply.first("//e:ResponseCode")).toBe("ErrorSchemaValidation");
    expect(reply.first("//e:Message")).toBe("The request failed schema validation.");
    const violation = "An error occurred while parsing EntityName. Line 4, position 50.";
    expect(reply.first("//faultstring")).toBe(`The request failed schema validation: ${violation}`);
    expect(reply.first("//detail/t:MessageXml/t:LineNumber")).toBe("4");
    expect(reply.first("//detail/t:MessageXml/t:LinePosition")).toBe("50");
    expect(reply.first("//detail/t:MessageXml/t:Violation")).toBe(violation);
  });

  it.each([
    [
      "a child out of order",
      contact("<m:DisplayName>Tony</m:DisplayName>\n<m:ImAddress>tony@contoso.com</m:ImAddress>"),
      [4, 41],
      `The element 'AddNewImContactToGroup' in namespace '${messages}' has invalid child element 'DisplayName' in ` +
        `namespace '${messages}'. List of possible elements expected: 'ImAddress' in namespace '${messages}'.`,
    ],
    [
      "an extra child, next to another of its name on one line",
      contact("<m:ImAddress>a@b</m:ImAddress><m:ImAddress>c@d</m:ImAddress>"),
      [4, 71],
      "List of possible elements expected: 'DisplayName' in namespace",
    ],
    [
      "a missing child, reported at the end",
      contact("\n<!-- <m:ImAddress> -->\n"),
      [6, 3],
      `The element 'AddNewImContactToGroup' in namespace '${messages}' has incomplete content.`,
    ],
    [
      "an extra child in a request without prefixes",
      `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/">
  <Body><AddImGroup xmlns="${messages}">
    <DisplayName>a</DisplayName> <DisplayName>b</DisplayName></AddImGroup></Body></Envelope>`,
      [3, 35],
      "has invalid child element 'DisplayName'",
    ],
    [
      "an empty optional element",
      contact("<m:ImAddress>a@b</m:ImAddress>\n<m:DisplayName></m:DisplayName>"),
      [5, 18],
      "The actual length is less than the MinLength value.",
    ],
    [
      "an ID without its attribute",
      contact("<m:ImAddress>a@b</m:ImAddress>\n<m:GroupId/>"),
      [5, 2],
      "The required attribute 'Id' is missing.",
    ],
    [
      "an unknown attribute",
      contact("<m:ImAddress kind='sip'>a@b</m:ImAddress>"),
      [4, 41],
      "The 'kind' attribute is not declared.",
    ],
    ["text between elements", contact("Tony<m:ImAddress>a@b</m:ImAddress>"), [4, 15], "cannot contain text"],
    [
      "an unknown operation",
      envelope("<m:AddImGroups/>"),
      [4, 15],
      `Could not find schema information for the element '${messages}:AddImGroups'.`,
    ],
    [
      "an unknown header",
      envelope("<m:GetImItemList/>", "<t:RequestVersion/>"),
      [3, 17],
      "Could not find schema information for the element",
    ],
    [
      "an invalid language name",
      envelope("<m:GetImItemList/>", "<t:MailboxCulture>???</t:MailboxCulture>"),
      [3, 39],
      "MailboxCulture' element is invalid - ",
    ],
    [
      "a document that is not an envelope",
      "<html/>",
      [1, 2],
      "Could not find schema information for the element 'html'.",
    ],
    [
      "a document type",
      `<!DOCTYPE a [<!ENTITY b "c">]>\n${envelope("<m:GetImItemList/>").replace(/^.*\n/, "")}`,
      [1, 3],
      "For security reasons DTD is prohibited in this XML document.",
    ],
    ["an empty request", "", [1, 1], "Root element is missing."],
    ["a request that is not XML", "group=Falcon", [1, 1], "Start tag expected"],
    [
      "an entity without its semicolon, after an emoji",
      addImGroup("🎉 a&bc d"),
      [4, 50],
      "expected token is ';'",
    ],
    [
      "a reference to a character that XML forbids",
      addImGroup("a&#x0;b"),
      [4, 49],
      "invalid xmlChar value 0",
    ],
    ["an unclosed tag", envelope("<m:GetImItemList>"), [4, 43], "tag mismatch"],
  ])("names %s, with its position", async (_, request, place, violation) => {
    const reply = await post(exchange, request);
    expect(reply.status).toBe(500);
    expect(reply.first("//e:ResponseCode")).toBe("ErrorSchemaValidation");
    expect(reply.first("//t:Violation")).toContain(violation);
    expect([reply.first("//t:LineNumber"), reply.first("//t:LinePosition")].map(Number)).toEqual(place);
  });

  it("is the same for deep or long requests", async () => {
    const deep = await post(exchange, addImGroup("<m:a>".repeat(50_000)));
    expect(deep.first("//e:ResponseCode")).toBe("ErrorSchemaValidation");
    const long = await post(exchange, envelope(`<m:AddImGroup>${"<m:a/>\n".repeat(200_000)}</m:AddImGroup>`));
    expect(long.first("//t:Violation")).toContain("has invalid child element 'a'");
    expect(long.first("//t:LineNumber")).toBe("4");
  });

  it("does not come from schema locations in a request, which are ignored", async () => {
    const elsewhere =
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x file:///x.xsd"';
    const request = getImItemList.replace("<soap:Envelope", `<soap:Envelope ${elsewhere}`);
    expect((await post(exchange, request)).status).toBe(200);
  });

  it("is plain text, not Exchange's, for an operation that the schema has but no handler supports", () => {
    const setting = {
      handlers: new Map(),
      faults: createFaultScript(),
      mailbox: emptyMailbox("ana@contoso.com"),
    };
    const schema = compileRequestSchema();
    const { answer } = performCall(Buffer.from(getImItemList), { ...setting, schema, isAddIn: false });
    schema.dispose();
    expect(answer).toMatchObject({ status: 501, body: "The simulator does not know GetImItemList yet." });
  });
});

describe("The check of a request", () => {
  it("needs less than 5 ms of processor time", () => {
    const schema = compileRequestSchema();
    const request = Buffer.from(contact("<m:ImAddress>tony@contoso.com</m:ImAddress>"));
    readRequest(request, schema);
    const before = process.cpuUsage();
    for (let count = 0; count < 100; count += 1) expect(readRequest(request, schema).ok).toBe(true);
    // Measures processor time, because the machine may be busy.
    expect(process.cpuUsage(before).user / 1_000 / 100).toBeLessThan(5);
    schema.dispose();
  });
});
