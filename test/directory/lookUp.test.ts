import { describe, expect, it } from "@jest/globals";
import type { LookUpMatch } from "../../src/directory/lookUp.ts";
import { readLegacyDn, type WantedPerson } from "../../src/directory/wantedPerson.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { faultText } from "../ews/replyText.ts";
import { directoryOf, entryOf, foundPeople, httpFailure, resolved } from "./directoryOf.ts";

const refusal = faultText(
  "ErrorAccessDenied",
  "The requested web method is unavailable to this caller or application.",
);
const dn = "/o=Contoso/ou=Old Site/cn=Recipients/cn=0a1b2c3d4e5f60718293a4b5c6d7e8f9-treed";
const named = (name: string): WantedPerson => ({ name, address: "" });

/** Starts to look people up. */
function start(people: readonly WantedPerson[], setting = directoryOf()) {
  const matches: (LookUpMatch | undefined)[] = people.map(() => undefined);
  const progress: number[] = [];
  const stop = new AbortController();
  const end = setting.directory.lookUp(people, {
    signal: stop.signal,
    onMatch: (index, match, done) => {
      matches[index] = match;
      progress.push(done);
    },
  });
  return { ...setting, setting, matches, progress, end, stop: () => stop.abort() };
}

const shown = (match: LookUpMatch | undefined): unknown => {
  if (match?.kind === "one") return match.person.name;
  return match?.kind === "several" ? match.people.map(({ name }) => name) : match?.kind;
};

describe("A name without an address", () => {
  it("has a proposal if exactly one person has exactly this name, also written the other way round", async () => {
    const run = start([named("reed tony"), named("Lima, Ana")]);
    await run.reply(resolved([entryOf("Tony Reed"), entryOf("Tony Reedman")]), "reed tony");
    await run.reply(
      resolved([entryOf("Ana Lima (Sales)", { address: "ana@contoso.example" }), entryOf("Ana Limado")]),
      "Ana Lima",
    );
    expect(await run.end).toEqual({ kind: "done" });
    expect(run.matches.map(shown)).toEqual(["Tony Reed", "Ana Lima (Sales)"]);
  });

  it("has several to choose from if they have the same name, or if nobody has exactly this name", async () => {
    const run = start([named("Tony Reed"), named("Ton Reed")]);
    const sales = entryOf("Tony Reed (Sales)", { address: "tony.reed2@contoso.example" });
    await run.reply(resolved([entryOf("Tony Reedman"), entryOf("Tony Reed"), sales]), "Tony Reed");
    await run.reply(resolved([entryOf("Tony Reed")]), "Ton Reed");
    expect(run.matches.map(shown)).toEqual([
      ["Tony Reed", "Tony Reed (Sales)", "Tony Reedman"],
      ["Tony Reed"],
    ]);
  });

  it("is nobody if only lists have it, and the one person who has it if a list has it too", async () => {
    const run = start([named("Sales"), named("Tony Reed")]);
    const list = { type: "PublicDL", address: "list@contoso.example" };
    await run.reply(resolved([entryOf("Sales", list)]), "Sales");
    await run.reply(resolved([entryOf("Tony Reed", list), entryOf("Tony Reed")]), "Tony Reed");
    expect(await run.end).toEqual({ kind: "done" });
    expect(run.matches).toMatchObject([
      { kind: "none" },
      { kind: "one", person: { emailAddress: "tony.reed@contoso.example" } },
    ]);
  });

  it("has no proposal if not everyone is returned", async () => {
    const run = start([named("Tony Reed")]);
    await run.reply(resolved([entryOf("Tony Reed")], true));
    expect(run.matches).toMatchObject([{ kind: "several", isCut: true, people: [{ name: "Tony Reed" }] }]);
  });

  it("is asked for as it is spoken, without titles, and then as it is, until somebody has exactly this name", async () => {
    const run = start([named("Dr. Tony Reed"), named("Reed, Tony (Sales)")]);
    await run.reply(resolved([entryOf("Tony Reed")]), "Tony Reed");
    await run.reply(resolved([entryOf("Tony Reedman")]), "Tony Reed");
    await run.reply(
      resolved([entryOf("Reed, Tony", { address: "tr@contoso.example" })]),
      "Reed, Tony (Sales)",
    );
    expect(await run.end).toEqual({ kind: "done" });
    expect(run.matches.map(shown)).toEqual(["Tony Reed", "Reed, Tony"]);
  });

  it("has everyone of both attempts to choose from, each of them once, if none has exactly this name", async () => {
    const run = start([named("Dr. Ton Reed")]);
    await run.reply(resolved([entryOf("Tony Reed"), entryOf("Tonya Reed")]), "Ton Reed");
    const tonio = entryOf("Dr. Tonio Reed", { address: "tonio@contoso.example" });
    await run.reply(resolved([entryOf("Tony Reed"), tonio]), "Dr. Ton Reed");
    expect(run.matches.map(shown)).toEqual([["Dr. Tonio Reed", "Tony Reed", "Tonya Reed"]]);
  });

  it("of two people is of both, also if one of them has a title, or no address", async () => {
    const run = start([named("Dr. Tony Reed"), named("Ana Lima")]);
    const other = entryOf("Dr. Tony Reed", { address: "tony.reed2@contoso.example", proxies: [] });
    await run.reply(resolved([entryOf("Tony Reed"), other]), "Tony Reed");
    const old = entryOf("Ana Lima", { address: "/o=Contoso/cn=alima", routingType: "EX", proxies: [] });
    await run.reply(resolved([entryOf("Ana Lima"), old]), "Ana Lima");
    expect(run.matches).toMatchObject([
      { kind: "several", people: [{ name: "Dr. Tony Reed" }, { name: "Tony Reed" }] },
      { kind: "several", people: [{ im: { source: "sipProxy" } }, { name: "Ana Lima", im: undefined }] },
    ]);
  });

  it("over the direct connection, too", async () => {
    const run = start([named("Dr. Tony Reed")], directoryOf("direct"));
    const address = "tony.reed@contoso.example";
    await run.reply(
      foundPeople([{ name: "Tony Reed", address, imAddress: address }, { name: "Tony Reed" }]),
      "Tony Reed",
    );
    expect(run.matches.map(shown)).toEqual([["Tony Reed", "Tony Reed"]]);
  });

  it("is asked for again with other accents, which may be somebody else", async () => {
    const run = start([named("Jan Muller"), named("JAN MULLER"), named("Jan Müller")]);
    const jan = entryOf("Jan Muller", { address: "jan.muller@contoso.example" });
    await run.reply(resolved([jan]), "Jan Muller");
    await run.reply(resolved([]), "Jan Müller");
    expect(await run.end).toEqual({ kind: "done" });
    expect(run.matches.map(shown)).toEqual(["Jan Muller", "Jan Muller", "none"]);
  });
});

