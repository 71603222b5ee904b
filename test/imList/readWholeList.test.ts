import { describe, expect, it } from "@jest/globals";
import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import type { HostFailure } from "../../src/ews/failure.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import type { StoreId } from "../../src/ews/model/storeId.ts";
import type { PageRequest } from "../../src/ews/operations/findItem.ts";
import type { ImItemIds } from "../../src/ews/operations/getImItems.ts";
import { createReadWholeList } from "../../src/imList/readWholeList.ts";
import type { ListProgress } from "../../src/imList/wholeList.ts";
import { failed, success } from "../../src/shared/result.ts";
import type { AccessMode } from "../../src/shared/accessMode.ts";
import { trace } from "../failures/failedCall.ts";
import { imGroup, listOf, persona, storeId } from "./listOf.ts";

const tooLarge: HostFailure = {
  kind: "host",
  cause: "replyTooLarge",
  code: 9020,
  name: undefined,
  message: "Response exceeds 1 MB size limit",
};

/**
 * Creates a client for an Exchange behind a host that allows at most `most` contacts per response. Contacts and groups
 * with an id in `gone` are missing from all responses.
 */
function shortHost(list: ImItemList, { most = 40, orphans = 0, gone = new Set<string>() } = {}) {
  const calls: { readonly name: string; readonly input: unknown }[] = [];
  const contactIds = [
    ...list.personas.flatMap(({ attributions }) => attributions.flatMap(({ sourceId }) => sourceId ?? [])),
    ...Array.from({ length: orphans }, (_, index) => storeId(`orphan ${index}`)),
  ];
  const page = ({ folder, offset, maxEntriesReturned }: PageRequest) => {
    const ids = folder === "imcontactlist" ? list.groups.flatMap(({ storeId: id }) => id ?? []) : contactIds;
    const itemIds = ids.slice(offset, offset + maxEntriesReturned);
    return { itemIds, total: ids.length, isLast: offset + maxEntriesReturned >= ids.length };
  };
  const has = (ids: readonly StoreId[], id: StoreId | undefined) =>
    id !== undefined && !gone.has(id.id) && ids.some((one) => one.id === id.id);
  const items = (ids: ImItemIds): ImItemList => ({
    groups: list.groups.filter((group) => has(ids.groupIds, group.storeId)),
    personas: list.personas.filter(({ attributions }) =>
      attributions.some(({ sourceId }) => has(ids.contactIds, sourceId)),
    ),
  });
  const respond = (name: string, input: unknown): CallResult<unknown>["result"] => {
    if (name === "FindItem") return success(page(input as PageRequest));
    if (name === "GetImItems") {
      const ids = input as ImItemIds;
      return ids.contactIds.length > most ? failed(tooLarge) : success(items(ids));
    }
    return list.personas.length > most ? failed(tooLarge) : success(list);
  };
  const client: EwsClient = {
    call: <Output>({ name }: { readonly name: string }, input: unknown) => {
      calls.push({ name, input });
      return Promise.resolve({ result: respond(name, input), trace: trace() }) as Promise<CallResult<Output>>;
    },
  };
  return { client, names: () => calls.map(({ name }) => name), calls };
}

const people = Array.from({ length: 120 }, (_, index) => persona(`p${index}@x`));
const sources = people.map(({ imAddress }) => `source of ${imAddress ?? ""}`);
const long = listOf(
  [
    imGroup("Team", sources.slice(0, 70)),
    imGroup("Zen", sources.slice(50)),
    imGroup("Favorites", [], "Favorites"),
  ],
  people,
);

describe("A list", () => {
  it("is loaded by one call if it fits into one response", async () => {
    const { client, names } = shortHost(long, { most: 200 });
    const { result } = await createReadWholeList(client)({});
    expect(result).toEqual(success({ items: long, unread: 0, unreadGroups: 0 }));
    expect(names()).toEqual(["GetImItemList"]);
  });

  it("is loaded in chunks if it is too long for one response, and chunks that are too large are halved", async () => {
    const { client } = shortHost(long);
    const steps: ListProgress[] = [];
    const { result } = await createReadWholeList(client)({
      onProgress: (progress) => steps.push(progress),
    });
    expect(result).toEqual(success({ items: long, unread: 0, unreadGroups: 0 }));
    expect(steps.at(-1)).toEqual({ read: 120, of: 120 });
    expect(steps.length).toBeGreaterThan(2);
  });

  it("is loaded in chunks at once after it was too long before", async () => {
    const { client, names } = shortHost(long);
    const read = createReadWholeList(client);
    await read({});
    await read({});
    expect(names().filter((name) => name === "GetImItemList")).toHaveLength(1);
  });

  it("is requested in one response again in another access mode, which may allow larger responses", async () => {
    const { client, names } = shortHost(long);
    let accessMode: AccessMode = "outlook";
    const read = createReadWholeList(client, () => Promise.resolve(accessMode));
    await read({});
    accessMode = "direct";
    const before = names().length;
    await read({});
    expect(names()[before]).toBe("GetImItemList");
  });

  it("omits contacts that are in no group, as GetImItemList does", async () => {
    const { client } = shortHost(long, { orphans: 7 });
    const { result } = await createReadWholeList(client)({});
    expect(result).toEqual(success({ items: long, unread: 0, unreadGroups: 0 }));
  });

  it("counts members that could not be loaded", async () => {
    const { client } = shortHost(long, { gone: new Set([sources[3] ?? "", sources[60] ?? ""]) });
    const { result } = await createReadWholeList(client)({});
    expect(result.ok && result.value.unread).toBe(2);
    expect(result.ok && result.value.items.personas).toHaveLength(118);
  });

  it("counts groups that could not be loaded", async () => {
    const { client } = shortHost(long, { gone: new Set(["id of Zen"]) });
    const { result } = await createReadWholeList(client)({});
    expect(result.ok && result.value.unreadGroups).toBe(1);
    expect(result.ok && result.value.items.groups.map(({ displayName }) => displayName)).toEqual([
      "Team",
      "Favorites",
    ]);
  });

  it("can be canceled, and reports its waits, in one response and in chunks", async () => {
    const { client } = shortHost(long);
    const passedOptions = new Map<string, Set<unknown>>();
    const options = { signal: new AbortController().signal, onWait: () => undefined };
    await createReadWholeList({
      call: (operation, input, { signal, onWait } = {}) => {
        passedOptions.set(
          operation.name,
          (passedOptions.get(operation.name) ?? new Set()).add(signal).add(onWait),
        );
        return client.call(operation, input);
      },
    })(options);
    for (const name of ["GetImItemList", "FindItem", "GetImItems"])
      expect(passedOptions.get(name)).toEqual(new Set(Object.values(options)));
  });

  it("fails with any other failure, in one response and in chunks", async () => {
    const busy: HostFailure = { ...tooLarge, cause: "busy" };
    for (const failing of ["GetImItemList", "FindItem", "GetImItems"]) {
      const { client } = shortHost(long);
      const read = createReadWholeList({
        call: async (operation, input) =>
          operation.name === failing
            ? { result: failed(busy), trace: trace() }
            : client.call(operation, input),
      });
      expect((await read({})).result).toEqual(failed(busy));
    }
  });

  it("is empty if there are no groups", async () => {
    const { client } = shortHost(listOf([]), { most: -1 });
    const { result } = await createReadWholeList(client)({});
    expect(result).toEqual(success({ items: listOf([]), unread: 0, unreadGroups: 0 }));
  });
});
