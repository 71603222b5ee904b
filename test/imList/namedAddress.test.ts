import { describe, expect, it } from "@jest/globals";
import { readImAddress } from "../../src/imList/address.ts";
import { cleanName, findAddresses, splitNamedAddress } from "../../src/imList/namedAddress.ts";
import { expectLinearTime } from "../linearTime.ts";
import { anyCharacter, fc } from "../random.ts";

const ana = "ana@contoso.example";

describe("A text about one person", () => {
  it.each([
    ["Lima, Ana (ana@contoso.example)", "Lima, Ana"],
    ["Ana Lima <ana@contoso.example>", "Ana Lima"],
    ["Ana Lima<ana@contoso.example>;", "Ana Lima"],
    ["Ana Lima [mailto:ana@contoso.example]", "Ana Lima"],
    ["Ana Lima [SMTP:ana@contoso.example]", "Ana Lima"],
    ["Ana Lima <sip:ana@contoso.example;opaque=user:epid:Xk3;gruu>", "Ana Lima"],
    ["Ana Lima <mailto:ana@contoso.example?subject=Lunch on Friday>", "Ana Lima"],
    ["Ana Lima <sip:ana@contoso.example>;tag=a1;expires=60", "Ana Lima"],
    ["Who? <ana@contoso.example>", "Who?"],
    ["Ana Lima (ana@contoso.example) <ana@contoso.example>", "Ana Lima"],
    ["ana@contoso.example (Ana Lima)", "Ana Lima"],
    ["ana@contoso.example - Ana Lima", "Ana Lima"],
    ["Ana Lima: ana@contoso.example", "Ana Lima"],
    ["Ana Lima ana@contoso.example", "Ana Lima"],
    ["Ana 'ana@contoso.example'", "Ana"],
    ["Ana, ana@contoso.example", "Ana"],
    ["王小明 ana@contoso.example", "王小明"],
    ["• Ana Lima <ana@contoso.example>", "Ana Lima"],
    ["12. Ana Lima <ana@contoso.example>", "Ana Lima"],
    ['"Ana ana@contoso.example" <ana@contoso.example>', "Ana"],
    ["'Ana ana@contoso.example' <mailto:ana@contoso.example>", "Ana"],
    ['"ana@contoso.example Ana Lima" <ana@contoso.example>', "Ana Lima"],
    ['"Lima, Ana [ana@contoso.example]" <ana@contoso.example>', "Lima, Ana"],
    ["Ana ana@contoso.example <mailto:ana@contoso.example>", "Ana"],
    ["《王小明》ana@contoso.example", "王小明"],
    ["「王小明」 ana@contoso.example", "王小明"],
    ["【王小明】<ana@contoso.example>", "王小明"],
    ["『王小明』（ana@contoso.example）", "王小明"],
    ["〈王小明〉：ana@contoso.example", "王小明"],
    ["ana@contoso.example《王小明》", "王小明"],
    ["王小明《ana@contoso.example》", "王小明"],
    ["【總部】王小明 <ana@contoso.example>", "【總部】王小明"],
    ["王「小明」 <ana@contoso.example>", "王「小明」"],
    ["Ana Lima / Sales <ana@contoso.example>", "Ana Lima / Sales"],
    ["[Ana Lima] ana@contoso.example", "Ana Lima"],
    ["〔王小明〕ana@contoso.example", "王小明"],
    ["〖王小明〗 <ana@contoso.example>", "王小明"],
    ["﹁王小明﹂ana@contoso.example", "王小明"],
    ["Ana Lima (Sales) <ana@contoso.example>", "Ana Lima (Sales)"],
    ["Ana Lima <ana@contoso.example> (Sales)", "Ana Lima (Sales)"],
    ['"Lima, Ana" <ana@contoso.example>', "Lima, Ana"],
    ["'Lima, Ana' <'ana@contoso.example'>", "Lima, Ana"],
    ["'\"Lima, Ana\"' <ana@contoso.example>", "Lima, Ana"],
    ["“Lima, Ana” <ana@contoso.example>", "Lima, Ana"],
    ["„Lima, Ana“ <ana@contoso.example>", "Lima, Ana"],
    ['"Prof\\", Lima" <ana@contoso.example>', 'Prof", Lima'],
    ['"Lima; Ana" <ana@contoso.example>', "Lima; Ana"],
    ['"Ana Lima <ana@contoso.example>', "Ana Lima"],
    ["'Ana Lima <ana@contoso.example>'", "Ana Lima"],
    ['Ana "Annie" Lima <ana@contoso.example>', 'Ana "Annie" Lima'],
    ["'t Hooft, Ana <ana@contoso.example>", "'t Hooft, Ana"],
    ["Ana O’Brien <ana@contoso.example>", "Ana O’Brien"],
    ["王小明＜ana@contoso.example＞", "王小明"],
    ["王小明（ａｎａ＠ｃｏｎｔｏｓｏ．ｅｘａｍｐｌｅ）", "王小明"],
    ["ＡＮＡ株式会社 <ana@contoso.example>", "ＡＮＡ株式会社"],
  ])("%s: the name is %s", (text, name) => {
    expect(splitNamedAddress(text)).toEqual({ name, address: ana });
  });

  it.each([
    ["ana@contoso.example"],
    ["'ana@contoso.example'"],
    ["<ana@contoso.example>"],
    ["ana@contoso.example <ana@contoso.example>"],
    ["'ana@contoso.example' <ana@contoso.example>"],
    ["ana@contoso.example<mailto:ana@contoso.example>"],
    ["ana@contoso.example (mailto:ana@contoso.example)"],
  ])("%s has no name", (text) => {
    expect(splitNamedAddress(text)).toEqual({ name: "", address: ana });
  });

  it.each([
    ["Ana Lima", "Ana Lima"],
    ["'Lima, Ana'", "Lima, Ana"],
    ["Ana Lima <>", "Ana Lima"],
    [" ", ""],
  ])("%s has no address", (text, name) => {
    expect(splitNamedAddress(text)).toEqual({ name, address: "" });
  });

  it.each([
    ["Ana Lima </o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=anal>"],
    ["Ana Lima (EX:/O=CONTOSO/OU=MUNICH/CN=RECIPIENTS/CN=ANAL)"],
    ["Ana Lima <IMCEAEX-_O=CONTOSO_CN=RECIPIENTS_CN=ANAL@contoso.example>"],
  ])("%s has an internal address", (text) => {
    const { name, address } = splitNamedAddress(text);
    expect(name).toBe("Ana Lima");
    expect(readImAddress(address)).toEqual({ ok: false, failure: { kind: "internal" } });
  });
});

