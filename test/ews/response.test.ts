import { describe, expect, it } from "@jest/globals";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { readReply } from "../../src/ews/response.ts";
import { faultText, messages, replyText, responseText, types } from "./replyText.ts";

const read = (text: string) => readReply(text, addImGroup);
const group = "<ImGroup><t:DisplayName>Falcon</t:DisplayName><t:GroupType>x</t:GroupType></ImGroup>";
const falcon = { ok: true, value: { displayName: "Falcon" } };

describe("A successful response", () => {
  it("returns its payload and the server's version", () => {
    expect(read(responseText("AddImGroup", group))).toMatchObject({
      result: falcon,
      serverVersion: "15.2.2562.17",
    });
  });

  it("may have the class Warning", () => {
    const reply = responseText("AddImGroup", `<MessageText>Mind you</MessageText>${group}`, "Warning");
    expect(read(reply).result).toMatchObject(falcon);
  });

  it("may be wrapped in ResponseMessages, as in most of EWS", () => {
    const reply = replyText(
      `<m:AddImGroupResponse xmlns:m="${messages}" xmlns="${messages}" xmlns:t="${types}"><m:ResponseMessages>` +
        `<m:AddImGroupResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>${group}` +
        `</m:AddImGroupResponseMessage></m:ResponseMessages></m:AddImGroupResponse>`,
    );
    expect(read(reply).result).toMatchObject(falcon);
  });

  it("may have no header, other prefixes, and unknown elements", () => {
    const reply = `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><New/><Body><q:Hm xmlns:q="urn:q"/>
      <q:AddImGroupResponse ResponseClass="Success" xmlns:q="${messages}"><q:Mood/>
        <q:ImGroup><GroupType xmlns="${types}">x</GroupType><z:DisplayName xmlns:z="${types}">Falcon</z:DisplayName></q:ImGroup>
      </q:AddImGroupResponse></Body></Envelope>`;
    expect(read(reply)).toMatchObject({ result: falcon, serverVersion: undefined });
  });
});

describe("An error response", () => {
  const error = (content: string) =>
    read(
      replyText(
        `<AddImGroupResponse ResponseClass="Error" xmlns="${messages}" xmlns:t="${types}">${content}</AddImGroupResponse>`,
      ),
    ).result;

  it("returns its code, message text, and the values of its MessageXml", () => {
    const content =
      "<MessageText>Gone &amp; lost.</MessageText><ResponseCode>ErrorFromTheFuture</ResponseCode><DescriptiveLinkKey>0</DescriptiveLinkKey>" +
      `<MessageXml><t:Value Name="MailboxGuid">1-2</t:Value><t:Value Name="__proto__">x</t:Value><t:Hint>y</t:Hint></MessageXml>`;
    expect(error(content)).toEqual({
      ok: false,
      failure: {
        kind: "response",
        code: "ErrorFromTheFuture",
        message: "Gone & lost.",
        values: Object.fromEntries([
          ["MailboxGuid", "1-2"],
          ["__proto__", "x"],
          ["Hint", "y"],
        ]),
      },
    });
  });

  it("remains an error without a code and message text", () => {
    expect(error("")).toMatchObject({
      failure: { kind: "response", code: "Error", message: "", values: {} },
    });
  });
});

describe("A fault", () => {
  it("returns its code, message, line, position, and violation", () => {
    const place =
      "<t:LineNumber>11</t:LineNumber><t:LinePosition>33</t:LinePosition><t:Violation>Not so.</t:Violation>";
    expect(read(faultText("ErrorSchemaValidation", "The request failed.", place))).toEqual({
      result: {
        ok: false,
        failure: {
          kind: "fault",
          code: "ErrorSchemaValidation",
          message: "The request failed.",
          line: 11,
          position: 33,
          violation: "Not so.",
          values: {},
        },
      },
      serverVersion: "15.2.2562.17",
    });
  });

  it("returns the delay that a busy server asks for", () => {
    const values = `<t:Value Name="BackOffMilliseconds">2500</t:Value>`;
    expect(read(faultText("ErrorServerBusy", "Later.", values)).result).toMatchObject({
      failure: {
        kind: "fault",
        code: "ErrorServerBusy",
        line: undefined,
        values: { BackOffMilliseconds: "2500" },
      },
    });
  });

  it.each([
    ["<faultcode>s:Client</faultcode><faultstring> Bad request </faultstring>", "Client", "Bad request"],
    ["<faultcode>Server</faultcode><detail/>", "Server", ""],
    ["", "Fault", ""],
  ])("falls back to its faultcode if it has no detail: %s", (content, code, message) => {
    expect(read(replyText(`<s:Fault>${content}</s:Fault>`)).result).toMatchObject({
      failure: { kind: "fault", code, message },
    });
  });
});

describe("A response with an unexpected structure", () => {
  it.each([
    ["another root", `<x/>`, "x"],
    ["SOAP 1.2", `<Envelope xmlns="http://www.w3.org/2003/05/soap-envelope"/>`, "Envelope"],
    ["no Body", `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>`, "Envelope/Body"],
    ["an empty Body", replyText(""), "Envelope/Body/AddImGroupResponse"],
    [
      "another operation's response",
      responseText("GetImItemList", group),
      "Envelope/Body/AddImGroupResponse",
    ],
    ["no payload", responseText("AddImGroup", ""), "Envelope/Body/AddImGroupResponse/ImGroup"],
    [
      "no class",
      responseText("AddImGroup", group).replace(` ResponseClass="Success"`, ""),
      "Envelope/Body/AddImGroupResponse/@ResponseClass",
    ],
    [
      "an unknown class",
      responseText("AddImGroup", group, "Perhaps"),
      "Envelope/Body/AddImGroupResponse/@ResponseClass",
    ],
  ])("is malformed, and the failure names the wrong or missing element: %s", (_, reply, path) => {
    expect(read(reply).result).toMatchObject({
      ok: false,
      failure: { kind: "malformed", cause: "shape", path },
    });
  });

  it("is reported as invalid XML with the line", () => {
    expect(read("<s:Envelope>").result).toMatchObject({ failure: { cause: "xml", line: 1 } });
  });

  it("does not hide an exception from the add-in's own code", () => {
    const broken = {
      name: "AddImGroup",
      response: () => {
        throw new TypeError("ours");
      },
    };
    expect(() => readReply(responseText("AddImGroup", group), broken)).toThrow(new TypeError("ours"));
  });
});
