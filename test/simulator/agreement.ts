import { expect } from "@jest/globals";
import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import { imGroupKind, type ImGroup } from "../../src/ews/model/imGroup.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import type { Persona } from "../../src/ews/model/persona.ts";
import type { StoreId } from "../../src/ews/model/storeId.ts";
import { findItem, type ImFolder } from "../../src/ews/operations/findItem.ts";
import { getImItems } from "../../src/ews/operations/getImItems.ts";
import type { ImListModel, ModelAnswer, ModelContact, ModelGroup } from "./imListModel.ts";

/** An item of the model with the ID from the server; either may have been deleted. */
export interface Known {
  readonly key: number;
  readonly storeId: StoreId;
}

export interface KnownItems {
  readonly groups: readonly Known[];
  readonly contacts: readonly Known[];
}

/** Compares the model with the server's responses, and collects the server's IDs. */
export function createAgreement(model: ImListModel) {
  const keys = new Map<string, number>();
  const known = { groups: [] as Known[], contacts: [] as Known[] };

  function learn(list: Known[], storeId: StoreId, key: number): void {
    expect(keys.get(storeId.id) ?? key).toBe(key); // an ID never refers to another item later
    if (!keys.has(storeId.id)) list.push({ key, storeId });
    keys.set(storeId.id, key);
  }

  function expectSame(
    { groups, personas }: ImItemList,
    expected: Exclude<ModelAnswer, { code: string }>,
  ): void {
    expect(personas.map(personaLabel).sort()).toEqual(expected.contacts.map(contactLabel).sort());
    for (const persona of personas) {
      const { key } =
        expected.contacts.find((contact) => contactLabel(contact) === personaLabel(persona)) ?? {};
      learn(known.contacts, quickContactId(persona), key ?? 0);
    }
    expect(groups.map(groupLabel).sort()).toEqual(expected.groups.map(modelLabel).sort());
    for (const group of groups) {
      const { key = 0 } =
        expected.groups.find((candidate) => modelLabel(candidate) === groupLabel(group)) ?? {};
      learn(known.groups, group.storeId ?? { id: "none", changeKey: undefined }, key);
      const members = group.members.map(({ id }) => keys.get(id));
      expect(new Set(members)).toEqual(new Set(model.membersOf(key)));
      expect(members).toHaveLength(model.membersOf(key).length);
    }
  }

  return {
    /** The items seen so far. Grows with every response. */
    known: known as KnownItems,

    /** Expects a call to have the response that the model predicts. */
    expectAnswer: ({ result }: CallResult<ImItemList>, expected: ModelAnswer): void => {
      if ("code" in expected || !result.ok)
        expect(result).toMatchObject({ ok: false, failure: { kind: "response", ...expected } });
      else expectSame(result.value, expected);
    },

    /** Reads the whole list in parts, as for a host that limits the size of responses. Includes orphans. */
    expectWhole: async (client: EwsClient): Promise<void> => {
      const contactIds = await readIds(client, "quickcontacts");
      const groupIds = await readIds(client, "imcontactlist");
      const { result } = await client.call(getImItems, { contactIds, groupIds });
      if (!result.ok) throw new Error(JSON.stringify(result.failure));
      expectSame(result.value, { groups: model.groups(), contacts: model.contacts() });
    },
  };
}

async function readIds(client: EwsClient, folder: ImFolder, offset = 0): Promise<readonly StoreId[]> {
  const { result } = await client.call(findItem, { folder, offset, maxEntriesReturned: 4 });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const { itemIds, isLast, nextOffset } = result.value;
  return isLast ? itemIds : [...itemIds, ...(await readIds(client, folder, nextOffset))];
}

const quickContactId = ({ attributions }: Persona): StoreId =>
  attributions.find(({ isQuickContact }) => isQuickContact)?.sourceId ?? { id: "none", changeKey: undefined };

// An item's label is unique: addresses are, and so are the names of groups of one type.
const contactLabel = ({ imAddress = "", name }: ModelContact): string => `${imAddress} ${name}`;
const personaLabel = ({ imAddress = "", displayNameFirstLast = "" }: Persona): string =>
  `${imAddress} ${displayNameFirstLast}`;
const modelLabel = ({ type, name, smtpAddress = "" }: ModelGroup): string =>
  `${imGroupKind(`IPM.DistList.MOC.${type}`)} ${name} ${smtpAddress}`;
const groupLabel = ({ groupType, displayName, smtpAddress = "" }: ImGroup): string =>
  `${imGroupKind(groupType)} ${displayName} ${smtpAddress}`;
