import { afterEach, beforeAll, afterAll, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { envelope, post, type Reply } from "./callExchange.ts";
import { codeOf, expandDL } from "./imList.ts";

describe("ExpandDL in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterEach(() => exchange.faults.clear());
  afterAll(() => exchange.close());

  const expand = (address: string): Promise<Reply> => post(exchange, expandDL(address));

  it("returns the members of a list, whatever is in the mailbox, and marks members that are lists", async () => {
    const reply = await expand("Falcon-Updates@contoso.com");
    const expansion =
      "/s:Envelope/s:Body/m:ExpandDLResponse/m:ResponseMessages/m:ExpandDLResponseMessage/m:DLExpansion";
    expect(reply.all(`${expansion}/@*`)).toEqual(["5", "true"]);
    expect(reply.all(`${expansion}/t:Mailbox/t:Name`)).toEqual([
      "Rafał Falkowski",
      "Nkechi Okafor",
      "Ana Lima",
      "Marta Reis",
      "Falcon night shift",
    ]);
    expect(reply.all("//t:MailboxType")).toEqual(["Mailbox", "Mailbox", "Mailbox", "Mailbox", "PublicDL"]);
    expect(reply.all("//t:EmailAddress").at(-1)).toBe("falcon-nights@contoso.com");
  });

  it("returns no members for an empty list, and an error for an unknown one", async () => {
    const empty = await expand("lisbon@contoso.com");
    expect([codeOf(empty), empty.first("//m:DLExpansion/@TotalItemsInView")]).toEqual(["NoError", "0"]);
    for (const nobody of ["nobody@contoso.com", "constructor"])
      expect(codeOf(await expand(nobody))).toBe("ErrorNameResolutionNoResults");
  });

  it("is a schema fault without an address", async () => {
    const reply = await post(exchange, envelope("<m:ExpandDL><m:Mailbox/></m:ExpandDL>"));
    expect(reply.status).toBe(500);
  });

  it("is refused to add-ins if they are refused, but not to the user's own sign-in", async () => {
    exchange.faults.refuseAddIns = true;
    const request = expandDL("lisbon@contoso.com");
    expect((await post(exchange, request, "add-in")).status).toBe(500);
    expect(codeOf(await post(exchange, request))).toBe("NoError");
  });
});
