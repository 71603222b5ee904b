import { describe, expect, it } from "@jest/globals";
import { demoPeople } from "../../../simulator/exchange/content/demoPeople.ts";
import { directory } from "../../../simulator/exchange/content/directory.ts";

const entries = directory();
const share = (of: (entry: (typeof entries)[number]) => boolean): number => entries.filter(of).length;

describe("The directory of the simulated Exchange", () => {
  it("has 2,000 entries, each with an address and a legacy DN of its own", () => {
    expect(entries).toHaveLength(2_000);
    expect(new Set(entries.map(({ address }) => address)).size).toBe(2_000);
    expect(new Set(entries.map(({ legacyDn }) => legacyDn)).size).toBe(2_000);
  });

  it("has everyone in the demo list who has an address", () => {
    const addresses = new Set(entries.map(({ address }) => address));
    const people = Object.values(demoPeople).flat();
    for (const person of people.filter((one) => one.includes("@")))
      expect(addresses).toContain(/<(.*)>/.exec(person)?.[1]);
  });

  it("has every oddity of a real directory, several times", () => {
    const isCutOff = (proxies: readonly string[]) => proxies.findIndex((proxy) => /^sip:/i.test(proxy)) >= 3;
    for (const many of [
      share(({ proxies }) => isCutOff(proxies)),
      share(({ lacksContact }) => lacksContact === true),
      share(({ exAddress }) => exAddress === "resolvable"),
      share(({ exAddress }) => exAddress === "unresolvable"),
      share(({ kind }) => kind === "room"),
      share(({ kind }) => kind === "list"),
      share(({ kind }) => kind === "mailContact"),
      share(({ fillsImAddresses }) => fillsImAddresses === true),
      share(({ kind, imAddress }) => kind === "person" && imAddress === undefined),
      share(({ imAddress, address }) => imAddress !== undefined && imAddress !== address),
      share(({ proxies }) => proxies.some((proxy) => proxy.startsWith("X500:"))),
      share(({ photo }) => photo !== undefined),
      share(({ displayName }) => /[^\p{Script=Latin}\s.,()\d]/u.test(displayName)),
    ])
      expect(many).toBeGreaterThan(5);
  });
});
