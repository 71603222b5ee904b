import { demoDistributionGroups, demoPeople } from "./demoPeople.ts";
import { departments, namesByScript } from "./directoryNames.ts";

/** Format of a photo in the directory. "wide": one that is not square. */
export type PhotoKind = "png" | "wide" | "jpeg" | "gif";

/** An entry of the company directory. */
export interface DirectoryEntry {
  readonly kind: "person" | "room" | "list" | "mailContact";
  readonly displayName: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly alias: string;
  /** Primary email address. */
  readonly address: string;
  /** All addresses with their prefixes, in the order in which the three slots of a response are filled. */
  readonly proxies: readonly string[];
  readonly legacyDn: string;
  readonly title?: string;
  readonly department?: string;
  readonly company?: string;
  readonly office?: string;
  /** Without `sip:`. Undefined for an entry without Skype for Business. */
  readonly imAddress?: string;
  /** True if the IM address is also in ImAddresses. */
  readonly fillsImAddresses?: true;
  /** True if a response has no Contact. */
  readonly lacksContact?: true;
  /**
   * Set if the mailbox has its legacy DN in place of its email address. "unresolvable": the details do not have the
   * email address either.
   */
  readonly exAddress?: "resolvable" | "unresolvable";
  readonly photo?: PhotoKind;
}

const organization = "/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=";

/** Number of entries, including those of the demo list. */
const size = 2_000;

/** Returns numbers from 0 to below 1, always the same (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Letters that do not decompose into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = { ł: "l", ø: "o", þ: "th", ı: "i", đ: "d" };

/** Returns a text in lowercase without marks, as Active Directory compares names. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøþıđ]/g, (letter) => plainLetters[letter] ?? letter);

/** Fills in what follows from a name and an address. */
function entry(
  fields: Pick<DirectoryEntry, "kind" | "displayName" | "address"> & Partial<DirectoryEntry>,
  id: number,
): DirectoryEntry {
  const alias = fields.alias ?? fields.address.slice(0, fields.address.indexOf("@"));
  return {
    alias,
    legacyDn: `${organization}${id.toString(16).padStart(32, "0")}-${alias}`,
    proxies: [
      `SMTP:${fields.address}`,
      ...(fields.imAddress === undefined ? [] : [`sip:${fields.imAddress}`]),
    ],
    ...fields,
  };
}

const companies: Readonly<Record<string, string>> = {
  "fabrikam.com": "Fabrikam",
  "northwindtraders.com": "Northwind Traders",
};

