import { describe, expect, it } from "@jest/globals";
import { createClient } from "../../../src/ews/client.ts";
import { addContact, createGroup } from "../../../src/imList/changes/addSteps.ts";
import { failed } from "../../../src/shared/result.ts";
import { storeId } from "../listOf.ts";

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
});
