import { describe, expect, it } from "@jest/globals";
import { useOutlook } from "../../e2e/harness.ts";
import type { OutlookFault } from "../../../simulator/outlook/page/outlookState.ts";
import { holdResponses } from "../exchange/holdResponses.ts";
import { callEws, envelope, minimalAddin, runningAddin } from "./runningAddin.ts";

/** Every outcome of makeEwsRequestAsync in the real office.js, caused in the playground. */
describe("makeEwsRequestAsync in the playground", () => {
  const outlook = useOutlook({ addinFolder: minimalAddin });

  it("returns Exchange's response", async () => {
    const addin = await runningAddin(await outlook.usual());
    const outcome = await callEws(addin);
    expect(outcome).toMatchObject({
      end: "succeeded",
      value: expect.stringContaining("GetImItemListResponse"),
    });
  });

  it("reports to Exchange that the caller is an add-in", async () => {
    const addin = await runningAddin(await outlook.usual());
    outlook.exchange.faults.refuseAddIns = true;
    const message = "The requested web method is unavailable to this caller or application.";
    expect(await callEws(addin)).toMatchObject({ end: "failed", code: 9020, message });
  });

  it("returns only the text of a SOAP fault, like Outlook on the web", async () => {
    const addin = await runningAddin(await outlook.usual());
    const outcome = await callEws(addin, envelope("<m:AddImGroup/>"));
    expect(outcome).toMatchObject({ end: "failed", code: 9020, name: "GenericResponseError" });
    expect(outcome).toMatchObject({
      message: expect.stringMatching(/^The request failed schema validation/),
    });
  });

  it("returns a SOAP fault as a success with its XML, like other clients", async () => {
    const addin = await runningAddin(await outlook.usual({ faultDelivery: "otherClients" }));
    const outcome = await callEws(addin, envelope("<m:AddImGroup/>"));
    expect(outcome).toMatchObject({
      end: "succeeded",
      value: expect.stringContaining("ErrorSchemaValidation"),
    });
  });

  it.each([
    [302, "Found"],
    [401, "Unauthorized"],
    [403, "Forbidden"],
    [500, "Internal Server Error"],
  ])("returns .NET's text for Exchange's HTTP %d without a SOAP fault", async (status, words) => {
    const addin = await runningAddin(await outlook.usual());
    outlook.exchange.faults.add({ kind: "http", status });
    const message = `The remote server returned an error: (${status}) ${words}.`;
    expect(await callEws(addin)).toMatchObject({ end: "failed", code: 9020, message });
  });

  it("fails if the connection to Exchange breaks", async () => {
    const addin = await runningAddin(await outlook.usual());
    outlook.exchange.faults.add({ kind: "dropped", when: "before" });
    const message = expect.stringContaining("connection was closed");
    expect(await callEws(addin)).toMatchObject({ end: "failed", code: 9020, message });
  });

  it("fails for a response over the host's limit, although Exchange has made the change", async () => {
    const opened = await outlook.usual({ replyLimit: 1_000_000 });
    const addin = await runningAddin(opened);
    outlook.exchange.reset({ groups: 10, contacts: 600 });
    const message = "Response exceeds 1 MB size limit. Please modify your EWS request.";
    expect(await callEws(addin)).toMatchObject({ end: "failed", code: 9020, message });
    expect((await opened.wire()).calls[0]).toMatchObject({ operation: "GetImItemList", status: 200 });
  });

  it("allows three calls at once and no more", async () => {
    const opened = await outlook.usual();
    const addin = await runningAddin(opened);
    const release = holdResponses(outlook.exchange, { calls: 4 });
    const calls = [1, 2, 3, 4].map(() => callEws(addin));
    // The call that is refused.
    await Promise.race(calls);
    release();
    const outcomes = await Promise.all(calls);
    expect(outcomes.filter(({ end }) => end === "succeeded")).toHaveLength(3);
    const message = "The remote server returned an error: (401) Unauthorized.";
    expect(outcomes).toContainEqual(expect.objectContaining({ end: "failed", message }));
    expect((await opened.wire()).mostAtOnce).toBe(4);
  });

  const failed = (message: string) => ({ end: "failed", code: 9020, name: "GenericResponseError", message });
  const faults: [OutlookFault, object][] = [
    ["neverAnswers", { end: "no callback" }],
    ["nullData", { end: "no callback" }],
    ["emptyObject", { end: "succeeded", value: undefined }],
    ["errorObject", { end: "succeeded", value: undefined }],
    ["protocolError", { end: "failed", code: 9017, message: "Internal protocol error: '-2'." }],
    ["proxyFailure", failed("The request failed. The remote server did not respond.")],
    ["proxyFailureWithoutMessage", failed("An internal error has occurred.")],
    ["offline", failed("You're not connected to the internet. Check your connection and try again.")],
    ["tooManyCalls", failed("There are too many incomplete requests. Try again later.")],
    ["unauthorized", failed("The remote server returned an error: (401) Unauthorized.")],
    ["forbidden", failed("The remote server returned an error: (403) Forbidden.")],
    ["serverError", failed("The remote server returned an error: (500) Internal Server Error.")],
    ["replyTooLarge", failed("Response exceeds 1 MB size limit. Please modify your EWS request.")],
  ];
  it.each(faults)("fails only the next call: %s", async (nextFault, expected) => {
    const addin = await runningAddin(await outlook.usual());
    await outlook.usual({ nextFault });
    expect(await callEws(addin, envelope(), 1000)).toMatchObject(expected);
    expect(outlook.exchange.log).toHaveLength(0);
    expect(await callEws(addin)).toMatchObject({ end: "succeeded" });
    expect(outlook.exchange.log).toHaveLength(1);
  });

  it.each([
    [
      "a request over 1,000,000 code units",
      "x".repeat(1_000_001),
      "Sys.ArgumentException",
      "1 MB size limit",
    ],
    ["null", null, "Sys.ArgumentNullException", "data"],
    ["a number", 7, "Sys.ArgumentTypeException", "data"],
  ])("throws at once for %s", async (_, body, name, words) => {
    const addin = await runningAddin(await outlook.usual());
    const message = expect.stringContaining(words);
    expect(await callEws(addin, body)).toMatchObject({ end: "threw", name, message });
  });

  it("throws in the user's language", async () => {
    const addin = await runningAddin(await outlook.usual({ language: "fr-FR" }));
    const message = expect.stringContaining("dépasse la limite de taille");
    expect(await callEws(addin, "x".repeat(1_000_001))).toMatchObject({ end: "threw", message });
  });

  it.each(["ReadWriteItem", "ReadItem", "Restricted"] as const)(
    "throws with permission %s",
    async (permission) => {
      const addin = await runningAddin(await outlook.usual({ permission }));
      const message = "Elevated permission is required to call the method: 'mailbox.makeEwsRequest'.";
      expect(await callEws(addin)).toMatchObject({ end: "threw", message });
    },
  );

  it("throws while nothing is selected, and works again afterward", async () => {
    const opened = await outlook.start();
    const addin = await runningAddin(opened);
    await addin.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => undefined, resolve);
        }),
    );
    await opened.set({ item: "" });
    await addin.waitForFunction(() => !Office.context.mailbox.item);
    const message = "Invalid operation (mailbox.makeEwsRequest) when Office.context.mailbox.item is null.";
    expect(await callEws(addin)).toMatchObject({ end: "threw", message });
    await opened.set({ item: "names" });
    await addin.waitForFunction(() => Boolean(Office.context.mailbox.item));
    expect(await callEws(addin)).toMatchObject({ end: "succeeded" });
  });
});
