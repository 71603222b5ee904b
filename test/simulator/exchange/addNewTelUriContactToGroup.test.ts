import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { call, codeOf, contactsOf, fill, groupId, groupsOf, missingGroupId } from "./imList.ts";

describe("AddNewTelUriContactToGroup in the simulated Exchange", () => {
  let exchange: Exchange;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    await fill(exchange, { Falcon: [] });
  });
  afterEach(() => exchange.close());

  const add = (telUri: string, number: string, ...group: string[]) =>
    call(
      exchange,
      "AddNewTelUriContactToGroup",
      `<m:TelUriAddress>${telUri}</m:TelUriAddress>`,
      "<m:ImContactSipUriAddress>sip:ana@contoso.com</m:ImContactSipUriAddress>",
      `<m:ImTelephoneNumber>${number}</m:ImTelephoneNumber>`,
      ...group,
    );

  it("creates a contact whose name and telephone are the number", async () => {
    const reply = await add("tel:+3225550147", "+32 2 555 01 47", groupId(exchange, "Falcon"));
    expect(reply.first("//m:Persona/t:DisplayNameFirstLast")).toBe("+32 2 555 01 47");
    expect(reply.first("//m:Persona/t:DisplayName")).toBe("");
    expect(reply.first("//t:OtherTelephones//t:Value/t:Number")).toBe("+32 2 555 01 47");
    expect(reply.all("//t:Attribution[t:IsQuickContact='true']/t:SourceId")).toHaveLength(1);
    expect(groupsOf(exchange)).toEqual({ Falcon: ["+32 2 555 01 47"] });
  });

  it("reuses the contact with that tel URI, its number unchanged", async () => {
    const first = await add("tel:+3225550147", "+32 2 555 01 47", groupId(exchange, "Falcon"));
    const again = await add("tel:+3225550147", "02 555 01 47");
    expect(again.first("//t:PersonaId/@Id")).toBe(first.first("//t:PersonaId/@Id"));
    expect(groupsOf(exchange)["Other Contacts"]).toEqual(["+32 2 555 01 47"]);
    await add("tel:3225550147", "02 555 01 47");
    expect(exchange.mailbox.contacts).toHaveLength(2);
  });

  it("leaves an orphan if the group was deleted, as with an IM address", async () => {
    const reply = await add("tel:+3225550147", "+32 2 555 01 47", missingGroupId(exchange));
    expect(codeOf(reply)).toBe("ErrorInvalidImGroupId");
    expect(contactsOf(exchange)).toEqual(["+32 2 555 01 47"]);
  });

  it("refuses the 1,001st contact", async () => {
    exchange.reset({ groups: 1, contacts: 1000 });
    expect(codeOf(await add("tel:+3225550147", "+32 2 555 01 47"))).toBe("ErrorImContactLimitReached");
  });
});