/** People who are always the same, for tests and for the tour. Each has a trap or is easy to find. */
function fixedEntries(): readonly DirectoryEntry[] {
  let id = 0;
  const add = (fields: Parameters<typeof entry>[0]): DirectoryEntry => entry(fields, (id += 1));
  const person = (name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => {
    const [givenName = "", surname = ""] = name.split(" ");
    const address = `${plain(givenName)}.${plain(surname)}@contoso.com`;
    return add({
      kind: "person",
      displayName: name,
      givenName,
      surname,
      address,
      company: "Contoso",
      imAddress: address,
      ...more,
    });
  };
  return [
    person("Ana Lima", {
      title: "Project Manager",
      department: "Projects",
      alias: "alima",
      photo: "jpeg",
      proxies: ["SMTP:ana.lima@contoso.com", "smtp:alima@contoso.com", "sip:ana.lima@contoso.com"],
    }),
    person("Toni Krause", { title: "Account Manager", department: "Sales", office: "2-017", photo: "png" }),
    // The IM address is another one than the email address.
    person("Antonia Kraft", {
      title: "Head of Sales",
      department: "Sales",
      imAddress: "toni.kraft@im.contoso.com",
      proxies: ["SMTP:antonia.kraft@contoso.com", "SIP:toni.kraft@im.contoso.com"],
      photo: "gif",
    }),
    // Two people with the same name.
    person("Tomas Berg", { department: "Projects", title: "Business Analyst" }),
    person("Tomas Berg", {
      department: "Finance & Control",
      title: "Controller",
      alias: "tomas.berg2",
      address: "tomas.berg2@contoso.com",
      imAddress: "tomas.berg2@contoso.com",
    }),
    // The sip entry is the fourth, and there are three slots.
    person("Duarte Lima", {
      department: "R&D",
      title: "Developer",
      imAddress: "d.lima@im.contoso.com",
      proxies: [
        "SMTP:duarte.lima@contoso.com",
        "smtp:dlima@contoso.com",
        "smtp:duarte.lima@mail.contoso.com",
        "sip:d.lima@im.contoso.com",
      ],
    }),
    // The same, with ImAddresses.
    person("Lia Lima", {
      department: "R&D",
      title: "Architect",
      fillsImAddresses: true,
      proxies: [
        "SMTP:lia.lima@contoso.com",
        "smtp:llima@contoso.com",
        "X500:/o=Contoso/ou=Old Site/cn=Recipients/cn=llima",
        "sip:lia.lima@contoso.com",
      ],
    }),
    // Moved from an old site, and known to old messages by a legacy DN.
    person("Cai Lima", {
      department: "Finance & Control",
      proxies: [
        "SMTP:cai.lima@contoso.com",
        "sip:cai.lima@contoso.com",
        "X500:/o=Contoso/ou=Old Site/cn=Recipients/cn=clima",
      ],
      exAddress: "resolvable",
    }),
    person("Olga Petrov", {
      proxies: ["X500:/o=Contoso/ou=Old Site/cn=Recipients/cn=opetrov"],
      exAddress: "unresolvable",
    }),
    person("Noor Haddad", { lacksContact: true, title: "Head of Projects", department: "Projects" }),
    // No Skype for Business.
    add({
      kind: "person",
      displayName: "Lima Print Service",
      address: "print-lima@contoso.com",
      company: "Contoso",
    }),
    add({
      kind: "mailContact",
      displayName: "Lima, Bea (Fabrikam)",
      givenName: "Bea",
      surname: "Lima",
      address: "bea.lima@fabrikam.com",
      company: "Fabrikam",
    }),
    add({
      kind: "list",
      displayName: "Lima Office (all)",
      address: "lima-office@contoso.com",
      lacksContact: true,
    }),
    add({ kind: "list", displayName: "Sales, all", address: "sales@contoso.com", lacksContact: true }),
    add({ kind: "room", displayName: "Lima 2 (room)", address: "room-lima-2@contoso.com", office: "Lisbon" }),
    ...["Works council <works-council@contoso.com>", "Falcon updates <falcon-updates@contoso.com>"]
      .concat(["Falcon night shift <falcon-nights@contoso.com>", "Lisbon office <lisbon@contoso.com>"])
      .concat(
        Object.entries(demoDistributionGroups).flatMap(([name, address]) =>
          address.startsWith("works-council") ? [] : [`${name} <${address}>`],
        ),
      )
      .map((list) => {
        const [displayName, address] = split(list);
        return add({ kind: "list", displayName, address, lacksContact: true });
      }),
  ];
}

function split(named: string): readonly [name: string, address: string] {
  const [, name = "", address = ""] = /^(.*) <(.*)>$/.exec(named) ?? [];
  return [name, address];
}

/** Adds an entry for everybody with an address in the demo list. Those of other companies are mail contacts. */
function addDemoPeople(entries: DirectoryEntry[]): void {
  const jobs = Object.entries(departments);
  for (const named of new Set(Object.values(demoPeople).flat())) {
    const [displayName, address] = split(named);
    if (address === "" || entries.some((one) => one.address === address)) continue;
    const id = entries.length + 1;
    const company = companies[address.slice(address.indexOf("@") + 1)];
    const [department = "", titles = []] = jobs[id % jobs.length] ?? [];
    const space = displayName.lastIndexOf(" ");
    const parts =
      space < 0
        ? { surname: displayName.slice(0, 1), givenName: displayName.slice(1) }
        : { givenName: displayName.slice(0, space), surname: displayName.slice(space + 1) };
    const fields = { displayName, address, ...parts, imAddress: address };
    entries.push(
      company === undefined
        ? entry(
            {
              ...fields,
              kind: "person",
              company: "Contoso",
              department,
              title: titles[id % titles.length] ?? "",
              ...(id % 3 === 0 ? { photo: "png" } : {}),
            },
            id,
          )
        : entry({ ...fields, kind: "mailContact", company }, id),
    );
  }
}

/** Creates the directory: the same 2,000 entries every time. People hidden from it are not in it. */
function createDirectory(): readonly DirectoryEntry[] {
  const random = seededRandom(14);
  const entries = [...fixedEntries()];
  addDemoPeople(entries);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let number = 1; number <= 60; number += 1)
    entries.push(
      entry(
        {
          kind: "room",
          displayName: `Room ${number} ${pick(["Lisbon", "Zürich", "Taipei", "Dubai"])}`,
          address: `room-${number}@contoso.com`,
        },
        entries.length + 1,
      ),
    );
  const known = new Map<string, number>();
  while (entries.length < size) {
    const names = pick(namesByScript);
    const [givenName = "", givenLatin = plain(givenName)] = pick(names.given.split(" ")).split("/");
    const [surname = "", familyLatin = plain(surname)] = pick(names.family.split(" ")).split("/");
    const base = `${givenLatin}.${familyLatin}`;
    const times = (known.get(base) ?? 0) + 1;
    known.set(base, times);
    const alias = times === 1 ? base : `${base}${times}`;
    const isExternal = random() < 0.04;
    const address = `${alias}@${isExternal ? "fabrikam.com" : "contoso.com"}`;
    const id = entries.length + 1;
    const displayName = names.familyFirst ? `${surname}${givenName}` : `${givenName} ${surname}`;
    const named = { displayName, givenName, surname, alias, address };
    // Hidden from the directory: the number is taken, and nobody finds them.
    if (random() < 0.02) continue;
    if (isExternal) entries.push(entry({ ...named, kind: "mailContact", company: "Fabrikam" }, id));
    else entries.push(entry({ ...named, kind: "person", ...employee(random, pick, alias, id) }, id));
  }
  return entries;
}