describe("A text about several people, or one that cannot be told", () => {
  it.each([
    ["ana@contoso.example bob@contoso.example"],
    ["Ana Lima <ana@contoso.example>; Bob <bob@contoso.example>"],
    ["bob@contoso.example <ana@contoso.example>"],
    ["Bob; Ana Lima <ana@contoso.example>"],
    ["Bob\nAna Lima <ana@contoso.example>"],
    ["Bob、Ana <ana@contoso.example>"],
    ["Bob；Ana <ana@contoso.example>"],
    ["Bob <ana@contoso.example> Ana"],
    ["Ana <ana @contoso.example>"],
    ["Ana @ Work"],
    ["https://teams.example/l/chat/0/0?users=ana@contoso.example"],
    ["https://contoso.example/ana@contoso.example"],
    ["contoso.example/?to=ana@contoso.example"],
    ["mei lin@contoso.example"],
    ["Mei lin@contoso.example"],
    ["mei lin wu@contoso.example"],
    ["josé maría@contoso.example"],
    ["Ana Lima; Bob Hart"],
    ["ana@contoso,example"],
    ["Ana <ana@contoso,example>"],
    ["Ana ana@contoso,example"],
    ["xmpp:ana@contoso.example"],
    ["Ana Lima <skype:ana@contoso.example>"],
    ["Tony / Ana / bob@contoso.example"],
    ["Tony | Ana | bob@contoso.example"],
    ['"Ana (bob@contoso.example)" <ana@contoso.example>'],
    ['"Ana bob@contoso.example" <ana@contoso.example>'],
    ["Ana ana@contoso.example <ana@fabrikam.example>"],
  ])("is kept whole and refused: %j", (text) => {
    const { name, address } = splitNamedAddress(text);
    expect({ name, address }).toEqual({ name: "", address: text });
    expect(readImAddress(address).ok).toBe(false);
  });
});

describe("Splitting any text", () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      "ana@contoso.example",
      "bob@contoso.example",
      "Ana Lima",
      "Lima, Bob",
      "/o=C/cn=ana",
      "@",
    ),
    fc.constantFrom(
      "<",
      ">",
      "(",
      ")",
      "'",
      '"',
      "“",
      ";",
      ",",
      " ",
      "\n",
      "sip:",
      "；",
      "、",
      "＜",
      ":",
      "?a=b",
    ),
    fc.string({ unit: anyCharacter, maxLength: 3 }),
  );

  it("never passes over an address: one that can be added is the only one in the text", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join("");
        const { address } = splitNamedAddress(text);
        if (!readImAddress(address).ok) return;
        const named = ["ana", "bob"].filter((user) => text.includes(`${user}@contoso.example`));
        expect(named.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("A name that Outlook gives", () => {
  it.each([
    ["'Lima, Ana'", "Lima, Ana"],
    ['"Hart, Bob"', "Hart, Bob"],
    ["’Hart, Bob’", "Hart, Bob"],
    ["Ana\u00a0 Li\u00adma ", "Ana Lima"],
    ["O'Brien", "O'Brien"],
    ["'t Hooft", "'t Hooft"],
    ["Ana\nBob", "Ana\nBob"],
  ])("is read without its quotation marks: %j as %j", (given, name) => {
    expect(cleanName(given)).toBe(name);
  });
});

describe("The addresses in a text", () => {
  it.each([
    ["Ana <ana@contoso.example>; bob@contoso.example", ["ana@contoso.example", "bob@contoso.example"]],
    ["mailto:ana@contoso.example?cc=bob@contoso.example", ["ana@contoso.example", "bob@contoso.example"]],
    ["ana@contoso.example/bob@contoso.example", ["ana@contoso.example", "bob@contoso.example"]],
    ["sip:ana@contoso.example;gruu 'bob@contoso.example',", ["ana@contoso.example", "bob@contoso.example"]],
    [
      "王小明＜ａｎａ＠contoso.example＞、bob@contoso.example。",
      ["ana@contoso.example", "bob@contoso.example"],
    ],
    ["news+ana=contoso.example@contoso.example", ["news+ana=contoso.example@contoso.example"]],
    ["Ana @ Work, @ana, ana@", []],
  ])("are all of them: %s", (text, addresses) => {
    expect([...findAddresses(text)]).toEqual(addresses);
  });

  it.each(["a", "@", "a@", " ", "<", "a@b "])(
    "are found in a time that grows with the length of the text: %j",
    (unit) => expectLinearTime(findAddresses, (times) => unit.repeat(times), 200_000),
  );
});
