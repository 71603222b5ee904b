import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import type { HostFailure } from "../../src/ews/failure.ts";
import type { ItemPage, PageRequest } from "../../src/ews/operations/findItem.ts";
import type {
  ContactItem,
  DistributionListItem,
  DistributionListMember,
  ItemsRequest,
  StoredItems,
} from "../../src/ews/operations/getItem.ts";
import { failed, success } from "../../src/shared/result.ts";
import { trace } from "../failures/failedCall.ts";
import { storeId } from "./listOf.ts";

// Builds the folders of a list for tests, as FindItem and GetItem return them.

export const element = { namespace: "", name: "Item", attributes: {}, children: [], text: "" };

/** Creates a contact whose item id is `id of <name>`. */
export const contact = (name: string, fields: Partial<ContactItem> = {}): ContactItem => ({
  itemId: storeId(`id of ${name}`),
  itemClass: "IPM.Contact",
  displayName: name,
  givenName: undefined,
  surname: undefined,
  companyName: undefined,
  department: undefined,
  jobTitle: undefined,
  imAddresses: [],
  emailAddresses: [],
  phoneNumbers: [],
  element,
  ...fields,
});

export const member = (fields: Partial<DistributionListMember>): DistributionListMember => ({
  name: undefined,
  address: undefined,
  itemId: undefined,
  ...fields,
});
export const memberOf = (name: string): DistributionListMember =>
  member({ itemId: storeId(`id of ${name}`) });

export const list = (
  displayName: string,
  members: readonly DistributionListMember[] = [],
  itemClass = "IPM.DistList.MOC.UserGroup",
): DistributionListItem => ({
  itemId: storeId(`id of ${displayName}`),
  itemClass,
  displayName,
  members,
  element,
});

export interface Folders {
  readonly lists: readonly DistributionListItem[];
  readonly contacts: readonly ContactItem[];
}

/**
 * Creates a client for an Exchange that refuses all operations except FindItem and GetItem, behind a host that allows at
 * most `most` items per response. `asked`: the number of ids in each GetItem call.
 */
export function folders({ lists, contacts }: Folders, { most = 1_000, gone = new Set<string>() } = {}) {
  const names: string[] = [];
  const asked: number[] = [];
  const respond = (name: string, input: unknown): CallResult<unknown>["result"] => {
    if (name === "FindItem") {
      const { folder, offset, maxEntriesReturned } = input as PageRequest;
      const all = folder === "imcontactlist" ? lists : contacts;
      const itemIds = all.slice(offset, offset + maxEntriesReturned).map(({ itemId }) => itemId);
      const page: ItemPage = {
        itemIds,
        size: itemIds.length,
        total: all.length,
        isLast: offset + maxEntriesReturned >= all.length,
        nextOffset: undefined,
      };
      return success(page);
    }
    if (name !== "GetItem") return failed({ kind: "refused", operation: name, message: "" });
    const { kind, itemIds } = input as ItemsRequest;
    asked.push(itemIds.length);
    if (itemIds.length > most) return failed(tooLarge);
    const has = ({ itemId }: { readonly itemId: { readonly id: string } }) =>
      itemIds.some(({ id }) => id === itemId.id) && !gone.has(itemId.id);
    const items: StoredItems = {
      contacts: kind === "contacts" ? contacts.filter(has) : [],
      distributionLists: kind === "distributionLists" ? lists.filter(has) : [],
    };
    return success(items);
  };
  const client: EwsClient = {
    call: <Output>({ name }: { readonly name: string }, input: unknown) => {
      names.push(name);
      return Promise.resolve({ result: respond(name, input), trace: trace() }) as Promise<CallResult<Output>>;
    },
  };
  return { client, names, asked };
}

export const tooLarge: HostFailure = {
  kind: "host",
  cause: "replyTooLarge",
  code: 9020,
  name: undefined,
  message: "Response exceeds 1 MB size limit",
};
