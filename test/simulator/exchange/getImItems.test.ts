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

  /** Calls GetImItems with elements `ContactId` and `GroupId`. */
  const get = (contacts: readonly string[], groups: readonly string[]) =>
    call(exchange, "GetImItems", list("ContactIds", contacts), list("GroupIds", groups));
  const list = (name: string, ids: readonly string[]): string =>
    ids.length === 0 ? "" : `<m:${name}>${ids.join("").replaceAll(/m:\w+/g, "t:ItemId")}</m:${name}>`;

  it("returns the requested groups and contacts, and no others", async () => {
    const reply = await get([contactId(exchange, "ben")], [groupId(exchange, "Falcon")]);
    expect(reply.all("//t:ImGroup/t:DisplayName")).toEqual(["Falcon"]);
    expect(reply.all("//t:ImGroup//t:ItemId")).toHaveLength(2);
    expect(reply.all("//t:Persona/t:ImAddress")).toEqual(["ben"]);
  });

  it("skips missing items and items of the other kind, without an error", async () => {
    const reply = await get(
      [missingContactId(exchange), groupId(exchange, "Falcon"), contactId(exchange, "ana")],
      [missingGroupId(exchange), contactId(exchange, "ana"), groupId(exchange, "Owl")],
    );
    expect(codeOf(reply)).toBe("NoError");
    expect(reply.all("//t:Persona/t:ImAddress")).toEqual(["ana"]);
    expect(reply.all("//t:ImGroup/t:DisplayName")).toEqual(["Owl"]);
  });

  it("returns an empty list if nothing is found or requested, and creates no group", async () => {
    for (const reply of [await get([missingContactId(exchange)], []), await get([], [])]) {
      expect(codeOf(reply)).toBe("NoError");
      expect(reply.all("//m:ImItemList")).toEqual([""]);
    }
    expect(exchange.mailbox.groups).toHaveLength(2);
  });

  it("returns an item once if it is requested twice", async () => {
    const reply = await get([contactId(exchange, "ana"), contactId(exchange, "ana")], []);
    expect(reply.all("//t:Persona")).toHaveLength(1);
  });

  it("returns a contact that is in no group", async () => {
    await call(
      exchange,
      "AddNewImContactToGroup",
      "<m:ImAddress>orphan</m:ImAddress>",
      missingGroupId(exchange),
    );
    const reply = await get([contactId(exchange, "orphan")], []);
    expect(reply.all("//t:Persona/t:ImAddress")).toEqual(["orphan"]);
  });

  it("fails for a malformed ID", async () => {
    const reply = await get([`<m:ContactId Id="x"/>`], [groupId(exchange, "Owl")]);
    expect(codeOf(reply)).toBe("ErrorInvalidIdMalformed");
  });
});
