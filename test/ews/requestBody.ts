import { expect } from "@jest/globals";
import { createClient, type Send } from "../../src/ews/client.ts";
import type { Operation } from "../../src/ews/operation.ts";
import { failed } from "../../src/shared/result.ts";
import { violationOf } from "./requestSchemas.ts";

/**
 * Returns the Body of an operation's request, as the client sends it. Expects the envelope to be valid against the
 * simulator's schema, and against the published schema if that is present.
 */
export async function requestBody<Input>(
  operation: Operation<Input, unknown>,
  input: Input,
): Promise<string> {
  const send: Send = () => Promise.resolve(failed({ kind: "cancelled", sent: false }));
  const { trace } = await createClient({ send }).call(operation, input);
  expect(violationOf(trace.request)).toBeUndefined();
  return /<s:Body>(.*)<\/s:Body>/s.exec(trace.request)?.[1] ?? "";
}
