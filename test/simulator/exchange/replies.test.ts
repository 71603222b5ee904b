import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import type { ScriptedFault } from "../../../simulator/exchange/faultScript.ts";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { addImGroup, addNewImContactToGroup, envelope, getImItemList, post } from "./callExchange.ts";
import { itemId } from "../../../simulator/exchange/storeId.ts";
import {
  call,
  contactId,
  expandDL,
  findFolder,
  findItem,
  findPeople,
  getItem,
  getUserPhoto,
  groupId,
  resolveNames,
} from "./imList.ts";
import { openPublishedSchema, publishedSchemaIsPresent } from "./publishedSchema.ts";

const contact = addNewImContactToGroup({ imAddress: "tony.smith@contoso.com" });

const itemFields = [
  ...["item:ItemClass", "item:Subject", "contacts:DisplayName", "contacts:CompanyName", "contacts:JobTitle"],
  ...["contacts:EmailAddresses", "contacts:PhoneNumbers", "contacts:ImAddresses", "distributionlist:Members"],
];

describe("A response of the simulated Exchange", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token" });
  });
  afterAll(() => exchange.close());

  it("is directly in Body, after a header with the server's version", async () => {
    const reply = await post(exchange, contact);
    expect(reply.all("/s:Envelope/s:Body/m:AddNewImContactToGroupResponse/m:Persona")).toHaveLength(1);
    expect(reply.all("/s:Envelope/s:Header/t:ServerVersionInfo/@*")).toEqual([
      "15",
      "2",
      "2562",
      "17",
      "V2017_07_11",
    ]);
  });

  it("repeats the types namespace on each child of its payload", async () => {
    const { text } = await post(exchange, contact);
    const types = 'xmlns="http://schemas.microsoft.com/exchange/services/2006/types"';
    expect(text).toContain(`<Persona><PersonaId ${types} Id="AAQk`);
    expect(text).toContain(`<DisplayName ${types}>Tony Smith</DisplayName>`);
    expect(text).toContain("<Attribution><Id>0</Id>");
  });

  it("is declared as UTF-8 XML, with names in any script", async () => {
    const response = await fetch(exchange.url, {
      method: "POST",
      headers: { "Content-Type": "text/xml" },
      body: addImGroup("開發 &#128640; &quot;x&quot;"),
    });
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await response.text()).toContain(">開發 🚀 &quot;x&quot;</DisplayName>");
  });
});

