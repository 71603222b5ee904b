import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startExchange, type Exchange } from "../../../simulator/exchange/startExchange.ts";
import { itemId, mailboxGuid } from "../../../simulator/exchange/storeId.ts";
import { addImGroup, addNewImContactToGroup, envelope, getImItemList, post } from "./callExchange.ts";

describe("AddNewImContactToGroup in the simulated Exchange", () => {
  let exchange: Exchange;
  let groupId: string;
  beforeEach(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    groupId = (await post(exchange, addImGroup("Project Falcon"))).first("//t:ExchangeStoreId/@Id") ?? "";
  });
  afterEach(() => exchange.close());

  const imAddress = "tony.smith@contoso.com";
  const missingGroupId = itemId(mailboxGuid("ana.lima@contoso.com"), 4711);

  it("creates a contact in the group and returns its persona, which has an IM address and no email address", async () => {
    const reply = await post(
      exchange,
      addNewImContactToGroup({ imAddress, displayName: "Tony Smith", groupId }),
    );
    expect(reply.first("//m:ResponseCode")).toBe("NoError");
    expect(reply.first("//m:Persona/t:DisplayName")).toBe("Tony Smith");
    expect(reply.first("//m:Persona/t:ImAddress")).toBe(imAddress);
    expect(reply.all("//t:EmailAddress")).toEqual([]);
    expect(reply.first("//t:PersonaId/@Id")).toMatch(/^AAQk/);
    expect(reply.all("//t:Attribution[t:IsQuickContact='true']/t:SourceId")).toHaveLength(1);
  });

  it("links the group to the persona only by the ID: the change keys differ", async () => {
    const reply = await post(exchange, addNewImContactToGroup({ imAddress, groupId }));
    const group = await post(exchange, addImGroup("Project Falcon"));
    expect(group.first("//t:ItemId/@Id")).toBe(reply.first("//t:SourceId/@Id"));
    expect(group.first("//t:ItemId/@ChangeKey")).not.toBe(reply.first("//t:SourceId/@ChangeKey"));
  });

  it("uses the address as the name if none is given", async () => {
    const reply = await post(exchange, addNewImContactToGroup({ imAddress, groupId }));
    expect(reply.first("//m:Persona/t:DisplayName")).toBe(imAddress);
  });

  it("uses Other Contacts if no group is given, and creates that group if necessary", async () => {
    await post(exchange, addNewImContactToGroup({ imAddress }));
    const [, other] = exchange.mailbox.groups;
    expect(other?.type).toBe("OtherContacts");
    expect(other?.members).toHaveLength(1);
  });

  it("reuses the contact with that address, without renaming it", async () => {
    await post(exchange, addNewImContactToGroup({ imAddress, displayName: "Tony Smith" }));
    const again = await post(
      exchange,
      addNewImContactToGroup({ imAddress, displayName: "Anthony", groupId }),
    );
    expect(again.first("//m:Persona/t:DisplayName")).toBe("Tony Smith");
    expect(exchange.mailbox.contacts).toHaveLength(1);
  });

  it("stores the address as sent, so that another spelling is another contact", async () => {
    for (const spelling of [imAddress, `sip:${imAddress}`, "Tony.Smith@contoso.com", ` ${imAddress}`])
      await post(exchange, addNewImContactToGroup({ imAddress: spelling, groupId }));
    expect(exchange.mailbox.contacts.map((contact) => contact.imAddress)).toEqual([
      imAddress,
      `sip:${imAddress}`,
      "Tony.Smith@contoso.com",
      ` ${imAddress}`,
    ]);
  });

  it("succeeds if the contact is already in the group", async () => {
    const first = await post(exchange, addNewImContactToGroup({ imAddress, groupId }));
    const again = await post(exchange, addNewImContactToGroup({ imAddress, groupId }));
    expect(again.first("//m:ResponseCode")).toBe("NoError");
    expect(again.first("//t:PersonaId/@Id")).toBe(first.first("//t:PersonaId/@Id"));
    expect(exchange.mailbox.groups[0]?.members).toHaveLength(1);
  });

  it("leaves an orphan that no list shows if the group was deleted, and reuses it later", async () => {
    const failed = await post(exchange, addNewImContactToGroup({ imAddress, groupId: missingGroupId }));
    expect(failed.first("//m:ResponseCode")).toBe("ErrorInvalidImGroupId");
    expect(failed.first("//m:MessageText")).toBe("The specified Im Group Id is invalid.");
    expect((await post(exchange, getImItemList)).all("//t:Persona")).toEqual([]);
    expect(exchange.mailbox.contacts).toHaveLength(1);

    await post(exchange, addNewImContactToGroup({ imAddress, groupId }));
    expect((await post(exchange, getImItemList)).all("//t:Persona")).toHaveLength(1);
    expect(exchange.mailbox.contacts).toHaveLength(1);
  });

  it("refuses the 1,001st contact, counts orphans, and still reuses existing contacts", async () => {
    exchange.reset({ groups: 1, contacts: 999 });
    const [own] = (await post(exchange, addImGroup("Group 1"))).all("//t:ExchangeStoreId/@Id");
    await post(
      exchange,
      addNewImContactToGroup({ imAddress: "orphan@contoso.com", groupId: missingGroupId }),
    );
    const refused = await post(exchange, addNewImContactToGroup({ imAddress, groupId: own ?? "" }));
    expect(refused.first("//m:ResponseCode")).toBe("ErrorImContactLimitReached");
    const reused = await post(
      exchange,
      addNewImContactToGroup({ imAddress: "orphan@contoso.com", groupId: own ?? "" }),
    );
    expect(reused.first("//m:ResponseCode")).toBe("NoError");
  });

  it.each([
    ["is malformed", "AAMkAGdyb3VwMDE=", "ErrorInvalidIdMalformed"],
    ["is not base64", "no id!", "ErrorInvalidIdMalformed"],
    ["is empty", "", "ErrorInvalidIdEmpty"],
    ["belongs to no group", missingGroupId, "ErrorInvalidImGroupId"],
  ])("returns an error for an ID that %s", async (_, id, code) => {
    const reply = await post(exchange, addNewImContactToGroup({ imAddress, groupId: id }));
    expect(reply.status).toBe(200);
    expect(reply.first("//@ResponseClass")).toBe("Error");
    expect(reply.first("//m:ResponseCode")).toBe(code);
  });

  it("names the mailbox of an ID from another mailbox", async () => {
    const guid = mailboxGuid("somebody.else@contoso.com");
    const reply = await post(exchange, addNewImContactToGroup({ imAddress, groupId: itemId(guid, 1) }));
    expect(reply.first("//m:ResponseCode")).toBe("ErrorNonExistentMailbox");
    expect(reply.first("//m:MessageText")).toBe("No mailbox with such guid.");
    expect(reply.first("//m:MessageXml/t:Value[@Name='MailboxGuid']")).toBe(guid);
    expect(exchange.mailbox.contacts).toEqual([]);
  });

  it("refuses the ID of a contact or a distribution group as the target group", async () => {
    const contact = await post(exchange, addNewImContactToGroup({ imAddress, groupId }));
    const contactId = contact.first("//t:SourceId/@Id") ?? "";
    exchange.reset("demo");
    const distribution = await post(exchange, addImGroup("Works council"));
    for (const id of [contactId, distribution.first("//t:ExchangeStoreId/@Id") ?? ""]) {
      const reply = await post(exchange, addNewImContactToGroup({ imAddress, groupId: id }));
      expect(reply.first("//m:ResponseCode")).toBe("ErrorInvalidImGroupId");
    }
  });

  it.each([
    ["old", "EgAAAA==", "NoError"],
    ["not base64", "?", "ErrorInvalidChangeKey"],
  ])("responds to a change key that is %s", async (_, changeKey, code) => {
    const request = envelope(
      `<m:AddNewImContactToGroup><m:ImAddress>${imAddress}</m:ImAddress>` +
        `<m:GroupId Id="${groupId}" ChangeKey="${changeKey}"/></m:AddNewImContactToGroup>`,
    );
    expect((await post(exchange, request)).first("//m:ResponseCode")).toBe(code);
  });
});
