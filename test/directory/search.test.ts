import { describe, expect, it } from "@jest/globals";
import type { SearchAnswer } from "../../src/directory/createSearch.ts";
import { errorMessage } from "../ews/messageText.ts";
import { errorText, faultText } from "../ews/replyText.ts";
import { directoryOf, entryOf, foundPeople, httpFailure, resolved } from "./directoryOf.ts";

const [ana, anabel, toni] = [entryOf("Ana Lima"), entryOf("Anabel Reis"), entryOf("Toni Krause")];

const namesIn = (answer: SearchAnswer | undefined): readonly string[] | string =>
  answer?.kind === "found" ? answer.people.map(({ name }) => name) : (answer?.kind ?? "nothing");

/** Searches, and ends the pause and the call. */
async function ask(
  setting: ReturnType<typeof directoryOf>,
  words: string,
  ...reply: Parameters<typeof setting.reply>
) {
  const answer = setting.directory.search(words);
  await setting.endPauses();
  await setting.reply(...reply);
  return answer;
}

describe("A search through Outlook", () => {
  it("asks ResolveNames 250 ms after the last key, and returns exact matches first", async () => {
    const setting = directoryOf();
    const answer = setting.directory.search(" ana  lima ");
    expect(await setting.endPauses()).toEqual([250]);
    await setting.reply(resolved([anabel, entryOf("Zoe Ana Lima"), ana]));
    expect(namesIn(await answer)).toEqual(["Ana Lima", "Anabel Reis", "Zoe Ana Lima"]);
    expect(setting.sent).toEqual(["outlook ResolveNames ana lima"]);
  });

  it("asks for two letters, or for one Chinese or Korean character", async () => {
    const setting = directoryOf();
    expect(await setting.directory.search("a")).toEqual({ kind: "notSearched" });
    expect(await setting.directory.search(" =/: ")).toEqual({ kind: "notSearched" });
    expect(await setting.directory.search("ana@contoso.example\n".repeat(1_000))).toEqual({
      kind: "notSearched",
    });
    expect(await ask(setting, "王", resolved([]))).toMatchObject({ kind: "found", people: [] });
    expect(setting.sent).toHaveLength(1);
  });

  it.each([
    ["=ana", "ana"],
    ["//o=ana", "o=ana"],
    ["Re: ana", "Re ana"],
    ["sip:ana@contoso.example", "ana@contoso.example"],
    ["smtp:ana", "ana"],
    ["ana\u0000\ud800 li", "ana li"],
  ])("does not ask for what has a meaning of its own: %j", async (typed, asked) => {
    const setting = directoryOf();
    await ask(setting, typed, resolved([]));
    expect(setting.sent).toEqual([`outlook ResolveNames ${asked}`]);
  });

  it("sends one call at a time, and drops all but the latest", async () => {
    const setting = directoryOf();
    const first = setting.directory.search("to");
    await setting.endPauses();
    const second = setting.directory.search("tom");
    await setting.endPauses();
    const third = setting.directory.search("ann");
    await setting.endPauses();
    expect(setting.inFlight()).toEqual(["to"]);
    await setting.reply(resolved([toni], true));
    expect([await first, await second]).toEqual([{ kind: "superseded" }, { kind: "superseded" }]);
    expect(setting.inFlight()).toEqual(["ann"]);
    await setting.reply(resolved([anabel]));
    expect(namesIn(await third)).toEqual(["Anabel Reis"]);
    // The dropped result was kept.
    expect(setting.directory.peek("to")).toMatchObject({ kind: "found", isCut: true });
  });

  it("sends nothing for words that were typed over within the pause, nor after it was canceled", async () => {
    const setting = directoryOf();
    const first = setting.directory.search("to");
    const second = setting.directory.search("ton");
    await setting.endPauses();
    expect(setting.sent).toEqual(["outlook ResolveNames ton"]);
    setting.directory.cancel();
    await setting.reply(resolved([toni]));
    expect([await first, await second]).toEqual([{ kind: "superseded" }, { kind: "superseded" }]);
  });

  it("does not ask for the same words again, however they are written", async () => {
    const setting = directoryOf();
    await ask(setting, "Krause", resolved([toni]));
    expect(namesIn(await setting.directory.search(" KRAUSE "))).toEqual(["Toni Krause"]);
    expect(namesIn(setting.directory.peek("krause"))).toEqual(["Toni Krause"]);
    expect(setting.sent).toHaveLength(1);
  });

  it("answers longer words from a complete result, also nobody", async () => {
    const setting = directoryOf();
    await ask(setting, "ana", resolved([anabel, ana]));
    expect(namesIn(await setting.directory.search("ana l"))).toEqual(["Ana Lima"]);
    expect(namesIn(await setting.directory.search("anab"))).toEqual(["Anabel Reis"]);
    await ask(setting, "zz", resolved([]));
    expect(namesIn(await setting.directory.search("zzyzx"))).toEqual([]);
    expect(setting.sent).toHaveLength(2);
  });

  it("asks again for longer words if the result is cut, has someone for an unknown reason, or has nobody left", async () => {
    const cut = directoryOf();
    expect(await ask(cut, "an", resolved([ana], true))).toMatchObject({ isCut: true });
    await ask(cut, "ana", resolved([ana]));
    expect(cut.sent).toHaveLength(2);

    const alias = directoryOf();
    await ask(alias, "tk", resolved([toni]));
    await ask(alias, "tkr", resolved([toni]));
    expect(alias.sent).toHaveLength(2);

    const left = directoryOf();
    await ask(left, "ana", resolved([ana]));
    expect(namesIn(await ask(left, "anak", resolved([toni])))).toEqual(["Toni Krause"]);
  });

  it("uses what the call before has returned, if the user has typed on meanwhile", async () => {
    const setting = directoryOf();
    const first = setting.directory.search("an");
    await setting.endPauses();
    const second = setting.directory.search("ana");
    await setting.endPauses();
    await setting.reply(resolved([ana, anabel]));
    await first;
    expect(namesIn(await second)).toEqual(["Ana Lima", "Anabel Reis"]);
    expect(setting.sent).toHaveLength(1);
  });

  it("marks what cannot be a contact", async () => {
    const setting = directoryOf();
    const answer = await ask(
      setting,
      "lima",
      resolved([
        entryOf("Lima office", { type: "PublicDL" }),
        entryOf("Lima old", { address: "/o=Contoso/cn=lima", proxies: [] }),
        ana,
      ]),
    );
    const people = answer.kind === "found" ? answer.people : [];
    expect(people.map(({ name, im }) => [name, im !== undefined])).toEqual([
      ["Lima office", false],
      ["Lima old", false],
      ["Ana Lima", true],
    ]);
  });

  it("leaves out a title, and asks for `Lima, Ana` as given name and family name", async () => {
    const setting = directoryOf();
    await ask(setting, "Dr. Lima, Ana", resolved([ana]));
    expect(setting.sent).toEqual(["outlook ResolveNames Ana Lima"]);
    // The words are the same.
    expect(setting.directory.peek("Lima, Ana (Sales)")).toMatchObject({ kind: "found", people: [{}] });
    expect(setting.directory.peek("Dr. L")).toEqual({ kind: "notSearched" });
  });

  it("asks for the text as it is if nobody is found otherwise", async () => {
    const setting = directoryOf();
    const answer = setting.directory.search("Support, IT");
    await setting.endPauses();
    await setting.reply(resolved([]), "IT Support");
    await setting.reply(resolved([entryOf("Support, IT", { address: "it@contoso.example" })]), "Support, IT");
    expect(namesIn(await answer)).toEqual(["Support, IT"]);
  });

  it("asks again for a name with other accents", async () => {
    const setting = directoryOf();
    await ask(setting, "muller", resolved([]));
    expect(setting.directory.peek("MULLER")).toMatchObject({ kind: "found" });
    expect(setting.directory.peek("müller")).toBeUndefined();
  });
});

