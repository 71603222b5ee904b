import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createDirectory } from "../../src/directory/createDirectory.ts";
import { readResolvedPerson, type DirectoryPerson } from "../../src/directory/directoryPerson.ts";
import type { LookUpMatch } from "../../src/directory/lookUp.ts";
import { bareName } from "../../src/directory/personName.ts";
import { explains } from "../../src/directory/query.ts";
import type { WantedPerson } from "../../src/directory/wantedPerson.ts";
import { createClient, type EwsClient } from "../../src/ews/client.ts";
import { resolveNames } from "../../src/ews/operations/resolveNames.ts";
import { createCallLog } from "../../src/exchange/callLog.ts";
import type { ConnectionKind } from "../../src/shared/accessMode.ts";
import { failed, success } from "../../src/shared/result.ts";
import { directory as entries, type DirectoryEntry } from "../../simulator/exchange/content/directory.ts";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";
import { fc, runs } from "../random.ts";

describe("The directory, in front of the simulated Exchange", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token" });
  });
  afterAll(() => exchange.close());

  const log = createCallLog();
  let calls = 0;
  const callers = { outlook: { "X-Simulated-Caller": "add-in" }, direct: {} };
  const clientOf = (route: ConnectionKind): EwsClient =>
    log.of(
      createClient({
        route,
        send: async (body) => {
          calls += 1;
          const types = { "Content-Type": "text/xml; charset=utf-8" };
          const headers = { ...types, ...callers[route] };
          const response = await fetch(exchange.url, { method: "POST", headers, body });
          const text = await response.text();
          if (text !== "") return success(text);
          const { status } = response;
          return failed({ kind: "http", cause: "notFound", status, retryAfter: undefined, message: "" });
        },
      }),
    );

  function start(kind: ConnectionKind) {
    const client = clientOf(kind);
    const photos: Blob[] = [];
    const directory = createDirectory({
      connection: () => ({ kind, client }),
      now: Date.now,
      pause: () => Promise.resolve(),
      photos: {
        directClient: () => (kind === "direct" ? client : undefined),
        whenIdle: () => Promise.resolve(),
        createUrl: (photo) => `blob:${photos.push(photo)}`,
        revokeUrl: () => undefined,
      },
    });
    const people = async (words: string): Promise<readonly DirectoryPerson[]> => {
      const answer = await directory.search(words);
      if (answer.kind !== "found") throw new Error(answer.kind);
      return answer.people;
    };
    const lookUp = async (wanted: readonly WantedPerson[]): Promise<readonly LookUpMatch[]> => {
      const matches: LookUpMatch[] = [];
      const onMatch = (index: number, match: LookUpMatch) => (matches[index] = match);
      const end = await directory.lookUp(wanted, { signal: new AbortController().signal, onMatch });
      expect(end).toEqual({ kind: "done" });
      return matches;
    };
    return { directory, people, lookUp, photos };
  }

  const imOf = async (kind: ConnectionKind, name: string) => {
    const [person] = await start(kind).people(name);
    return [person?.name, person?.im?.address, person?.im?.source];
  };

  it.each(["outlook", "direct"] as const)("finds Toni Krause in Sales by three letters: %s", async (kind) => {
    const [toni] = await start(kind).people("ton");
    expect(toni).toMatchObject({
      name: "Toni Krause",
      emailAddress: "toni.krause@contoso.com",
      im: { address: "toni.krause@contoso.com" },
      title: "Account Manager",
      department: "Sales",
      company: "Contoso",
    });
  });

  it("knows the IM address through Outlook as far as the details have it", async () => {
    expect(await imOf("outlook", "antonia kraft")).toEqual([
      "Antonia Kraft",
      "toni.kraft@im.contoso.com",
      "sipProxy",
    ]);
    expect(await imOf("outlook", "lia lima")).toEqual(["Lia Lima", "lia.lima@contoso.com", "imAddresses"]);
    expect(await imOf("outlook", "duarte")).toEqual(["Duarte Lima", "duarte.lima@contoso.com", "guess"]);
    expect(await imOf("outlook", "noor")).toEqual(["Noor Haddad", "noor.haddad@contoso.com", "guess"]);
    expect(await imOf("outlook", "cai li")).toEqual(["Cai Lima", "cai.lima@contoso.com", "sipProxy"]);
  });

  it("knows the IM address directly, and who has none", async () => {
    expect(await imOf("direct", "duarte")).toEqual(["Duarte Lima", "d.lima@im.contoso.com", "findPeople"]);
    const [printer] = await start("direct").people("lima print");
    expect(printer?.im).toMatchObject({ source: "guess", isUnlikely: true });
  });

  it("says that there are more than Exchange returns", async () => {
    for (const kind of ["outlook", "direct"] as const)
      expect(await start(kind).directory.search("ma")).toMatchObject({ kind: "found", isCut: true });
  });

  it("remembers that add-ins may not search", async () => {
    exchange.faults.refuseDirectory = true;
    const { directory } = start("outlook");
    const before = calls;
    for (const words of ["ton", "toni", "ana"])
      expect(await directory.search(words)).toMatchObject({
        kind: "unavailable",
        failure: { kind: "refused" },
      });
    expect(calls).toBe(before + 1);
    exchange.faults.clear();
  });

  const beginnings = fc
    .record({
      entry: fc.constantFrom(...entries()),
      field: fc.constantFrom<(entry: DirectoryEntry) => string>(
        ({ displayName }) => displayName,
        ({ address }) => address,
        ({ givenName = "", surname = "" }) => `${surname} ${givenName}`,
      ),
      short: fc.integer({ min: 2, max: 6 }),
      more: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ entry, field, short, more }) => {
      const letters = Array.from(field(entry));
      return [letters.slice(0, short).join(""), letters.slice(0, short + more).join("")] as const;
    })
    .filter(([short, long]) => short.trim().length > 1 && long.trim().length > short.trim().length);

  it.each(["outlook", "direct"] as const)(
    "finds with a longer query whomever Exchange finds, also if it answers from a shorter one: %s",
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(beginnings, async ([short, long]) => {
          const typing = start(kind);
          await typing.people(short);
          const before = calls;
          const narrowed = await typing.people(long);
          // "Ana." is the same query as "Ana".
          const isNarrowed = calls === before && bareName(long) !== bareName(short);
          const asked = await start(kind).people(long);
          const addresses = narrowed.map(({ emailAddress }) => emailAddress);
          for (const { emailAddress } of asked) expect(addresses).toContain(emailAddress);
          if (isNarrowed)
            for (const person of narrowed)
              expect([person, explains(person, bareName(long))]).toEqual([person, true]);
        }),
        { numRuns: runs({ short: 60, long: 1_000 }) },
      );
    },
    120_000,
  );

  const canBeContact = ({ kind }: DirectoryEntry): boolean =>
    kind === "person" || kind === "room" || kind === "mailContact";
  /** Entries of which Exchange returns an email address. */
  const hasAddress = ({ exAddress }: DirectoryEntry): boolean => exAddress !== "unresolvable";
  const canBeFound = (entry: DirectoryEntry): boolean => canBeContact(entry) && hasAddress(entry);

  it("proposes somebody for a name only if nobody else has it, and never the first of several", async () => {
    const namesakes = new Map<string, DirectoryEntry[]>();
    for (const entry of entries().filter(canBeContact))
      namesakes.set(entry.displayName, [...(namesakes.get(entry.displayName) ?? []), entry]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries()), async ({ displayName }) => {
        const [match] = await start("outlook").lookUp([{ name: displayName, address: "" }]);
        const same = namesakes.get(displayName) ?? [];
        if (match?.kind === "one")
          expect(same.map(({ address }) => address)).toEqual([match.person.emailAddress]);
        else if (match?.kind === "several") {
          const offered = match.people.map(({ emailAddress }) => emailAddress);
          for (const entry of same) expect(offered).toContain(hasAddress(entry) ? entry.address : "");
          if (same.length === 1) expect(same.filter(hasAddress)).toEqual([]);
        } else expect([match?.kind, same]).toEqual(["none", []]);
      }),
      { numRuns: runs({ short: 60, long: 1_000 }) },
    );
  }, 120_000);

  it.each(["outlook", "direct"] as const)("finds people by legacy DNs, old and new: %s", async (kind) => {
    const found = entries().filter(canBeFound).slice(0, 60);
    const dns = found.flatMap(({ legacyDn, proxies, address }) =>
      [legacyDn, ...proxies.filter((proxy) => proxy.startsWith("X500:"))].map((dn) => ({ dn, address })),
    );
    const matches = await start(kind).lookUp(dns.map(({ dn }) => ({ name: "", address: dn })));
    expect(matches.map((match) => match.kind === "one" && match.person.emailAddress)).toEqual(
      dns.map(({ address }) => address),
    );
  });

  it("offers an entry that has no email address, and does not propose it", async () => {
    const [olga] = await start("outlook").lookUp([
      { name: "Olga Petrov", address: "/o=Contoso/ou=Old Site/cn=Recipients/cn=opetrov" },
    ]);
    expect(olga).toMatchObject({ kind: "several", people: [{ name: "Olga Petrov", emailAddress: "" }] });
  });

  it("finds people by any email address that the details have, and directly with the IM address", async () => {
    const address = "dlima@contoso.com";
    const wanted = [{ name: "", address }];
    expect(await start("outlook").lookUp(wanted)).toMatchObject([
      { kind: "one", person: { im: { source: "guess" } } },
    ]);
    expect(await start("direct").lookUp(wanted)).toMatchObject([
      { kind: "one", person: { im: { address: "d.lima@im.contoso.com", source: "findPeople" } } },
    ]);
    expect(await start("outlook").lookUp([{ name: "", address: "dlima@contoso" }])).toMatchObject([
      { kind: "several", people: [{ name: "Duarte Lima" }] },
    ]);
  });

  it("reads photos of every kind, and remembers who has none", async () => {
    const { directory, photos } = start("direct");
    const wanted = ["png", "wide", "jpeg", "gif"].map(
      (kind) => entries().find(({ photo }) => photo === kind)?.address ?? "",
    );
    const others = ["tomas.berg@contoso.com", "nobody@contoso.com"];
    const before = calls;
    await new Promise<void>((resolve) => {
      directory.photos.subscribe(() => photos.length === wanted.length && resolve());
      [...others, ...wanted].forEach((address) => directory.photos.show(address));
    });
    expect(photos.map(({ type }) => type).sort()).toEqual([
      "image/gif",
      "image/jpeg",
      "image/png",
      "image/png",
    ]);
    [...others, ...wanted].forEach((address) => directory.photos.show(address));
    expect(calls).toBe(before + 6);
    expect(others.map((address) => directory.photos.urlOf(address))).toEqual([undefined, undefined]);
  });

  it("puts nothing that was asked or found into the log of calls", () => {
    expect(log.entries().length).toBeGreaterThan(100);
    expect(JSON.stringify(log.entries())).not.toMatch(/contoso|krause|lima|toni|\bana\b|cn=/i);
  });

  it("reads the odd entries that Exchange returns, also those without an address", async () => {
    for (const entry of entries().filter(({ exAddress, lacksContact }) => exAddress ?? lacksContact)) {
      const { result } = await clientOf("outlook").call(resolveNames, { entry: entry.legacyDn });
      const [read] = result.ok ? result.value.entries : [];
      expect([entry.address, read && readResolvedPerson(read)?.emailAddress]).toEqual([
        entry.address,
        entry.exAddress === "unresolvable" ? "" : entry.address,
      ]);
    }
  }, 120_000);
});