describe("An email address", () => {
  it("is asked for with smtp:, and compared exactly", async () => {
    const run = start([
      { name: "Tony", address: "TReed@contoso.example" },
      { name: "", address: "ana@contoso.example" },
    ]);
    const proxies = ["SMTP:tony.reed@contoso.example", "smtp:treed@contoso.example"];
    await run.reply(
      resolved([entryOf("Tony Reed", { proxies }), entryOf("Tony Reedman")]),
      "smtp:TReed@contoso.example",
    );
    await run.reply(
      resolved([entryOf("Ana Lima", { address: "ana@contoso.example.org" })]),
      "smtp:ana@contoso.example",
    );
    expect(run.matches.map(shown)).toEqual(["Tony Reed", ["Ana Lima"]]);
    expect(run.sent).toEqual([
      "outlook ResolveNames smtp:TReed@contoso.example",
      "outlook ResolveNames smtp:ana@contoso.example",
    ]);
  });
});

describe("A legacy DN", () => {
  it("is asked for with its leading slash", async () => {
    const run = start([{ name: "Tony", address: `EX:${dn}` }]);
    await run.reply(resolved([entryOf("Tony Reed", { routingType: "EX", address: dn })]));
    expect(run.sent).toEqual([`outlook ResolveNames ${dn}`]);
    expect(run.matches.map(shown)).toEqual(["Tony Reed"]);
  });

  it("is then looked for by its last part, and by the name, of which only a single result is proposed", async () => {
    const run = start([{ name: "Tony Reed", address: dn }]);
    await run.reply(resolved([]));
    await run.reply(resolved([]));
    await run.reply(resolved([entryOf("Tony Reedman"), entryOf("Tony Reed")]));
    expect(run.sent).toEqual([
      `outlook ResolveNames ${dn}`,
      "outlook ResolveNames treed",
      "outlook ResolveNames Tony Reed",
    ]);
    expect(run.matches.map(shown)).toEqual([["Tony Reed", "Tony Reedman"]]);
  });

  it("has no proposal of another name than that of the row, if it is not found itself", async () => {
    const run = start([
      { name: "Tony Reed", address: dn },
      { name: "Reed, Tony", address: dn },
    ]);
    await run.reply(resolved([]), dn);
    await run.reply(resolved([]), dn);
    await run.reply(resolved([entryOf("Ann Treedle")]), "treed");
    await run.reply(resolved([entryOf("Tony Reed")]), "treed");
    await run.reply(resolved([]), "Tony Reed");
    expect(run.matches.map(shown)).toEqual([["Ann Treedle"], "Tony Reed"]);
  });

  it("without a name is that of the one person with the last part as an address", async () => {
    const run = start([
      { name: "", address: "/o=Contoso/cn=treed" },
      { name: "", address: "/o=Contoso/cn=tony" },
    ]);
    await run.reply(resolved([]));
    await run.reply(resolved([]));
    const proxies = ["SMTP:tony.reed@contoso.example", "smtp:TReed@contoso.example"];
    await run.reply(resolved([entryOf("Tony Reed", { proxies })]), "treed");
    await run.reply(resolved([entryOf("Tony Reed")]), "tony");
    expect(run.matches.map(shown)).toEqual(["Tony Reed", ["Tony Reed"]]);
  });

  it("whose entry has no address is somebody who cannot be selected", async () => {
    const run = start([{ name: "", address: "/o=Contoso/cn=treed" }]);
    await run.reply(resolved([entryOf("Tony Reed", { address: "/o=Contoso/cn=treed", proxies: [] })]));
    await run.reply(resolved([]));
    expect(run.matches).toMatchObject([{ kind: "several", people: [{ name: "Tony Reed", im: undefined }] }]);
  });

  it.each([
    ["IMCEAEX-_O=Contoso_OU=Old+20Site_CN=treed@contoso.example", "/O=Contoso/OU=Old Site/CN=treed"],
    ["imceaex-_o=Contoso_cn=t+2Ereed", "/o=Contoso/cn=t.reed"],
    ["X500:/o=Contoso/cn=treed", "/o=Contoso/cn=treed"],
    ["tony@contoso.example", undefined],
    ["Tony Reed", undefined],
    ["", undefined],
  ])("is found in %j", (address, found) => {
    expect(readLegacyDn(address)).toBe(found);
  });
});

