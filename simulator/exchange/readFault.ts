import type { FaultScope, ScriptedFault } from "./faultScript.ts";

type Check = (value: unknown) => boolean;

const string: Check = (value) => typeof value === "string" && value !== "";
const count: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(String(value));
const strings: Check = (value) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((item) => typeof item === "string");
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** Fields of each kind of fault that JSON can express. */
const kinds: Readonly<Record<Exclude<ScriptedFault["kind"], "held">, Readonly<Record<string, Check>>>> = {
  refused: {},
  busy: { backOffMilliseconds: optional(count) },
  slow: { milliseconds: count },
  dropped: { when: oneOf("before", "after") },
  malformed: { as: oneOf("html", "truncated", "illegalCharacter") },
  response: { code: string, messageText: optional(string), values: optional(strings) },
  fault: { code: string, message: optional(string) },
  http: {
    status: (value) => count(value) && Number(value) >= 200 && Number(value) <= 599,
    headers: optional(strings),
    body: optional(string),
  },
};

const scopeFields: Readonly<Record<keyof FaultScope, Check>> = {
  operation: optional(string),
  calls: optional(count),
  caller: optional(oneOf("add-in", "user")),
};

/** Reads a fault from JSON. Throws an error with HTTP status 400 if it is not exactly valid. */
export function readFault(value: unknown): ScriptedFault {
  const fault = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const kind = Object.entries(kinds).find(([name]) => name === fault["kind"]);
  if (!kind) throw badRequest(`A fault's kind is one of ${Object.keys(kinds).join(", ")}.`);
  checkFields(fault, { kind: string, ...kind[1] });
  return fault as unknown as ScriptedFault;
}

/** Reads the scope of a fault from the body of `faults/add`. */
export function readScope(body: Record<string, unknown>): FaultScope {
  checkFields(body, { fault: () => true, ...scopeFields });
  return Object.fromEntries(Object.entries(body).filter(([name]) => name in scopeFields));
}

function checkFields(value: Record<string, unknown>, fields: Readonly<Record<string, Check>>): void {
  const unknown = Object.keys(value).find((name) => !(name in fields));
  if (unknown !== undefined) throw badRequest(`The field ${unknown} is not known here.`);
  const wrong = Object.entries(fields).find(([name, check]) => !check(value[name]));
  if (wrong) throw badRequest(`The field ${wrong[0]} is missing or wrong.`);
}

/** Creates an error to which the endpoint responds with HTTP 400 and its message. */
export const badRequest = (message: string): Error => Object.assign(new Error(message), { status: 400 });
