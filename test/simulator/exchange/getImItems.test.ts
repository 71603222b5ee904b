import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { call, codeOf, contactId, fill, groupId, missingContactId, missingGroupId } from "./imList.ts";

describe("GetImItems in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    await fill(exchange, { Falcon: ["ana", "ben"], Owl: ["ben"] });
  });
  afterEach(() => exchange.close());

  /** Of elements `ContactId` and `GroupId`. */
  const get = (contacts: readonly string[], groups: readonly string[]) =>
    call(exchange, "GetImItems", list("ContactIds", contacts), list("GroupIds", groups));
  const list = (name: string, ids: readonly string[]): string =>
    ids.length === 0 ? "" : `<m:${name}>${ids.join("").replaceAll(/m:\w+/g, "t:ItemId")}</m:${name}>`;

  it("gives the groups and the contacts that are asked for, and no others", async () => {
    const reply = await get([contactId(exchange, "ben")], [groupId(exchange, "Falcon")]);
    expect(reply.all("//t:ImGroup/t:DisplayName")).toEqual(["Falcon"]);
    expect(reply.all("//t:ImGroup//t:ItemId")).toHaveLength(2);
    expect(reply.all("//t:Persona/t:ImAddress")).toEqual(["ben"]);
  });

  it("skips what is not there, and what is of the other kind, without a word", async () => {
    const reply = await get(
      [missingContactId(exchange), groupId(exchange, "Falcon"), contactId(exchange, "ana")],
      [missingGroupId(exchange), contactId(exchange, "ana"), groupId(exchange, "Owl")],
    );
    expect(codeOf(reply)).toBe("NoError");
    expect(reply.all("//t:Persona/t:ImAddress")).toEqual(["ana"]);
    expect(reply.all("//t:ImGroup/t:DisplayName")).toEqual(["Owl"]);
  });

  it("gives an empty list when nothing is found or asked for, and makes no group", async () => {
    for (const reply of [await get([missingContactId(exchange)], []), await get([], [])]) {
      expect(codeOf(reply)).toBe("NoError");
      expect(reply.all("//m:ImItemList")).toEqual([""]);
    }
    expect(exchange.mailbox.groups).toHaveLength(2);
  });

  it("gives what is asked for twice once", async () => {
    const reply = await get([contactId(exchange, "ana"), contactId(exchange, "ana")], []);
    expect(reply.all("//t:Persona")).toHaveLength(1);
  });

  it("gives a contact in no group too", async () => {
    await call(
      exchange,
      "AddNewImContactToGroup",
      "<m:ImAddress>orphan</m:ImAddress>",
      missingGroupId(exchange),
    );
    const reply = await get([contactId(exchange, "orphan")], []);
    expect(reply.all("//t:Persona/t:ImAddress")).toEqual(["orphan"]);
  });

  it("fails for an id that is malformed", async () => {
    const reply = await get([`<m:ContactId Id="x"/>`], [groupId(exchange, "Owl")]);
    expect(codeOf(reply)).toBe("ErrorInvalidIdMalformed");
  });
});
