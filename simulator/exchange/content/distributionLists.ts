import { demoPeople } from "./demoPeople.ts";

/** A member of a distribution list. */
export interface ListedMailbox {
  readonly name: string;
  readonly address: string;
  /** It is a distribution list itself. */
  readonly isList: boolean;
}

/** A group's people as members, without those who are but a number. */
const people = (group: string): readonly string[] =>
  demoPeople[group]?.filter((one) => one.includes("@")) ?? [];

/** The organisation's distribution lists, whatever a mailbox holds: "Name <address>" by the list's own address. */
const written: Readonly<Record<string, readonly string[]>> = {
  "all-hands@contoso.com": [
    "Works council <works-council@contoso.com>",
    "Falcon updates <falcon-updates@contoso.com>",
    ...people("Design team"),
    ...people("Marketing EMEA"),
  ],
  "works-council@contoso.com": ["Marta Reis <marta.reis@contoso.com>", "Tony Smith <tony.smith@contoso.com>"],
  "falcon-updates@contoso.com": [
    "Rafał Falkowski <rafal.falkowski@contoso.com>",
    "Nkechi Okafor <nkechi.okafor@contoso.com>",
    "Ana Lima <ana.lima@contoso.com>",
    "Marta Reis <marta.reis@contoso.com>",
    "Falcon night shift <falcon-nights@contoso.com>",
  ],
  "falcon-nights@contoso.com": [
    "Hiroshi Sato <hiroshi.sato@contoso.com>",
    "Falk Weber <falk.weber@contoso.com>",
  ],
  "lisbon@contoso.com": [],
};

/** The lists by their addresses in lower case. */
export const distributionLists: ReadonlyMap<string, readonly ListedMailbox[]> = new Map(
  Object.entries(written).map(([list, members]) => [list, members.map(readMember)]),
);

function readMember(member: string): ListedMailbox {
  const [, name = "", address = ""] = /^(.*) <(.*)>$/.exec(member) ?? [];
  return { name, address, isList: address in written };
}
