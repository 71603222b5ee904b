import { describe, expect, it } from "@jest/globals";
import { createClient } from "../../../src/ews/client.ts";
import { addContact, createGroup } from "../../../src/imList/changes/addSteps.ts";
import { failed } from "../../../src/shared/result.ts";
import { imGroup, listOf, persona, storeId } from "../listOf.ts";

/** Creates a client that records each request and whose calls all fail. */
function recordingClient() {
  const sent: { operation: string; body: string; signal: AbortSignal | undefined }[] = [];
  const client = createClient({
    send: (envelope, { operation, signal }) => {
      sent.push({ operation, body: /<s:Body>(.*)<\/s:Body>/.exec(envelope)?.[1] ?? "", signal });
      return Promise.resolve(failed({ kind: "timeout", milliseconds: 1 }));
    },
  });
  return { client, sent };
}

describe("A step", () => {
  it("creates a group by name, and can be canceled", async () => {
    const { client, sent } = recordingClient();
    const { signal } = new AbortController();
    await createGroup("R&D").send(client, { signal });
    expect(sent).toEqual([
      {
        operation: "AddImGroup",
        body: "<m:AddImGroup><m:DisplayName>R&amp;D</m:DisplayName></m:AddImGroup>",
        signal,
      },
    ]);
  });

  it("adds a contact with only the fields that are known", async () => {
    const { client, sent } = recordingClient();
    const { signal } = new AbortController();
    await addContact("a@x", undefined, undefined).send(client, { signal });
    const groupId = storeId("g1");
    await addContact("a@x", "Ana", groupId).send(client, { signal });
    expect(sent.map(({ body }) => body)).toEqual([
      "<m:AddNewImContactToGroup><m:ImAddress>a@x</m:ImAddress></m:AddNewImContactToGroup>",
      "<m:AddNewImContactToGroup><m:ImAddress>a@x</m:ImAddress><m:DisplayName>Ana</m:DisplayName>" +
        `<m:GroupId Id="g1" ChangeKey="${groupId.changeKey ?? ""}"/></m:AddNewImContactToGroup>`,
    ]);
    expect(sent[1]?.signal).toBe(signal);
  });

  it.each(["sip:a@x", "SIP:A@x", "A@x", " a@x"])(
    "adds a contact by its ID if Exchange stores the address as %j, because it would create a second one",
    async (stored) => {
      const { client, sent } = recordingClient();
      const list = listOf([imGroup("Team", [`source of ${stored}`])], [persona(stored)]);
      await addContact("a@x", "Ana", storeId("g1"), list).send(client, {});
      expect(sent.map(({ operation }) => operation)).toEqual(["AddImContactToGroup"]);
      expect(sent[0]?.body).toContain(`<m:ContactId Id="source of ${stored}"`);
    },
  );

  it("adds the one of several contacts that is in the group already", async () => {
    const { client, sent } = recordingClient();
    const both = persona("sip:a@x", { sources: ["first", "second"] });
    const list = listOf([imGroup("Team", ["second"])], [both]);
    await addContact("a@x", "Ana", list.groups[0]?.storeId, list).send(client, {});
    expect(sent[0]?.body).toContain('<m:ContactId Id="second"');
  });

  it("adds a contact by its address if Exchange stores just that, or does not have the contact", async () => {
    const { client, sent } = recordingClient();
    const list = listOf(
      [imGroup("Team", ["source of a@x"])],
      [persona("a@x"), persona("sip:b@x", { sources: [] })],
    );
    await addContact("a@x", "Ana", undefined, list).send(client, {});
    await addContact("b@x", "Bob", undefined, list).send(client, {});
    await addContact("c@x", "Cleo", undefined, list).send(client, {});
    expect(sent.map(({ operation }) => operation)).toEqual(Array(3).fill("AddNewImContactToGroup"));
  });
});