describe("A search over the direct connection", () => {
  it("asks FindPeople, which tells the IM address", async () => {
    const setting = directoryOf("direct");
    const people = [
      { name: "Toni Krause", address: "toni@contoso.example", imAddress: "sip:tk@im.contoso.example" },
    ];
    expect(await ask(setting, "ton", foundPeople(people))).toMatchObject({
      people: [{ im: { address: "tk@im.contoso.example", source: "findPeople" } }],
      isCut: false,
    });
    expect(setting.sent).toEqual(["direct FindPeople ton"]);
  });

  it("says that there are more if as many people are returned as were asked for", async () => {
    const setting = directoryOf("direct");
    const people = Array.from({ length: 50 }, (_, index) => ({
      name: `Toni ${index}`,
      address: `toni.${index}@contoso.example`,
    }));
    expect(await ask(setting, "ton", foundPeople(people))).toMatchObject({ isCut: true });
  });

  it.each([
    ["a schema fault", faultText("ErrorSchemaValidation", "The request failed schema validation.")],
    ["an unknown error", errorText("FindPeople", "ErrorInvalidOperation", "No.")],
    ["a missing right", errorText("FindPeople", "ErrorAccessDenied", "Access is denied.")],
  ])(
    "asks ResolveNames for the rest of the session if FindPeople is rejected with %s",
    async (_, rejection) => {
      const setting = directoryOf("direct");
      const answer = setting.directory.search("ton");
      await setting.endPauses();
      await setting.reply(rejection);
      await setting.reply(resolved([toni]));
      expect(namesIn(await answer)).toEqual(["Toni Krause"]);
      await ask(setting, "ana", resolved([ana]));
      expect(setting.sent).toEqual([
        "direct FindPeople ton",
        "direct ResolveNames ton",
        "direct ResolveNames ana",
      ]);
    },
  );

  it("does not use results of the other connection", async () => {
    const setting = directoryOf("outlook");
    await ask(setting, "ton", resolved([toni]));
    setting.connectBy("direct");
    expect(setting.directory.peek("ton")).toBeUndefined();
  });
});

