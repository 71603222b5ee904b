import { expect } from "@jest/globals";
import { createClient, type Send } from "../../src/ews/client.ts";
import type { ImGroup } from "../../src/ews/model/imGroup.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import type { Persona } from "../../src/ews/model/persona.ts";
import type { Operation } from "../../src/ews/operation.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { readReply } from "../../src/ews/response.ts";
import type { XmlElement } from "../../src/ews/xml/element.ts";
import { failed } from "../../src/shared/result.ts";
import { elementAt, findElement, infoset, parseIndependently } from "./independentTree.ts";
import { printedError, printedFault, printedGroup, printedPersona } from "./printed.ts";
import { callAsPrinted } from "./printedCalls.ts";

/**
 * Checks a printed envelope: parses it if it is a response, and builds the same request again if it is a request.
 * Compares the result with libxml2's tree of the printed envelope.
 */
export async function expectAsPrinted(envelope: string): Promise<void> {
  const printed = infoset(parseIndependently(envelope));
  const [content] = elementAt(printed, "Body").children;
  if (content === undefined) throw new Error("The Body is empty.");
  const { name, attributes } = content;

  if (name === "Fault") {
    expect(readReply(envelope, addImGroup).result).toEqual(failed(printedFault(content)));
  } else if (attributes["ResponseClass"] === "Error") {
    expect(await read(envelope, content)).toEqual(failed(printedError(content)));
  } else if (name.endsWith("Response")) {
    await expectPayload(envelope, content);
  } else {
    await expectRequest(printed, content);
  }
}

/** Reads a response with the operation that it belongs to. */
async function read(envelope: string, { name }: XmlElement) {
  const file = `${name.charAt(0).toLowerCase()}${name.slice(1).replace(/Response$/, "")}`;
  const module = (await import(`../../src/ews/operations/${file}.ts`)) as Readonly<
    Record<string, Operation<never, unknown>>
  >;
  const operation = module[file];
  if (operation === undefined) throw new Error(`No operation is called ${file}.`);
  return readReply(envelope, operation).result;
}

async function expectPayload(envelope: string, content: XmlElement): Promise<void> {
  const result = await read(envelope, content);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const payload = content.children.find(({ name }) => name !== "ResponseCode");
  switch (payload?.name) {
    case "ImGroup":
      expect(indentless(result.value as ImGroup)).toEqual(printedGroup(payload));
      break;
    case "Persona":
      expect(indentless(result.value as Persona)).toEqual(printedPersona(payload));
      break;
    case "ImItemList": {
      const { groups, personas } = result.value as ImItemList;
      const printed = (list: string) => findElement(payload, list)?.children ?? [];
      expect(groups.map(indentless)).toEqual(printed("Groups").map(printedGroup));
      expect(personas.map(indentless)).toEqual(printed("Personas").map(printedPersona));
      break;
    }
    default:
      expect([payload, result.value]).toEqual([undefined, undefined]);
  }
}

/** Removes the spaces that indent the printed envelope, which the add-in's tree keeps. */
const indentless = <T extends { readonly element: XmlElement }>(value: T): T => ({
  ...value,
  element: infoset(value.element),
});

async function expectRequest(printed: XmlElement, content: XmlElement): Promise<void> {
  const headers = {
    serverVersion: findElement(printed, "Header/RequestServerVersion")?.attributes["Version"],
    mailboxCulture: findElement(printed, "Header/MailboxCulture")?.text,
    timeZone: findElement(printed, "Header/TimeZoneContext/TimeZoneDefinition")?.attributes["Id"],
  };
  const send: Send = () => Promise.resolve(failed({ kind: "cancelled", sent: false }));
  const { trace } = await callAsPrinted(createClient({ send, ...headers }), content);
  expect(infoset(parseIndependently(trace.request))).toEqual(printed);
  expect(trace.request).not.toContain("https://schemas.microsoft.com");
}
