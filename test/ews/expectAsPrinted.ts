import { expect } from "@jest/globals";
import { createClient, type EwsClient, type Send } from "../../src/ews/client.ts";
import type { Operation } from "../../src/ews/operation.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import type { XmlElement } from "../../src/ews/xml/tree.ts";
import { failed } from "../../src/shared/result.ts";
import { elementAt, findElement, infoset, parseIndependently } from "./independentTree.ts";
import { printedError, printedFault, printedGroup, printedPersona } from "./printed.ts";

/**
 * Takes a printed envelope: reads it as it is printed if it is a reply, and builds it anew if it is a request. What
 * comes of it is compared with what libxml2 makes of the print.
 */
export async function expectAsPrinted(envelope: string): Promise<void> {
  const printed = infoset(parseIndependently(envelope));
  const [content] = elementAt(printed, "Body").children;
  if (content === undefined) throw new Error("The Body is empty.");
  const { name, attributes } = content;

  if (name === "Fault") {
    expect(readReply(envelope, addImGroup).result).toEqual(failed(printedFault(content)));
  } else if (attributes["ResponseClass"] === "Error") {
    const operation = { name: name.replace(/Response$/, ""), response: () => undefined };
    expect(readReply(envelope, operation).result).toEqual(failed(printedError(content)));
  } else if (name.endsWith("Response")) {
    expectPayload(envelope, content);
  } else {
    await expectRequest(printed, content);
  }
}

function expectPayload(envelope: string, { name, children }: XmlElement): void {
  const payload = children.at(-1);
  if (payload === undefined) throw new Error("There is no payload.");
  if (name === "AddImGroupResponse") {
    expect(indentless(readValue(envelope, addImGroup))).toEqual(printedGroup(payload));
  } else if (name === "AddNewImContactToGroupResponse") {
    expect(indentless(readValue(envelope, addNewImContactToGroup))).toEqual(printedPersona(payload));
  } else {
    expect(name).toBe("GetImItemListResponse");
    const { groups, personas } = readValue(envelope, getImItemList);
    expect(groups.map(indentless)).toEqual(findElement(payload, "Groups")?.children.map(printedGroup) ?? []);
    expect(personas.map(indentless)).toEqual(
      findElement(payload, "Personas")?.children.map(printedPersona) ?? [],
    );
  }
}

function readValue<Output>(envelope: string, operation: Operation<never, Output>): Output {
  const { result } = readReply(envelope, operation);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Without the blanks that indent the print, which our tree keeps. */
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

function callAsPrinted(client: EwsClient, content: XmlElement): ReturnType<EwsClient["call"]> {
  const displayName = findElement(content, "DisplayName")?.text;
  if (content.name === "GetImItemList") return client.call(getImItemList, {});
  if (content.name === "AddImGroup") return client.call(addImGroup, { displayName: displayName ?? "" });
  expect(content.name).toBe("AddNewImContactToGroup");
  const group = findElement(content, "GroupId")?.attributes;
  return client.call(addNewImContactToGroup, {
    imAddress: elementAt(content, "ImAddress").text,
    displayName,
    groupId: group && { id: group["Id"] ?? "", changeKey: group["ChangeKey"] },
  });
}
