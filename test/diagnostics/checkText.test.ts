import { describe, expect, it } from "@jest/globals";
import { checkText, checkTitle } from "../../src/diagnostics/checkText.ts";
import type { Probe } from "../../src/diagnostics/probe.ts";
import { languageTags } from "../../src/i18n/language.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { direct, http, outlook, refused } from "./reports.ts";

const textOf = (probe: Probe | undefined, isLoaded = false) =>
  withoutIsolates(
    checkText(
      probe,
      isLoaded ? { groups: 12, contacts: 287 } : undefined,
      wordingIn("en"),
      "mail.contoso.com",
    ),
  );

describe("What was checked", () => {
  it("is named in plain words, without operations", () => {
    for (const language of languageTags)
      for (const { route, operation } of [outlook.any(), outlook.im(), direct.any(), direct.im()])
        expect(checkTitle({ route, operation }, wordingIn(language), "mail.contoso.com")).not.toMatch(
          /FindFolder|GetImItemList|\{/,
        );
    expect(withoutIsolates(checkTitle(direct.any(), wordingIn("en"), "mail.contoso.com"))).toBe(
      "Direct connection to mail.contoso.com",
    );
  });

  it("says how long Exchange took, at least a tenth of a second", () => {
    expect(textOf(outlook.any("answered", { milliseconds: 3 }))).toBe("Exchange responded in 0.1 seconds.");
    expect(textOf(outlook.any("answered", { milliseconds: 1_020 }))).toBe("Exchange responded in 1 second.");
    expect(textOf(direct.any("answered", { milliseconds: 2_360 }), true)).toBe(
      "Exchange responded in 2.4 seconds.",
    );
  });

  it("says how large the list is if it is loaded", () => {
    expect(textOf(outlook.im(), true)).toBe("12 groups and 287 contacts, in 0.1 seconds.");
    expect(textOf(outlook.im())).toBe("Exchange responded in 0.1 seconds.");
  });

  it("says what failed, or that nothing was sent", () => {
    expect(textOf(outlook.im(refused("GetImItemList")), true)).toBe(
      "Exchange does not allow add-ins to use your contact list.",
    );
    expect(textOf(direct.any(http("signIn", 401)))).toBe("Exchange needs you to sign in.");
    expect(textOf(undefined)).toBe("Not checked. This may create the three system groups.");
  });
});
