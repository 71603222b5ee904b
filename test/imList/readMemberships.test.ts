import { describe, expect, it } from "@jest/globals";
import type { CallResult, EwsClient } from "../../src/ews/client.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import type { Operation } from "../../src/ews/operation.ts";
import type { ImItemIds } from "../../src/ews/operations/getImItems.ts";
import { describeContacts, readMemberships } from "../../src/imList/readMemberships.ts";
import { failed, success } from "../../src/shared/result.ts";
import { response, trace } from "../failures/failedCall.ts";
import { imGroup, listOf, persona, storeId } from "./listOf.ts";

const others = imGroup("Other Contacts", [], "OtherContacts");
const known = listOf(
  [imGroup("Team", ["source of ana@x"]), imGroup("Staff", [], "DG"), others],
  [persona("ana@x")],
);
const whole = listOf([imGroup("Team", ["source of bob@x"]), others], [persona("bob@x")]);

/** A client that responds to GetImItems, and the whole list. Records the IDs that were asked for. */
function exchange(respond: (ids: ImItemIds) => CallResult<ImItemList>["result"]) {
  const asked: { readonly groups: readonly string[]; readonly contacts: readonly string[] }[] = [];
  let wholeLists = 0;
  const client: EwsClient = {
    call: <In, Out>({ name }: Operation<In, Out>, input: In) => {
      const ids = input as unknown as ImItemIds;
      asked.push({ groups: ids.groupIds.map(({ id }) => id), contacts: ids.contactIds.map(({ id }) => id) });
      return Promise.resolve({
        result: respond(ids),
        trace: trace({ operation: name }),
      } as CallResult<unknown>) as Promise<CallResult<Out>>;
    },
  };
  const readList = () => {
    wholeLists += 1;
    return Promise.resolve({ result: success(whole), trace: trace() });
  };
  return { ports: { client, readList }, asked, wholeLists: () => wholeLists };
}

describe("Reading who is in which group", () => {
  it("asks for the known groups, but not for distribution groups and not for people, and keeps the known people", async () => {
    const now = [imGroup("Team", ["source of bob@x"]), others];
    const { ports, asked } = exchange(() => success(listOf(now)));
    const { result } = await readMemberships(known, ports, {});
    expect(asked).toEqual([{ groups: ["id of Team", "id of Other Contacts"], contacts: [] }]);
    expect(result).toEqual(success({ groups: now, personas: known.personas }));
  });

  it.each<readonly [string, ImItemList]>([
    ["has no groups", listOf([])],
    ["lacks Other Contacts, which Exchange always has", listOf([imGroup("Team", ["source of ana@x"])])],
    ["has no members at all, although there were some", listOf([imGroup("Team"), others])],
  ])("loads the whole list instead if the response %s", async (_, read) => {
    const { ports, wholeLists } = exchange(() => success(read));
    expect((await readMemberships(known, ports, {})).result).toEqual(success(whole));
    expect(wholeLists()).toBe(1);
  });

  it("believes that nobody is in any group if nobody was", async () => {
    const { ports, wholeLists } = exchange(() => success(listOf([others])));
    await readMemberships(listOf([others]), ports, {});
    expect(wholeLists()).toBe(0);
  });
});

describe("Reading the details of contacts", () => {
  const ids = Array.from({ length: 250 }, (_, index) => storeId(`contact ${index}`));

  it("asks for 100 at a time, and leaves out whom Exchange does not know", async () => {
    const { ports, asked } = exchange(({ contactIds }) =>
      success(
        listOf(
          [],
          contactIds.slice(1).map(({ id }) => persona(`${id}@x`, { sources: [id] })),
        ),
      ),
    );
    const { result } = await describeContacts(ids, ports, {});
    expect(asked.map(({ contacts }) => contacts.length)).toEqual([100, 100, 50]);
    expect(result.ok && result.value).toHaveLength(247);
  });

  it("uses the whole list if Exchange does not support that, and fails if it is busy", async () => {
    const unsupported = exchange(() => failed(response("ErrorInvalidRequest")));
    expect((await describeContacts(ids, unsupported.ports, {})).result).toEqual(success(whole.personas));
    expect(unsupported.asked).toHaveLength(1);
    const busy = failed(response("ErrorServerBusy"));
    expect((await describeContacts(ids, exchange(() => busy).ports, {})).result).toEqual(busy);
  });
});
