import { describe, expect, it } from "@jest/globals";
import { failureDetails } from "../../src/failures/failureDetails.ts";
import type { FailedCall } from "../../src/store/state.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { failedCall, fault, host, malformed, refused, response, timeout } from "./failedCall.ts";

const detailsOf = (failed: FailedCall): Readonly<Record<string, string>> =>
  Object.fromEntries(
    failureDetails(failed, wordingIn("en", "en-GB")).map(([name, value]) => [name, withoutIsolates(value)]),
  );

describe("The details of a failure", () => {
  it("contain operation, connection, time, duration, and server, in this order", () => {
    const details = failureDetails(
      failedCall(timeout, { serverVersion: "15.2.2562.17" }),
      wordingIn("en", "en-GB"),
    );
    expect(details.map(([name]) => name)).toEqual([
      "Operation",
      "Connection",
      "Time",
      "Duration",
      "Server version",
    ]);
    expect(detailsOf(failedCall(timeout, { serverVersion: "15.2.2562.17" }))).toMatchObject({
      Operation: "AddImGroup",
      Connection: "Through Outlook",
      Time: "07:08:09",
      Duration: "1.23 s",
      "Server version": "15.2.2562.17",
    });
  });

  it("begin with the error code, if there is one", () => {
    const [first] = failureDetails(failedCall(fault("ErrorServerBusy")), wordingIn("en", "en-GB"));
    expect(first).toEqual(["Error", "ErrorServerBusy"]);
    expect(detailsOf(failedCall(timeout))).not.toHaveProperty("Error");
  });

  it("omit unknown values", () => {
    expect(detailsOf(failedCall(fault("ErrorOfTomorrow", { message: "" })))).not.toHaveProperty(
      "Server message",
    );
    expect(Object.values(detailsOf(failedCall(fault("ErrorOfTomorrow"))))).not.toContain("");
  });

  it.each([[refused], [fault("ErrorServerBusy")], [response("ErrorQuotaExceeded")]])(
    "contain the server's text of %j",
    (failure) => {
      expect(detailsOf(failedCall(failure))).toMatchObject({ "Server message": failure.message });
    },
  );

  it("contain Outlook's error with number and name, separate from the server's text", () => {
    const details = detailsOf(failedCall(host("other")));
    expect(details).toMatchObject({
      "Outlook error": "9020 · GenericResponseError · An internal error has occurred.",
    });
    expect(details).not.toHaveProperty("Server message");
  });

  it("contain the place and the violation of a schema fault", () => {
    const violation = "The element 'AddImGroup' has incomplete content.";
    expect(
      detailsOf(failedCall(fault("ErrorSchemaValidation", { line: 2, position: 1_630, violation }))),
    ).toMatchObject({
      Location: "Line 2, position 1630",
      Violation: violation,
    });
    expect(detailsOf(failedCall(fault("ErrorSchemaValidation", { line: 2 })))).toMatchObject({
      Location: "Line 2, position ?",
    });
  });

  it("contain the place, the element, and the reason for an unreadable response", () => {
    const path = "Envelope/Body/AddImGroupResponse/ImGroup/DisplayName";
    const details = detailsOf(failedCall(malformed("shape", { path, line: 1, column: 7 })));
    expect(details).toMatchObject({
      Location: "Line 1, position 7",
      Element: path,
      Problem: "our words",
    });
    expect(details).not.toHaveProperty("Server message");
  });

  it.each([
    ["12500", "12.5 s"],
    ["soon", "soon"],
  ])(
    "show a back-off of %s as %s, and every other value under its own name",
    (BackOffMilliseconds, expected) => {
      const values = { BackOffMilliseconds, MailboxGuid: "f2b8" };
      expect(detailsOf(failedCall(response("ErrorServerBusy", { values })))).toMatchObject({
        "Retry after": expected,
        MailboxGuid: "f2b8",
      });
    },
  );
});