/** The fields of an employee, with the oddities of a real directory, each for some. */
function employee(
  random: () => number,
  pick: <T>(list: readonly T[]) => T,
  alias: string,
  id: number,
): Partial<DirectoryEntry> {
  const chance = (share: number): boolean => random() < share;
  const [department, titles] = pick(Object.entries(departments));
  const address = `${alias}@contoso.com`;
  const hasSkype = !chance(0.08);
  const imAddress = chance(0.1) ? `${alias}@im.contoso.com` : address;
  const others = [
    ...(chance(0.5) ? [`smtp:${alias}@mail.contoso.com`] : []),
    ...(chance(0.2) ? [`X500:/o=Contoso/ou=Old Site/cn=Recipients/cn=${alias}`] : []),
    ...(chance(0.2) ? [`smtp:${alias.replace(".", "")}@contoso.com`] : []),
  ];
  const sip = hasSkype ? [`${chance(0.2) ? "SIP" : "sip"}:${imAddress}`] : [];
  const exAddress = chance(0.03) ? (chance(0.2) ? "unresolvable" : "resolvable") : undefined;
  const proxies = [`SMTP:${address}`, ...(chance(0.5) ? [...sip, ...others] : [...others, ...sip])];
  return {
    proxies:
      exAddress === "unresolvable" ? [`X500:/o=Contoso/ou=Old Site/cn=Recipients/cn=${alias}`] : proxies,
    ...(hasSkype && { imAddress }),
    ...(hasSkype && chance(0.05) && { fillsImAddresses: true }),
    ...(chance(0.03) && !exAddress && { lacksContact: true }),
    ...(exAddress && { exAddress }),
    ...(chance(0.9) && { department, title: pick(titles), company: "Contoso" }),
    office: `${1 + (id % 5)}-${String(id % 200).padStart(3, "0")}`,
    ...(chance(0.3) && { photo: pick<PhotoKind>(["png", "png", "wide", "jpeg", "gif"]) }),
  };
}

let created: readonly DirectoryEntry[] | undefined;

/** Returns the entries of the company directory, which are the same for every mailbox. */
export const directory = (): readonly DirectoryEntry[] => (created ??= createDirectory());
