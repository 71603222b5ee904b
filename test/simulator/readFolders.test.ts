import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient, type EwsClient } from "../../src/ews/client.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { joinList } from "../../src/imList/membership.ts";
import { personAddress, personName } from "../../src/imList/person.ts";
import { readFolders } from "../../src/imList/readFolders.ts";
import { success } from "../../src/shared/result.ts";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";

describe("A simulated Exchange that refuses the operations for IM lists to add-ins", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token" });
  });
  afterAll(() => exchange.close());

  const clientOf = (headers: Readonly<Record<string, string>> = {}): EwsClient =>
    createClient({
      send: async (body) => {
        const types = { "Content-Type": "text/xml; charset=utf-8" };
        const reply = await fetch(exchange.url, { method: "POST", headers: { ...types, ...headers }, body });
        return success(await reply.text());
      },
    });

  const shown = (list: ImItemList): unknown =>
    joinList(list, "en", { withTagged: true }).groups.map(({ group, kind, people, size }) => ({
      name: group.displayName,
      id: group.storeId?.id,
      kind,
      size,
      people: people.map((persona) => [personName(persona), personAddress(persona)]),
    }));

  it.each([["demo" as const], [{ groups: 12, contacts: 240 }]])(
    "shows add-ins in the folders what it shows the user in the list (%j), and is not changed by that",
    async (content) => {
      exchange.reset(content);
      const user = await clientOf().call(getImItemList, {});
      exchange.faults.refuseAddIns = true;
      const before = exchange.mailbox.changeNumber;
      const addIn = await readFolders(clientOf({ "X-Simulated-Caller": "add-in" }), {});
      expect(addIn.result).toMatchObject({ ok: true, value: { unread: 0, unreadGroups: 0 } });
      expect(addIn.result.ok && shown(addIn.result.value.items)).toEqual(
        user.result.ok && shown(user.result.value),
      );
      expect(exchange.mailbox.changeNumber).toBe(before);
    },
  );
});
