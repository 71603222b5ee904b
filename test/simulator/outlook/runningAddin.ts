import { fileURLToPath } from "node:url";
import type { Frame } from "playwright-core";
import type { OpenedOutlook } from "../../e2e/harness.ts";

/** The folder of a minimal add-in page, which only loads office.js. */
export const minimalAddin = fileURLToPath(new URL("./addin", import.meta.url));

/** Returns the frame of an add-in, after its office.js is ready. */
export async function runningAddin(outlook: OpenedOutlook): Promise<Frame> {
  const frame = await outlook.frame();
  await frame.waitForFunction(() => "Office" in window && "onReady" in Office);
  await frame.evaluate(() => Office.onReady());
  return frame;
}

/** The outcome of a call of makeEwsRequestAsync. */
export type EwsOutcome =
  | { readonly end: "succeeded"; readonly value: unknown }
  | { readonly end: "failed"; readonly code: number; readonly name: string; readonly message: string }
  | { readonly end: "threw"; readonly name: string; readonly message: string }
  | { readonly end: "no callback" };

/** Calls makeEwsRequestAsync in the add-in's page, and waits for at most `patience` milliseconds. */
export function callEws(frame: Frame, body: unknown = envelope(), patience = 10_000): Promise<EwsOutcome> {
  return frame.evaluate(
    ([data, milliseconds]) =>
      new Promise<EwsOutcome>((resolve) => {
        setTimeout(() => resolve({ end: "no callback" }), milliseconds as number);
        try {
          Office.context.mailbox.makeEwsRequestAsync(data, ({ status, value, error }) => {
            if (String(status) === "succeeded") resolve({ end: "succeeded", value });
            else resolve({ end: "failed", code: error.code, name: error.name, message: error.message });
          });
        } catch (error) {
          const { name, message } = error as Error;
          resolve({ end: "threw", name, message });
        }
      }),
    [body, patience],
  );
}

/** A SOAP envelope with `body`; by default, with a request for the IM item list. */
export const envelope = (body = "<m:GetImItemList/>"): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
  xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"
  xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages">
  <s:Header><t:RequestServerVersion Version="Exchange2013"/></s:Header>
  <s:Body>${body}</s:Body>
</s:Envelope>`;
