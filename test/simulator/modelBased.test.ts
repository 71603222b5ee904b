import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient, type Send } from "../../src/ews/client.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { success } from "../../src/shared/result.ts";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";
import { createAgreement } from "./agreement.ts";
import { createImListModel } from "./imListModel.ts";
import { anyStep, playStep } from "./playStep.ts";
import { fc, runs, seed } from "../random.ts";

describe("The simulated Exchange, called by the add-in's own client", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterAll(() => exchange.close());

  const send: Send = async (envelope) => {
    const headers = { "Content-Type": "text/xml; charset=utf-8" };
    const reply = await fetch(exchange.url, { method: "POST", headers, body: envelope });
    return success(await reply.text());
  };

  it("responds to any sequence of the twelve operations like a plain model of the list, and ends with the same list", async () => {
    const outcomes = new Set<string>();
    const sequences = fc.array(anyStep, { minLength: 20, maxLength: 40, size: "max" });
    const isComplete = () => expectedOutcomes.every((end) => outcomes.has(end));
    // A rare outcome of an operation needs several rounds of sequences.
    for (let round = 0; round < 40 && !isComplete(); round += 1)
      await fc.assert(
        fc.asyncProperty(fc.boolean(), sequences, async (readsFirst, steps) => {
          exchange.reset("empty");
          const client = createClient({ send });
          const model = createImListModel();
          const { known, expectAnswer, expectWhole } = createAgreement(model);
          // The pane loads the list first, and so do half of the sequences: then the system groups exist from the
          // start.
          if (readsFirst) expectAnswer(await client.call(getImItemList, {}), model.getList());
          for (const step of steps) {
            const answers = await playStep(step, { client, model, known });
            if (answers) expectAnswer(...answers);
          }
          await expectWhole(client);
          for (const { reply = "" } of exchange.log) outcomes.add(outcomeOf(reply));
        }),
        { numRuns: runs({ short: 5, long: 500 }), seed: seed + round },
      );
    // Every operation has had each of its outcomes: the sequences are neither too simple nor too random.
    expect([...outcomes].sort()).toEqual(expect.arrayContaining(expectedOutcomes));
  });
});

/** An operation's outcome, such as "SetImGroup ErrorInvalidImGroupId". */
const outcomeOf = (reply: string): string =>
  /<(\w+)Response .*?<ResponseCode>(\w+)</s.exec(reply)?.slice(1).join(" ") ?? reply;

const expectedOutcomes = [
  ...["NoError", "ErrorInvalidImDistributionGroupSmtpAddress"].map(
    (code) => `AddDistributionGroupToImList ${code}`,
  ),
  ...["NoError", "ErrorInvalidImContactId", "ErrorInvalidImGroupId"].flatMap((code) =>
    ["AddImContactToGroup", "RemoveImContactFromGroup"].map((operation) => `${operation} ${code}`),
  ),
  ...["NoError", "ErrorInvalidImContactId"].map((code) => `RemoveContactFromImList ${code}`),
  ...["NoError", "ErrorInvalidImGroupId"].flatMap((code) =>
    [
      "AddNewImContactToGroup",
      "AddNewTelUriContactToGroup",
      "RemoveDistributionGroupFromImList",
      "RemoveImGroup",
      "SetImGroup",
    ].map((operation) => `${operation} ${code}`),
  ),
  "AddImGroup NoError",
  "GetImItemList NoError",
  "GetImItems NoError",
  "SetImGroup ErrorImGroupDisplayNameAlreadyExists",
];
