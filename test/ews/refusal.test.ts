import { describe, expect, it } from "@jest/globals";
import type { FaultFailure, HostFailure } from "../../src/ews/failure.ts";
import { recognizeRefusal } from "../../src/ews/refusal.ts";

const words = "The requested web method is unavailable to this caller or application.";
const refused = { kind: "refused", operation: "AddImGroup", message: words };

const fault = (code: string, message: string): FaultFailure => ({
  kind: "fault",
  code,
  message,
  line: undefined,
  position: undefined,
  violation: undefined,
  values: {},
});
const host = (message: string): HostFailure => ({
  kind: "host",
  cause: "other",
  code: 9020,
  name: "GenericResponseError",
  message,
});

describe("A refusal by the server", () => {
  it("is recognized from a fault, and from only its text, as Outlook on the web passes it on", () => {
    expect(recognizeRefusal(fault("ErrorAccessDenied", words), "AddImGroup")).toEqual(refused);
    expect(recognizeRefusal(host(words), "AddImGroup")).toEqual(refused);
  });

  it.each([
    fault("ErrorAccessDenied", "Access is denied. Check credentials and try again."),
    fault("ErrorInternalServerError", words),
    host("The remote server returned an error: (403) Forbidden."),
    { kind: "response", code: "ErrorAccessDenied", message: "Access is denied.", values: {} } as const,
    { kind: "timeout", milliseconds: 1 } as const,
    { kind: "cancelled", sent: true } as const,
  ])("is not assumed for any other failure: $kind $code $message", (failure) => {
    expect(recognizeRefusal(failure, "AddImGroup")).toBe(failure);
  });
});
