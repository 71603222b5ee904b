import { describe, expect, it } from "@jest/globals";
import { createEnvironmentPairs, type DiagnosticFacts } from "../../src/diagnostics/environmentPairs.ts";
import { direct, environment, outlook } from "./reports.ts";
import { wordingIn } from "../i18n/wordingIn.ts";

const facts: DiagnosticFacts = {
  environment,
  probes: [outlook.any()],
  address: "ana.lima@contoso.com",
  accessMode: "direct",
  directHost: "mail.contoso.com",
  route: "auto",
};
const pairs = (changed: Partial<DiagnosticFacts> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(createEnvironmentPairs({ ...facts, ...changed }, wordingIn("en")));

describe("The environment in the diagnostics", () => {
  it("lists the facts that an administrator asks for first", () => {
    expect(pairs()).toEqual({
      Outlook: "On the web",
      Exchange: "15.2.2562.17 (SE)",
      "Requirement set": "Mailbox 1.5",
      Permission: "ReadWriteMailbox",
      Item: "Message",
      "Account type": "Exchange Server",
      Language: "en-US",
      "Add-in version": "0.1.0",
      Mailbox: "ana.lima@contoso.com",
      "Connection in use": "Direct connection",
      "Direct connection": "mail.contoso.com",
      "Connection setting (route)": "auto",
    });
  });

  it("has the version of Outlook unless it is Exchange's, and marks unknown facts", () => {
    const old = {
      ...environment,
      client: "win32",
      hostVersion: "16.0.17928.20156",
      requirementSet: undefined,
      permission: "lower",
      item: "none",
      accountType: undefined,
    } as const;
    expect(
      pairs({ environment: old, probes: [], accessMode: "readOnly", directHost: undefined }),
    ).toMatchObject({
      Outlook: "For Windows, 16.0.17928.20156",
      Exchange: "Unknown",
      "Requirement set": "Unknown",
      Permission: "Less than ReadWriteMailbox",
      Item: "None selected",
      "Account type": "Unknown",
      "Connection in use": "Read-only",
      "Direct connection": "Not set up.",
    });
  });

  it.each([
    ["15.1.2507.6", "15.1.2507.6 (2016)"],
    ["15.20.1.1", "15.20.1.1 (Exchange Online)"],
    ["14.3.1.1", "14.3.1.1 (before 2013)"],
    ["16.0.1", "16.0.1"],
  ])("names the release of Exchange %s", (serverVersion, expected) => {
    expect(pairs({ probes: [outlook.any("answered", { serverVersion })] })["Exchange"]).toBe(expected);
  });

  it("has the versions of both servers if they differ, and Outlook's version without a response", () => {
    const other = direct.any("answered", { serverVersion: "15.1.2507.6" });
    expect(pairs({ probes: [outlook.any(), other] })["Exchange"]).toBe(
      "15.2.2562.17 (SE), 15.1.2507.6 (2016)",
    );
    expect(pairs({ probes: [] })["Exchange"]).toBe("15.2.2562.17 (SE)");
  });
});
