import { describe, expect, it } from "@jest/globals";
import { writeEnvelope, type EnvelopeOptions } from "../../src/ews/envelope.ts";
import { xml } from "../../src/ews/xml/writer.ts";
import { elementAt, infoset, parseIndependently } from "./independentTree.ts";
import { types } from "./replyText.ts";
import { violationOf } from "./requestSchemas.ts";

const envelope = (options: EnvelopeOptions): string => writeEnvelope(xml("m:GetImItemList", {}), options);

/** Returns the header blocks of an envelope. */
const headers = (options: EnvelopeOptions) =>
  infoset(elementAt(parseIndependently(envelope(options)), "Header")).children;

const block = (name: string, text = "", attributes = {}, children: unknown[] = []) => ({
  namespace: types,
  name,
  attributes,
  children,
  text,
});

describe("An envelope", () => {
  it("has only RequestServerVersion Exchange2013 in its header by default", () => {
    expect(headers({})).toEqual([block("RequestServerVersion", "", { Version: "Exchange2013" })]);
  });

  it("contains the mailbox's language and the time zone", () => {
    const options = {
      serverVersion: "Exchange2016",
      mailboxCulture: "zh-TW",
      timeZone: "W. Europe Standard Time",
    };
    expect(headers(options)).toEqual([
      block("RequestServerVersion", "", { Version: "Exchange2016" }),
      block("MailboxCulture", "zh-TW"),
      block("TimeZoneContext", "", {}, [block("TimeZoneDefinition", "", { Id: "W. Europe Standard Time" })]),
    ]);
    expect(violationOf(envelope(options))).toBeUndefined();
  });

  it.each([
    [{ smtpAddress: "ines@contoso.example" }, "SmtpAddress", "ines@contoso.example"],
    [{ principalName: "zoë@contoso.example" }, "PrincipalName", "zoë@contoso.example"],
    [{ sid: "S-1-5-21-1-2-3-1001" }, "SID", "S-1-5-21-1-2-3-1001"],
  ])("impersonates another account by %j", (impersonation, name, text) => {
    expect(headers({ impersonation })[1]).toEqual(
      block("ExchangeImpersonation", "", {}, [block("ConnectingSID", "", {}, [block(name, text)])]),
    );
    expect(violationOf(envelope({ impersonation }))).toBeUndefined();
  });

  it.each(["", "en_US", "<x>", "toolongtag-x", "中文"])(
    "omits a language that the schema refuses: %j",
    (mailboxCulture) => {
      expect(headers({ mailboxCulture }).map(({ name }) => name)).toEqual(["RequestServerVersion"]);
    },
  );
});