describe("Looking up many people", () => {
  const people = ["Ana Ek", "Bo Ek", "Cai Ek", "Dan Ek", "Eva Ek"].map(named);

  it("asks for two at a time through Outlook, three directly, and reports the progress", async () => {
    const run = start(people);
    await settled();
    expect(run.inFlight()).toEqual(["Ana Ek", "Bo Ek"]);
    await run.reply(resolved([]), "Bo Ek");
    expect(run.inFlight()).toEqual(["Ana Ek", "Cai Ek"]);
    expect(run.progress).toEqual([1]);
    for (let left = 4; left > 0; left -= 1) await run.reply(resolved([]));
    expect(await run.end).toEqual({ kind: "done" });
    expect(run.progress).toEqual([1, 2, 3, 4, 5]);
    const direct = start(people, directoryOf("direct"));
    await settled();
    expect(direct.inFlight()).toEqual(["Ana Ek", "Bo Ek", "Cai Ek"]);
  });

  it("asks once for rows that name the same person, and keeps what it found", async () => {
    const run = start([named("Ana Ek"), named("ANA EK"), named("Ana  Ek")]);
    await run.reply(resolved([entryOf("Ana Ek")]));
    expect(run.matches.map(shown)).toEqual(["Ana Ek", "Ana Ek", "Ana Ek"]);
    const again = start([named("ana ek")], run.setting);
    expect(await again.end).toEqual({ kind: "done" });
    expect(run.sent).toHaveLength(1);
  });

  it("stops: nobody else is asked for, and what is under way then still counts", async () => {
    const run = start(people);
    await run.reply(resolved([entryOf("Ana Ek")]));
    run.stop();
    await run.reply(resolved([]), "Bo Ek");
    await run.reply(resolved([]), "Cai Ek");
    expect(await run.end).toEqual({ kind: "stopped" });
    expect(run.matches.map(shown)).toEqual(["Ana Ek", "none", "none", undefined, undefined]);
    expect(run.sent).toHaveLength(3);
  });

  it.each([
    ["the directory is refused", refusal],
    ["nobody is signed in", httpFailure("signIn")],
  ])("ends for everyone if %s", async (_, reply) => {
    const run = start(people);
    await run.reply(resolved([entryOf("Ana Ek")]));
    await run.reply(reply, "Bo Ek");
    await run.reply(resolved([]), "Cai Ek");
    expect(await run.end).toMatchObject({ kind: "unavailable" });
    expect(run.matches.map(shown)).toEqual(["Ana Ek", undefined, "none", undefined, undefined]);
    expect(run.sent).toHaveLength(3);
    expect(await start(people, run.setting).end).toMatchObject({ kind: "unavailable" });
    expect(run.sent).toHaveLength(3);
  });

  it("asks up to three times if a failure passes, as late as Exchange says, and then says that it failed", async () => {
    const run = start([named("Ana Ek"), named("Bo Ek")]);
    await run.reply(httpFailure("unreachable"), "Ana Ek");
    expect(await run.endPauses()).toEqual([2_000]);
    await run.reply(resolved([entryOf("Ana Ek")]), "Ana Ek");
    await run.reply(httpFailure("busy", 30_000), "Bo Ek");
    expect(await run.endPauses()).toEqual([30_000]);
    await run.reply(httpFailure("unreachable"), "Bo Ek");
    expect(await run.endPauses()).toEqual([2_000]);
    await run.reply(httpFailure("unreachable"), "Bo Ek");
    expect(await run.end).toEqual({ kind: "done" });
    expect(run.matches.map(shown)).toEqual(["Ana Ek", "failed"]);
    // A failure is not kept.
    const again = start([named("Bo Ek")], run.setting);
    await again.reply(resolved([entryOf("Bo Ek")]));
    expect(again.matches.map(shown)).toEqual(["Bo Ek"]);
  });

  it("makes no other attempt for a person after it is stopped", async () => {
    const run = start([{ name: "Tony Reed", address: dn }]);
    await settled();
    run.stop();
    await run.reply(resolved([]));
    expect(await run.end).toEqual({ kind: "stopped" });
    expect([run.sent.length, run.matches]).toEqual([1, [undefined]]);
  });

  it("is asked for again by another look-up if the first one was stopped while it failed", async () => {
    const run = start([named("Ana Ek")]);
    await settled();
    run.stop();
    const again = start([named("Ana Ek")], run.setting);
    await run.reply(httpFailure("unreachable"));
    await run.reply(resolved([entryOf("Ana Ek")]));
    expect(await again.end).toEqual({ kind: "done" });
    expect(again.matches.map(shown)).toEqual(["Ana Ek"]);
  });

  it("ends a wait when it is stopped", async () => {
    const run = start([named("Ana Ek")]);
    await run.reply(httpFailure("unreachable"));
    run.stop();
    expect(await run.end).toEqual({ kind: "stopped" });
    expect(run.matches).toEqual([undefined]);
  });
});

describe("A proposal over the direct connection", () => {
  const [smtp, address] = ["smtp:treed@contoso.example", "treed@contoso.example"];

  it("gets the IM address from FindPeople if it is a guess", async () => {
    const run = start([{ name: "", address }], directoryOf("direct"));
    await run.reply(resolved([{ name: "Tony Reed", address }]), smtp);
    await run.reply(
      foundPeople([{ name: "Tony Reed", address, imAddress: "sip:tony@im.contoso.example" }]),
      address,
    );
    expect(run.matches).toMatchObject([
      { person: { im: { address: "tony@im.contoso.example", source: "findPeople" } } },
    ]);
  });

  it("keeps the guess if FindPeople knows somebody else", async () => {
    const run = start([{ name: "", address }], directoryOf("direct"));
    await run.reply(resolved([{ name: "Tony Reed", address }]), smtp);
    await run.reply(
      foundPeople([{ name: "Tony", address: "tony@contoso.example", imAddress: "x@contoso.example" }]),
    );
    expect(run.matches).toMatchObject([{ person: { im: { address, source: "guess" } } }]);
  });
});
