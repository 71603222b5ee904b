import { expect } from "@jest/globals";

/**
 * Expects the headers that every response of a server with a release's configuration has, each once. What comes from EWS
 * may load nothing and be in no frame.
 */
export function expectSafeHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): void {
  expect(headers["content-security-policy"]).toMatch(
    /^default-src 'none'; ([^,\n]*; frame-ancestors https:\/\/mail\.example\.org https:\/\/owa\.example\.org:8443|frame-ancestors 'none')$/,
  );
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["x-frame-options"]).toBeUndefined();
  expect(headers["location"]).toBeUndefined();
}
