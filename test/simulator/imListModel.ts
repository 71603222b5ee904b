/**
 * The IM list according to the reports, implemented a second time for the tests: memberships are a list of pairs, and
 * no code is shared with the simulator. Groups and contacts have the model's own keys.
 */
export interface ModelGroup {
  readonly key: number;
  readonly name: string;
  readonly type: "UserGroup" | "DG" | "Favorites" | "Tagged" | "OtherContacts";
  readonly smtpAddress?: string;
}

export interface ModelContact {
  readonly key: number;
  readonly name: string;
  readonly imAddress?: string;
  readonly telUri?: string;
}

/** The response to an operation: the groups and contacts of its payload, or its error code. */
export type ModelAnswer =
  | { readonly groups: readonly ModelGroup[]; readonly contacts: readonly ModelContact[] }
  | { readonly code: string };

interface Pair {
  readonly contact: number;
  readonly group: number;
}

/** Creates the model of an empty mailbox. The methods are the operations; a key may belong to a deleted item. */
export function createImListModel() {
  let groups: readonly ModelGroup[] = [];
  let contacts: readonly ModelContact[] = [];
  let pairs: readonly Pair[] = [];
  let lastKey = 0;

  const nothing: ModelAnswer = { groups: [], contacts: [] };
  const noGroup: ModelAnswer = { code: "ErrorInvalidImGroupId" };
  const noContact: ModelAnswer = { code: "ErrorInvalidImContactId" };

  const groupOf = (key: number) => groups.find((group) => group.key === key);
  const isIn = (contact: number, group: number) =>
    pairs.some((pair) => pair.contact === contact && pair.group === group);
  const isListed = (key: number) =>
    pairs.some(({ contact, group }) => contact === key && groupOf(group)?.type !== "Tagged");

  function createGroup(fields: Omit<ModelGroup, "key">): ModelGroup {
    const created = { key: ++lastKey, ...fields };
    groups = [...groups, created];
    return created;
  }

  function createContact(fields: Omit<ModelContact, "key">): ModelContact {
    const created = { key: ++lastKey, ...fields };
    contacts = [...contacts, created];
    return created;
  }

  const systemGroup = (type: ModelGroup["type"], name: string): ModelGroup =>
    groups.find((group) => group.type === type) ?? createGroup({ type, name });

  /** Adds a contact to a group; to Other Contacts if no group is given. */
  function addToGroup(contact: ModelContact, key: number | undefined): boolean {
    const group = key === undefined ? systemGroup("OtherContacts", "Other Contacts") : groupOf(key);
    if (!group || group.type === "DG") return false;
    if (!isIn(contact.key, group.key)) pairs = [...pairs, { contact: contact.key, group: group.key }];
    return true;
  }

  /** Ends memberships, and deletes each contact that is then in no group except Tagged. */
  function endMemberships(isEnding: (pair: Pair) => boolean): void {
    const ended = pairs.filter(isEnding).map(({ contact }) => contact);
    pairs = pairs.filter((pair) => !isEnding(pair));
    const deleted = ended.filter((contact) => !isListed(contact));
    contacts = contacts.filter(({ key }) => !deleted.includes(key));
    pairs = pairs.filter(({ contact }) => !deleted.includes(contact));
  }

  function removeGroup(key: number, type: ModelGroup["type"]): ModelAnswer {
    if (groupOf(key)?.type !== type) return noGroup;
    endMemberships(({ group }) => group === key);
    groups = groups.filter((group) => group.key !== key);
    return nothing;
  }

  return {
    groups: () => groups,
    contacts: () => contacts,
    membersOf: (group: number) => pairs.filter((pair) => pair.group === group).map(({ contact }) => contact),

    addImGroup: (name: string): ModelAnswer => ({
      groups: [groups.find((group) => group.name === name) ?? createGroup({ name, type: "UserGroup" })],
      contacts: [],
    }),
    addDistributionGroup: (smtpAddress: string, name: string): ModelAnswer => {
      if (!smtpAddress.includes("@")) return { code: "ErrorInvalidImDistributionGroupSmtpAddress" };
      const known = groups.find((group) => group.smtpAddress === smtpAddress);
      return { groups: [known ?? createGroup({ name, type: "DG", smtpAddress })], contacts: [] };
    },
    addNewContact: (imAddress: string, name: string | undefined, group: number | undefined): ModelAnswer => {
      const known = contacts.find((contact) => contact.imAddress === imAddress);
      const contact = known ?? createContact({ imAddress, name: name ?? imAddress });
      return addToGroup(contact, group) ? { groups: [], contacts: [contact] } : noGroup;
    },
    addNewPhone: (telUri: string, name: string, group: number | undefined): ModelAnswer => {
      const known = contacts.find((contact) => contact.telUri === telUri);
      const contact = known ?? createContact({ telUri, name });
      return addToGroup(contact, group) ? { groups: [], contacts: [contact] } : noGroup;
    },
    addContactToGroup: (key: number, group: number | undefined): ModelAnswer => {
      const contact = contacts.find((candidate) => candidate.key === key);
      if (!contact) return noContact;
      return addToGroup(contact, group) ? nothing : noGroup;
    },
    getList: (): ModelAnswer => {
      systemGroup("Favorites", "Favorites");
      systemGroup("Tagged", "Tagged");
      systemGroup("OtherContacts", "Other Contacts");
      return { groups, contacts: contacts.filter(({ key }) => pairs.some(({ contact }) => contact === key)) };
    },
    getItems: (contactKeys: readonly number[], groupKeys: readonly number[]): ModelAnswer => ({
      groups: groups.filter(({ key }) => groupKeys.includes(key)),
      contacts: contacts.filter(({ key }) => contactKeys.includes(key)),
    }),
    removeContact: (key: number): ModelAnswer => {
      if (!contacts.some((contact) => contact.key === key)) return noContact;
      contacts = contacts.filter((contact) => contact.key !== key);
      pairs = pairs.filter(({ contact }) => contact !== key);
      return nothing;
    },
    removeContactFromGroup: (contact: number, group: number): ModelAnswer => {
      if (!contacts.some(({ key }) => key === contact)) return noContact;
      if (!isIn(contact, group)) return noGroup;
      endMemberships((pair) => pair.contact === contact && pair.group === group);
      return nothing;
    },
    removeDistributionGroup: (key: number): ModelAnswer => removeGroup(key, "DG"),
    removeImGroup: (key: number): ModelAnswer => removeGroup(key, "UserGroup"),
    renameImGroup: (key: number, name: string): ModelAnswer => {
      if (groupOf(key)?.type !== "UserGroup") return noGroup;
      if (groups.some((group) => group.name === name))
        return { code: "ErrorImGroupDisplayNameAlreadyExists" };
      groups = groups.map((group) => (group.key === key ? { ...group, name } : group));
      return nothing;
    },
  };
}

export type ImListModel = ReturnType<typeof createImListModel>;