(publishedSchemaIsPresent ? describe : describe.skip)("Exchange's published schema", () => {
  let exchange: Exchange;
  let findValidationError: (envelope: string) => string | undefined;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token" });
    findValidationError = openPublishedSchema();
  });
  afterAll(() => exchange.close());

  it.each([
    ["a new group", "empty", addImGroup("Project Falcon")],
    ["a group that exists", "demo", addImGroup("Design team")],
    ["a new contact", "empty", contact],
    ["a contact that exists", "demo", contact],
    ["a whole list", "demo", getImItemList],
    ["an empty list", "empty", getImItemList],
    ["a new group in wrong namespaces", "demo", addImGroup("a").replace("http://s", "https://s")],
    ["a request without a version", "demo", envelope("<m:GetImItemList/>", "")],
    ["a malformed group ID", "demo", addNewImContactToGroup({ imAddress: "a@b", groupId: "x" })],
  ] as const)("accepts the response to %s", async (_, content, request) => {
    exchange.reset(content);
    expect(findValidationError((await post(exchange, request)).text)).toBeUndefined();
  });

  it.each<[string, (person: string, group: string) => string]>([
    ["AddImContactToGroup", (person, group) => person + group],
    [
      "AddNewTelUriContactToGroup",
      () =>
        "<m:TelUriAddress>tel:1</m:TelUriAddress><m:ImContactSipUriAddress>a</m:ImContactSipUriAddress>" +
        "<m:ImTelephoneNumber>1</m:ImTelephoneNumber>",
    ],
    [
      "AddDistributionGroupToImList",
      () => "<m:SmtpAddress>new@contoso.com</m:SmtpAddress><m:DisplayName>New</m:DisplayName>",
    ],
    ["GetImItems", (person) => `<m:ContactIds>${person.replace("m:ContactId", "t:ItemId")}</m:ContactIds>`],
    ["GetImItems", (_, group) => `<m:GroupIds>${group.replace("m:GroupId", "t:ItemId")}</m:GroupIds>`],
    ["GetImItems", () => ""],
    ["RemoveContactFromImList", (person) => person],
    ["RemoveDistributionGroupFromImList", (_, group) => group],
    ["RemoveImContactFromGroup", (person, group) => person + group],
    ["RemoveImGroup", (_, group) => group],
    ["SetImGroup", (_, group) => `${group}<m:NewDisplayName>New</m:NewDisplayName>`],
  ])("accepts the responses to %s, the first and the second time", async (operation, children) => {
    exchange.reset("demo");
    const ids = [contactId(exchange, "tony.smith@contoso.com"), groupId(exchange, "Design team")] as const;
    for (let time = 1; time <= 2; time += 1)
      expect(findValidationError((await call(exchange, operation, children(...ids))).text)).toBeUndefined();
  });

  it.each(["quickcontacts", "imcontactlist"])("accepts the pages of %s, and the error", async (folder) => {
    exchange.reset("demo");
    for (const offset of [0, 4, 99, -1]) {
      const { text } = await post(exchange, findItem(folder, offset, 4));
      expect(findValidationError(text)).toBeUndefined();
    }
  });

  it("accepts the pages of FindFolder, and the error", async () => {
    for (const maximum of [0, 1, 9])
      expect(findValidationError((await post(exchange, findFolder(0, maximum))).text)).toBeUndefined();
  });

  it.each(["falcon-updates@contoso.com", "lisbon@contoso.com", "nobody@contoso.com"])(
    "accepts the response about the distribution list %s",
    async (address) => {
      expect(findValidationError((await post(exchange, expandDL(address))).text)).toBeUndefined();
    },
  );

  it.each([
    ...["ana li", "krause", "zzyzx", "a", "duarte", "olga petrov", "lia lima", "noor haddad", "sales"].map(
      (entry) => resolveNames(entry),
    ),
    ...["lima", "zzyzx", "a", "sales", ""].map((words) => findPeople(words)),
    // With an odd number of characters, so that no ContentType comes, which the schema does not have.
    getUserPhoto("toni.krause@contoso.com"),
    getUserPhoto("tomas.berg@contoso.com"),
  ])("accepts the responses about the directory: %#", async (request) => {
    expect(findValidationError((await post(exchange, request)).text)).toBeUndefined();
    exchange.faults.add({ kind: "response", code: "ErrorItemNotFound" });
    expect(findValidationError((await post(exchange, request)).text)).toBeUndefined();
  });

  it("accepts items of both kinds with an error among them, and errors only", async () => {
    exchange.reset("demo");
    const { guid, contacts, groups } = exchange.mailbox;
    const ids = [...contacts, ...groups, { number: 4711 }].map(({ number }) => itemId(guid, number));
    for (const asked of [ids, ids.slice(-1)])
      expect(findValidationError((await post(exchange, getItem(asked, itemFields))).text)).toBeUndefined();
    exchange.faults.add({ kind: "response", code: "ErrorQuotaExceeded", values: { Limit: "1" } });
    expect(findValidationError((await post(exchange, getItem(ids, itemFields))).text)).toBeUndefined();
  });

  it("accepts the responses at the limits", async () => {
    exchange.reset({ groups: 64, contacts: 1000 });
    for (const request of [addImGroup("One more"), contact, getImItemList])
      expect(findValidationError((await post(exchange, request)).text)).toBeUndefined();
  });

  it.each<[string, ScriptedFault]>([
    ["a refusal", { kind: "refused" }],
    ["a busy server", { kind: "busy", backOffMilliseconds: 297_749 }],
    ["an error with values", { kind: "response", code: "ErrorQuotaExceeded", values: { Limit: "a < b" } }],
    ["any other SOAP fault", { kind: "fault", code: "ErrorInternalServerError", message: "An error." }],
  ])("accepts the response for %s", async (_, fault) => {
    exchange.faults.add(fault);
    expect(findValidationError((await post(exchange, getImItemList)).text)).toBeUndefined();
  });

  it("accepts all of the sample requests that the simulator accepts, which is every sample", async () => {
    const folder = "../shared/samples/requests";
    const samples = existsSync(folder) ? readdirSync(folder) : [];
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) {
      const request = readFileSync(`${folder}/${sample}`, "utf8");
      expect(findValidationError(request)).toBeUndefined();
      expect([sample, (await post(exchange, request)).status]).not.toEqual([sample, 500]);
    }
  });
});
