/** Ends a `switch` over a union: does not compile while a case is missing. Throws if a value from outside slips in. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
