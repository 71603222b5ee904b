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

describe("The environment in words", () => {
  it("is what an administrator asks first", () => {
    expect(pairs()).toEqual({
      Outlook: "On the web",
      Exchange: "15.2.2562.17 (SE)",
      "Requirement set": "Mailbox 1.5",
      Permission: "ReadWriteMailbox",
      Item: "Message",
      "Account type": "Exchange Server",
      Language: "en-US",
      Pane: "0.1.0",
      Mailbox: "ana.lima@contoso.com",
      "Way in use": "Direct route",
      "Direct route": "mail.contoso.com",
      "Route setting": "auto",
    });
  });

  it("has the version of Outlook where it is not Exchange's, and says what is not known", () => {
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
      Exchange: "Not known",
      "Requirement set": "Not known",
      Permission: "Less than ReadWriteMailbox",
      Item: "None selected",
      "Account type": "Not known",
      "Way in use": "Read-only",
      "Direct route": "None is set up.",
    });
  });

  it.each([
    ["15.1.2507.6", "15.1.2507.6 (2016)"],
    ["15.20.1.1", "15.20.1.1 (Exchange Online)"],
    ["14.3.1.1", "14.3.1.1 (before 2013)"],
    ["16.0.1", "16.0.1"],
  ])("names the release of Exchange %s", (serverVersion, words) => {
    expect(pairs({ probes: [outlook.any("answered", { serverVersion })] })["Exchange"]).toBe(words);
  });

  it("has both versions where the connections end at different servers, and Outlook's word where no reply told", () => {
    const other = direct.any("answered", { serverVersion: "15.1.2507.6" });
    expect(pairs({ probes: [outlook.any(), other] })["Exchange"]).toBe(
      "15.2.2562.17 (SE), 15.1.2507.6 (2016)",
    );
    expect(pairs({ probes: [] })["Exchange"]).toBe("15.2.2562.17 (SE)");
  });
});
