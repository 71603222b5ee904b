import { describe, expect, it } from "@jest/globals";
import { redact } from "../../src/diagnostics/redact.ts";
import { fc, runs } from "../random.ts";

describe("The redaction of a report", () => {
  it.each([
    ["mail to Ana.Lima@contoso.com, please", "mail to [address] please"],
    ["<SmtpAddress>josé@exämple.com</SmtpAddress>", "<SmtpAddress>[address]</SmtpAddress>"],
    ["sip:ana@contoso.com", "[address]"],
    ["?user=ana%40contoso.com", "[address]"],
    ['"ana lima"@contoso.com', "[address]"],
    ["/o=First Organization/ou=Group/cn=Recipients/cn=ana", "[directory name]"],
    ["signed in as CONTOSO\\ana.lima.", "signed in as [account]"],
    ["mailbox 1b9e6a3c-0d2f-4a57-8c11-5e7f90ab12cd is gone", "mailbox [GUID] is gone"],
    ["mailbox 1B9E6A3C0D2F4A578C115E7F90AB12CD is gone", "mailbox [GUID] is gone"],
    ["S-1-5-21-397955417-626881126-188441444-1001", "[SID]"],
    [`Id="AAMkADFhYjM0NTY3ODkwLWJjZGUtZjAxMg==" gone`, `Id="[id]" gone`],
  ])("replaces personal data: %s", (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    "ErrorInvalidImDistributionGroupSmtpAddress after AddDistributionGroupToImList",
    "Exchange 15.2.2562.17, Outlook 16.0.17932.20000, Mailbox 1.8",
    "https://mail.contoso.com/EWS/Exchange.asmx answered with 503 in 1,204 ms",
    "2026-11-22T08:00:00.000Z GetImItemList direct 148 ms http 401",
    "learn.microsoft.com/exchange/client-developer/web-service-reference/findfolder-operation",
  ])("keeps technical text: %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  it("replaces every given name, ignoring case, longest first", () => {
    const names = ["Ana", "Ana Lima", "Anne-Marie (R&D)", "R+D?"];
    expect(redact("ANA LIMA and ana; anne-marie (r&d) in R+D?", names)).toBe(
      "[name] and [name]; [name] in [name]",
    );
    expect(redact("a b c", ["", " ", "b"])).toBe("a b c");
  });

  const around = fc.tuple(
    fc.constantFrom("", " ", "(", "<a>", "to ", "sip:", "\n"),
    fc.constantFrom("", " ", "</a>", ")", ".", "\n"),
  );

  it("leaves no part of an address", () => {
    fc.assert(
      fc.property(fc.emailAddress(), around, (address, [before, after]) => {
        const redacted = redact(`${before}${address}${after}`);
        const [local = "", domain = ""] = address.split("@");
        expect(redacted.replaceAll("[address]", "")).not.toContain(domain);
        expect(redacted).not.toContain("@");
        if (local.length > 2) expect(redacted.replaceAll("[address]", "")).not.toContain(local);
      }),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });

  it("leaves no part of any kind of ID", () => {
    const bytes = fc.uint8Array({ minLength: 24, maxLength: 120, size: "max" });
    const ids = fc.oneof(
      bytes.map((id) => Buffer.from(id).toString("base64")),
      bytes.map((id) => Buffer.from(id).toString("base64url")),
      fc.uuid(),
      fc.array(fc.nat(), { minLength: 3, maxLength: 8 }).map((parts) => `S-1-5-${parts.join("-")}`),
    );
    const quoted = fc.constantFrom<[string, string]>([" ", " "], ['Id="', '"'], ["(", ")"], ["<a>", "</a>"]);
    fc.assert(
      fc.property(ids, quoted, (id, [before, after]) => {
        expect(redact(`${before}${id}${after}`)).toMatch(/^[^[]*\[(id|GUID|SID)\][^\]]*$/);
        expect(redact(`${before}${id}${after}`)).not.toContain(id.slice(0, 12));
      }),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });

  it("leaves no given name, whatever its characters", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, unit: "grapheme" }), fc.string(), (name, text) => {
        fc.pre(
          name.trim().length > 1 &&
            !"[address][directory name][account][GUID][SID][id][name]".includes(name.trim()),
        );
        const redacted = redact(`${text} ${name} ${text}`, [name]).replaceAll(/\[[\w ]+\]/g, "\0");
        expect(redacted).not.toContain(name.trim());
      }),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });
});
