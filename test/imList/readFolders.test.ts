import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import { joinList } from "../../src/imList/membership.ts";
import { personName } from "../../src/imList/person.ts";
import { readFolders } from "../../src/imList/readFolders.ts";
import type { ListProgress, WholeList } from "../../src/imList/wholeList.ts";
import { failed } from "../../src/shared/result.ts";
import { contact, element, folders, list, member, memberOf, tooLarge, type Folders } from "./foldersOf.ts";
import { storeId } from "./listOf.ts";

async function read(found: Folders, options: Parameters<typeof folders>[1] = {}): Promise<WholeList> {
  const { result } = await readFolders(folders(found, options).client, {});
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Returns the people in each group, as the screen shows them. */
const shown = ({ items }: WholeList): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    joinList(items, "en", { withTagged: true }).groups.map(({ group, people }) => [
      group.displayName,
      people.map(personName),
    ]),
  );

describe("The folders of a contact list", () => {
  const people = ["Ana", "Ben", "Cleo"].map((name) => contact(name));

  it("contain the groups with their people, without people who are in no group", async () => {
    const lists = [
      list("Falcon", [memberOf("Ana"), memberOf("Ben")]),
      list("Friends", [memberOf("Ana")], "ipm.distlist.moc.favorites"),
      list("Club", [], "IPM.DistList.MOC.DG"),
    ];
    const whole = await read({ lists, contacts: people });
    expect(shown(whole)).toEqual({ Friends: ["Ana"], Club: [], Falcon: ["Ana", "Ben"] });
    expect(joinList(whole.items, "en").groups.map(({ kind }) => kind)).toEqual([
      "favorites",
      "distribution",
      "user",
    ]);
    expect(whole).toMatchObject({ unread: 0, unreadGroups: 0 });
    expect(whole.items.personas).toHaveLength(2);
  });

  it("may contain other distribution lists, which are not shown as groups", async () => {
    const lists = [list("Mine", [memberOf("Ana")], "IPM.DistList"), list("Falcon")];
    const whole = await read({ lists, contacts: people });
    expect(shown(whole)).toEqual({ Falcon: [] });
    expect(whole.unreadGroups).toBe(0);
  });

  it.each([
    [
      "its email address",
      { emailAddresses: [{ name: "", address: "Ana@Contoso.com", routingType: "SMTP" }] },
    ],
    ["its IM address, with or without a scheme", { imAddresses: ["sip:ana@contoso.com"] }],
  ] as const)("identify a member without a known id by %s", async (_, fields) => {
    const lists = [
      list("Falcon", [member({ address: "ana@CONTOSO.com", itemId: storeId("of another kind") })]),
      list("Owl", [member({ address: "SIP:ana@contoso.com" })]),
    ];
    const whole = await read({ lists, contacts: [contact("Ana", fields)] });
    expect(shown(whole)).toEqual({ Falcon: ["Ana"], Owl: ["Ana"] });
    expect(whole.unread).toBe(0);
  });

  it("count members without a known contact, and never merge two members without an address", async () => {
    const blank = contact("Dan", { emailAddresses: [{ name: "", address: undefined, routingType: "" }] });
    const lists = [list("Falcon", [member({}), member({}), memberOf("Eve"), memberOf("Dan")])];
    const whole = await read({ lists, contacts: [blank] });
    expect(shown(whole)).toEqual({ Falcon: ["Dan"] });
    expect(whole.unread).toBe(3);
    expect(joinList(whole.items, "en").groups[0]?.size).toBe(4);
  });

  it("contain all fields of a person's contact", async () => {
    const email = { name: "Ana", address: "ana@contoso.com", routingType: "SMTP" };
    const ana = contact("Ana", {
      givenName: "Ana",
      surname: "Lima",
      imAddresses: ["ana@x", "second@x"],
      emailAddresses: [email],
      phoneNumbers: [{ number: "+1 425", type: "MobilePhone" }],
    });
    const { items } = await read({ lists: [list("Falcon", [memberOf("Ana")])], contacts: [ana] });
    expect(items.personas).toEqual([
      {
        personaId: ana.itemId,
        personaType: "Person",
        creationTime: undefined,
        displayName: "Ana",
        displayNameFirstLast: "Ana Lima",
        imAddress: "ana@x",
        storedImAddress: "ana@x",
        emailAddress: email,
        emailAddresses: [email],
        phoneNumber: { number: "+1 425", type: "MobilePhone" },
        attributions: [
          {
            id: "0",
            sourceId: ana.itemId,
            displayName: undefined,
            isWritable: undefined,
            isQuickContact: true,
            isHidden: undefined,
          },
        ],
        element,
      },
    ]);
  });

  it("count the groups that could not be loaded", async () => {
    const lists = [list("Falcon"), list("Owl")];
    expect(await read({ lists, contacts: [] }, { gone: new Set(["id of Owl"]) })).toMatchObject({
      items: { groups: [{ displayName: "Falcon" }] },
      unreadGroups: 1,
    });
  });
});

describe("Loading the folders", () => {
  const many = Array.from({ length: 730 }, (_, index) => contact(`P${index}`));
  const long = {
    lists: [
      list(
        "All",
        many.map(({ displayName = "" }) => memberOf(displayName)),
      ),
    ],
    contacts: many,
  };

  it("works in pages and chunks, halves chunks that are too large, and reports its progress", async () => {
    const { client, names, asked } = folders(long, { most: 60 });
    const steps: ListProgress[] = [];
    const { result } = await readFolders(client, { onProgress: (step) => steps.push(step) });
    expect(result).toMatchObject({ ok: true, value: { unread: 0 } });
    expect(result.ok && result.value.items.personas).toHaveLength(730);
    expect(names.filter((name) => name === "FindItem")).toHaveLength(3);
    expect(new Set(names)).toEqual(new Set(["FindItem", "GetItem"]));
    expect(asked).toContain(100);
    expect(asked).toContain(50);
    expect(steps.at(-1)).toEqual({ read: 730, of: 730 });
    expect(steps.length).toBeGreaterThan(5);
  });

  it("returns an empty list for empty folders", async () => {
    expect(await read({ lists: [], contacts: [] })).toEqual({
      items: { groups: [], personas: [] },
      unread: 0,
      unreadGroups: 0,
    });
  });

  it("can be canceled, and reports its waits", async () => {
    const options = { signal: new AbortController().signal, onWait: () => undefined };
    const passedOptions = new Set<unknown>();
    const { client } = folders(long);
    await readFolders(
      {
        call: (operation, input, passed) => {
          passedOptions.add(passed?.signal).add(passed?.onWait);
          return client.call(operation, input);
        },
      },
      options,
    );
    expect(passedOptions).toEqual(new Set(Object.values(options)));
  });

  it("fails with the first failure", async () => {
    const busy: EwsFailure = { ...tooLarge, cause: "busy" };
    for (let failing = 1; failing <= 6; failing += 1) {
      const { client, names } = folders(long);
      const { result } = await readFolders(
        {
          call: async (operation, input) => {
            const response = await client.call(operation, input);
            return names.length === failing ? { ...response, result: failed(busy) } : response;
          },
        },
        {},
      );
      expect(result).toEqual(failed(busy));
      expect(names).toHaveLength(failing);
    }
  });
});