describe("A search that fails", () => {
  it.each([
    [
      "refused",
      faultText(
        "ErrorAccessDenied",
        "The requested web method is unavailable to this caller or application.",
      ),
    ],
    ["without a sign-in", httpFailure("signIn")],
    ["answered with a web page", "<!doctype html><html><body>Sign in</body></html>"],
    [
      "of a caller without a mailbox",
      errorMessage("ResolveNames", "ErrorNameResolutionNoMailbox", "No mailbox."),
    ],
  ])("for good is not repeated by itself: %s", async (_, reply) => {
    const setting = directoryOf();
    expect(await ask(setting, "ton", reply)).toMatchObject({ kind: "unavailable" });
    for (const words of ["toni", "ana", "krause"])
      expect(await setting.directory.search(words)).toMatchObject({ kind: "unavailable" });
    expect(setting.directory.peek("lima")).toMatchObject({ kind: "unavailable" });
    expect(setting.sent).toHaveLength(1);
  });

  it("is sent again if the user says so, at once", async () => {
    const setting = directoryOf();
    await ask(setting, "ton", httpFailure("signIn"));
    const again = setting.directory.search("ton", { again: true });
    await setting.reply(resolved([toni]));
    expect(namesIn(await again)).toEqual(["Toni Krause"]);
    expect(await setting.endPauses()).toEqual([]);
  });

  it("over one connection says nothing about the other", async () => {
    const setting = directoryOf();
    await ask(setting, "ton", httpFailure("signIn"));
    setting.connectBy("direct");
    expect(await ask(setting, "ton", foundPeople([]))).toMatchObject({ kind: "found" });
  });

  it("may succeed with the next words if the failure passes", async () => {
    const setting = directoryOf();
    expect(await ask(setting, "ton", httpFailure("unreachable"))).toMatchObject({ kind: "failed" });
    expect(namesIn(await ask(setting, "toni", resolved([toni])))).toEqual(["Toni Krause"]);
  });

  it("because Exchange is busy is not sent again before the time that it asks for", async () => {
    const setting = directoryOf();
    expect(await ask(setting, "ton", httpFailure("busy", 700))).toMatchObject({ kind: "failed" });
    const early = setting.directory.search("toni");
    await setting.endPauses();
    expect(await early).toMatchObject({ kind: "failed" });
    expect(setting.sent).toHaveLength(1);
    const late = setting.directory.search("toni");
    await setting.endPauses();
    expect(await late).toMatchObject({ kind: "failed" });
    expect(namesIn(await ask(setting, "toni", resolved([toni])))).toEqual(["Toni Krause"]);
  });
});
