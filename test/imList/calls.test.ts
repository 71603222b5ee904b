import { describe, expect, it } from "@jest/globals";
import { createClient } from "../../src/ews/client.ts";
import { addNewImContact, createImGroup, readImItemList } from "../../src/imList/calls.ts";
import { failed } from "../../src/shared/result.ts";
import { storeId } from "./listOf.ts";

/** A client over a wire that keeps what is sent and fails every call. */
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

describe("The calls of the list", () => {
  it("read it without any argument", async () => {
    const { client, sent } = recordingClient();
    await readImItemList(client);
    expect(sent).toEqual([{ operation: "GetImItemList", body: "<m:GetImItemList/>", signal: undefined }]);
  });

  it("create a group of a name, and can be cancelled", async () => {
    const { client, sent } = recordingClient();
    const { signal } = new AbortController();
    await createImGroup(client, "R&D", { signal });
    expect(sent).toEqual([
      {
        operation: "AddImGroup",
        body: "<m:AddImGroup><m:DisplayName>R&amp;D</m:DisplayName></m:AddImGroup>",
        signal,
      },
    ]);
  });

  it("add a contact with what is known of it alone", async () => {
    const { client, sent } = recordingClient();
    const { signal } = new AbortController();
    await addNewImContact(
      client,
      { imAddress: "a@x", displayName: undefined, groupId: undefined },
      { signal },
    );
    const groupId = storeId("g1");
    await addNewImContact(client, { imAddress: "a@x", displayName: "Ana", groupId }, { signal });
    expect(sent.map(({ body }) => body)).toEqual([
      "<m:AddNewImContactToGroup><m:ImAddress>a@x</m:ImAddress></m:AddNewImContactToGroup>",
      "<m:AddNewImContactToGroup><m:ImAddress>a@x</m:ImAddress><m:DisplayName>Ana</m:DisplayName>" +
        `<m:GroupId Id="g1" ChangeKey="${groupId.changeKey ?? ""}"/></m:AddNewImContactToGroup>`,
    ]);
    expect(sent[1]?.signal).toBe(signal);
  });
});
