import { demoPeople } from "./demoPeople.ts";

/** Member of a distribution group. */
export interface ListedMailbox {
  readonly name: string;
  readonly address: string;
  /** True if the member is itself a distribution group. */
  readonly isList: boolean;
}

/** Returns the people of a group as members, without phone contacts. */
const people = (group: string): readonly string[] =>
  demoPeople[group]?.filter((one) => one.includes("@")) ?? [];

/** Members of the organization's distribution groups ("Name <address>") by the group's address, for every mailbox. */
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

/** Members of distribution groups by lowercase address. */
export const distributionLists: ReadonlyMap<string, readonly ListedMailbox[]> = new Map(
  Object.entries(written).map(([list, members]) => [list, members.map(readMember)]),
);

function readMember(member: string): ListedMailbox {
  const [, name = "", address = ""] = /^(.*) <(.*)>$/.exec(member) ?? [];
  return { name, address, isList: address in written };
}
