/**
 * Ends a `switch` over a union. Code with a missing case does not compile. Throws on an unexpected value at run time.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
