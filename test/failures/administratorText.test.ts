import { describe, expect, it } from "@jest/globals";
import { administratorText } from "../../src/failures/administratorText.ts";
import { catalogs } from "../i18n/catalogs.ts";
import { english } from "./readTexts.ts";
import { failedCall, refused } from "./failedCall.ts";

const textOf = (...[failed]: readonly [ReturnType<typeof failedCall>?]) =>
  administratorText(failed, "ana.lima@contoso.com", english.messages);

describe("The text for the administrator", () => {
  it("names the call, the mailbox, and the server's message, and recommends the direct connection", () => {
    const text = textOf(failedCall(refused));
    expect(text).toContain("could not run AddImGroup in the mailbox ana.lima@contoso.com.");
    expect(text).toContain(`Exchange responded: ${refused.message}`);
    expect(text).toContain("set up the add-in’s direct connection");
  });

  it("is about the account if Exchange has refused it over the direct connection", () => {
    const text = textOf(failedCall(refused, { route: "direct" }));
    expect(text).toContain("does not allow the user’s own account");
    expect(text).not.toMatch(/makeEwsRequestAsync|set up the add-in/);
  });

  it.each(catalogs)("leaves out a message that the server did not send, in %s", (_, messages) => {
    const withoutMessage = failedCall({ ...refused, message: "" });
    for (const failed of [
      undefined,
      withoutMessage,
      failedCall(withoutMessage.failure, { route: "direct" }),
    ]) {
      const text = administratorText(failed, "ana.lima@contoso.com", messages);
      expect(text).not.toMatch(/[{}]/);
      expect(text.split("\n\n")).toHaveLength(3);
    }
  });
});
