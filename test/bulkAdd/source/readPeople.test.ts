import { describe, expect, it } from "@jest/globals";
import { readTable } from "../../../src/bulkAdd/source/csv.ts";
import { readPeople } from "../../../src/bulkAdd/source/readPeople.ts";
import { readImAddress } from "../../../src/imList/address.ts";
import { expectLinearTime } from "../../linearTime.ts";
import { fc } from "../../random.ts";

/** The people of a text as [name, address]: an address that cannot be used has its problem. Undefined for a table. */
const read = (text: string) =>
  readPeople(text, readTable(text))?.map(({ displayName, address }) => {
    const result = readImAddress(address);
    return [displayName, result.ok ? result.value : result.failure.kind];
  });

const tony = ["Tony Smith", "tony@b.example"];
const ana = ["Lima, Ana", "ana@b.example"];
const zoe = ["", "zoe@b.example"];

describe("A name", () => {
  it.each([
    ["in raw headers", "=?UTF-8?Q?J=C3=B6rg?= <j@b.example>; zoe@b.example", "Jörg"],
    [
      "with a comma in brackets",
      "Tony Smith (Contoso, Ltd.) <j@b.example>, zoe@b.example",
      "Tony Smith (Contoso, Ltd.)",
    ],
    [
      "with a comma, before a bare address",
      "Smith, Tony (HR) j@b.example\nLima, Ana zoe@b.example",
      "Smith, Tony (HR)",
    ],
    ["with doubled quotation marks", '"Ana ""Annie"" Lima" <j@b.example>; zoe@b.example', 'Ana "Annie" Lima'],
    ["with quotation marks in quotation marks", '"Ana "Annie"" <j@b.example>; zoe@b.example', 'Ana "Annie"'],
    ["with two quoted words", '"Ana" "Annie" <j@b.example>; zoe@b.example', '"Ana" "Annie"'],
    ["with an escaped comma", '"Smith\\, Tony" <j@b.example>; zoe@b.example', "Smith, Tony"],
    ["with a domain", '"CONTOSO\\tony" <j@b.example>; zoe@b.example', "CONTOSO\\tony"],
    ["of somebody else's sender", "Zoë <zoe@b.example> On Behalf Of Ana Lima <j@b.example>", "Ana Lima"],
    ["after “and”", "Zoë <zoe@b.example> and Ana Lima <j@b.example>", "Ana Lima"],
    ["before a colon", "Ana Jones: jones@b.example", "Ana Jones"],
    ["before a colon", "Jo Lima: jo.lima@b.example; zoe@b.example", "Jo Lima"],
    ["that is the name of a group", "Falcon: j@b.example; zoe@b.example", ""],
    ["that is the name of a group", "Falcon (2): j@b.example, zoe@b.example", ""],
    ["that is the heading of the address", "Email: j@b.example\nE: zoe@b.example", ""],
    ["that is the heading of the address", "名前：山田太郎\nメール：j@b.example", ""],
  ])("%s is read as it is meant", (_, text, name) => {
    const names = read(text)
      ?.filter(([, address]) => address?.startsWith("j"))
      .map(([found]) => found);
    expect(names).toEqual([name]);
  });

  it.each(["@Tony Smith; @Ana Lima; bob@b.example", "Tony <tony @b.example>; bob@b.example"])(
    "is not left out beside what is no address: %s",
    (text) => {
      expect(read(text)).toContainEqual([expect.any(String), "blank"]);
      expect(read(text)).toContainEqual(["", "bob@b.example"]);
    },
  );

  it("is not left out beside an internal address", () => {
    expect(read("/o=Contoso/cn=tony; EX:/o=Contoso/cn=ana; bob@b.example")).toEqual([
      ["", "internal"],
      ["", "internal"],
      ["", "bob@b.example"],
    ]);
  });
});

describe("An address line", () => {
  it.each([
    ["as Outlook copies it", "Tony Smith <tony@b.example>; Lima, Ana <ana@b.example>; zoe@b.example"],
    ["with a semicolon at the end", "Tony Smith <tony@b.example>; Lima, Ana <ana@b.example>; zoe@b.example;"],
    [
      "with commas between people and within names",
      "Tony Smith <tony@b.example>, Lima, Ana <ana@b.example>, zoe@b.example",
    ],
    ["with quotation marks", '"Tony Smith" <tony@b.example>, "Lima, Ana" <ana@b.example>, <zoe@b.example>'],
    ["with apostrophes", "'Tony Smith' <tony@b.example>; 'Lima, Ana' <ana@b.example>; 'zoe@b.example'"],
    [
      "with typographic quotation marks",
      "“Tony Smith” <tony@b.example>; „Lima, Ana“ <ana@b.example>; ‘zoe@b.example’",
    ],
    [
      "with links",
      "Tony Smith <mailto:tony@b.example>; Lima, Ana [mailto:ana@b.example]; zoe@b.example<mailto:zoe@b.example>",
    ],
    ["with round brackets", "Tony Smith (tony@b.example); Lima, Ana (ana@b.example); (zoe@b.example)"],
    [
      "with SIP URIs",
      "Tony Smith <sip:tony@b.example;gruu>; Lima, Ana <sip:ana@b.example>; sip:zoe@b.example;opaque=user:epid:x;gruu",
    ],
    ["on several lines", "Tony Smith <tony@b.example>\r\nLima, Ana <ana@b.example>\r\n\r\nzoe@b.example\r\n"],
    ["with nothing between people", "Tony Smith <tony@b.example> Lima, Ana <ana@b.example> zoe@b.example"],
    ["with bars between people", "Tony Smith <tony@b.example> | Lima, Ana <ana@b.example> | zoe@b.example"],
    [
      "with dashes before the addresses",
      'Tony Smith - tony@b.example\n"Lima, Ana" - ana@b.example\nzoe@b.example',
    ],
    ["with empty places", "; Tony Smith <tony@b.example>;; Lima, Ana <ana@b.example>, ; zoe@b.example; ,"],
    [
      "with the name after the address",
      "tony@b.example (Tony Smith); ana@b.example (Lima, Ana); zoe@b.example",
    ],
    ["as a numbered list", "1. Tony Smith <tony@b.example>\n2. Lima, Ana <ana@b.example>\n3. zoe@b.example"],
  ])("returns its people %s", (_, line) => {
    expect(read(line)).toEqual([tony, ana, zoe]);
  });

  it.each([
    ["；", "王小明 <a@b.example>；李小龍 <c@b.example>；陳大文 <d@b.example>"],
    ["，", "王小明 <a@b.example>，李小龍 <c@b.example>，陳大文 <d@b.example>"],
    ["、", "王小明 <a@b.example>、李小龍 <c@b.example>、陳大文 <d@b.example>"],
    ["all kinds", "王小明<a@b.example>；李小龍 <c@b.example>，陳大文 <d@b.example>、"],
    ["full-width brackets as well", "王小明＜a@b.example＞；李小龍（c@b.example）；陳大文【d@b.example】"],
    [
      "full-width addresses as well",
      "王小明＜ａ＠ｂ．ｅｘａｍｐｌｅ＞；李小龍 <c@b.example>；陳大文 <d@b.example>",
    ],
  ])("may have full-width separators: %s", (_, line) => {
    expect(read(line)).toEqual([
      ["王小明", "a@b.example"],
      ["李小龍", "c@b.example"],
      ["陳大文", "d@b.example"],
    ]);
  });

  it.each([
    ["tony@b.example; ana@b.example, zoe@b.example"],
    ["tony@b.example ana@b.example zoe@b.example"],
    ["tony@b.example；ana@b.example、zoe@b.example"],
    ["tony@b.example;ana@b.example\nzoe@b.example"],
    ["<tony@b.example>,<ana@b.example>,<zoe@b.example>"],
    ["mailto:tony@b.example; smtp:ana@b.example; sip:zoe@b.example"],
  ])("may have only addresses: %j", (line) => {
    expect(read(line)).toEqual([["", "tony@b.example"], ["", "ana@b.example"], zoe]);
  });

  it.each([
    ["without a partner", '"Lima, Ana <ana@b.example>; Tony Smith <tony@b.example>'],
    ["without a partner, before a quoted name", '"Lima, Ana <ana@b.example>; "Tony Smith" <tony@b.example>'],
    ["at the end", 'Lima, Ana" <ana@b.example>; Tony Smith <tony@b.example>'],
    ["around everything", '"Lima, Ana <ana@b.example>"; "Tony Smith <tony@b.example>"'],
    ["of another kind at the end", '"Lima, Ana” <ana@b.example>; Tony Smith <tony@b.example>'],
  ])("may have a quotation mark %s", (_, line) => {
    expect(read(line)).toEqual([ana, tony]);
  });

  it.each([
    ['"Prof\\", Smith" <tony@b.example>; zoe@b.example', 'Prof", Smith'],
    ['"Smith \\"Tony\\", T." <tony@b.example>; zoe@b.example', 'Smith "Tony", T.'],
    ['"back\\\\slash" <tony@b.example>, zoe@b.example', "back\\slash"],
    ['Tony "T" Smith <tony@b.example>; zoe@b.example', 'Tony "T" Smith'],
    ['Tony O"Neil <tony@b.example>; zoe@b.example', 'Tony O"Neil'],
    ["'t Hooft, Tony <tony@b.example>; zoe@b.example", "'t Hooft, Tony"],
    ["Smith, Tony (IT) <tony@b.example>; zoe@b.example", "Smith, Tony (IT)"],
    ['"Smith; Tony" <tony@b.example>; zoe@b.example', "Smith; Tony"],
    ["Tony Smith | Sales <tony@b.example>; zoe@b.example", "Tony Smith | Sales"],
    ["O'Neil, Tony <tony@b.example>; zoe@b.example", "O'Neil, Tony"],
    ['"<Tony>" <tony@b.example>; zoe@b.example', "<Tony>"],
  ])("has names as they are: %s", (line, name) => {
    expect(read(line)).toEqual([[name, "tony@b.example"], zoe]);
  });

  it.each([
    ["Tony Smith; Lima, Ana; zoe@b.example; bob@b.example; dan@b.example"],
    ["Tony Smith; Lima, Ana; <zoe@b.example>; <bob@b.example>; dan@b.example"],
    ["'Tony Smith'; \"Lima, Ana\"; zoe@b.example; bob@b.example; dan@b.example;"],
    ["Tony Smith；Lima, Ana；zoe@b.example；bob@b.example、dan@b.example"],
  ])("tells names without an address apart from the addresses beside them: %s", (line) => {
    expect(read(line)).toEqual([
      ["Tony Smith", "empty"],
      ["Lima, Ana", "empty"],
      zoe,
      ["", "bob@b.example"],
      ["", "dan@b.example"],
    ]);
  });

  it.each([
    ["Bob Hart, tony@b.example, zoe@b.example", ["Bob Hart"]],
    ["tony@b.example; Bob Hart; zoe@b.example", ["Bob Hart"]],
    ["Bob Hart; Eve Nolan; zoe@b.example", ["Bob Hart", "Eve Nolan"]],
    ["Tony Smith <tony@b.example>; Bob Hart", ["Bob Hart"]],
    ["Tony Smith <tony@b.example> Bob Hart", ["Bob Hart"]],
    ["Bob Hart; Tony Smith <tony@b.example>", ["Bob Hart"]],
  ])("never gives a name to somebody else's address: %s", (line, names) => {
    expect(read(line)?.flatMap(([name, address]) => (address === "empty" ? name : []))).toEqual(names);
  });

  it.each([
    ["Falcon: Tony Smith <tony@b.example>, Lima, Ana <ana@b.example>, zoe@b.example;"],
    ["Falcon: Tony Smith <tony@b.example>, Lima, Ana <ana@b.example>; zoe@b.example"],
    ['"Project Falcon": Tony Smith <tony@b.example>, "Lima, Ana" <ana@b.example>, zoe@b.example;'],
    ['Falcon：Tony Smith <tony@b.example>，"Lima, Ana" <ana@b.example>，zoe@b.example；'],
    ["A:Tony Smith <tony@b.example>;,B:Lima, Ana <ana@b.example>, zoe@b.example;"],
    ["Alpha: Tony Smith <tony@b.example>, Lima, Ana <ana@b.example>; Beta: zoe@b.example;"],
    ["undisclosed-recipients:; Tony Smith <tony@b.example>; Lima, Ana <ana@b.example>; zoe@b.example"],
  ])("leaves out the name of a group: %s", (line) => {
    expect(read(line)).toEqual([tony, ana, zoe]);
  });

  it.each([
    [
      "Tony Smith </o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=tonys>; zoe@b.example",
    ],
    ["Tony Smith <EX:/O=CONTOSO/OU=MUNICH/CN=RECIPIENTS/CN=TONYS>; zoe@b.example"],
    ["Tony Smith <IMCEAEX-_O=CONTOSO_CN=RECIPIENTS_CN=TONYS@b.example>, zoe@b.example"],
    ["'Tony Smith' </o=Contoso/cn=Recipients/cn=tonys>; zoe@b.example"],
  ])("has a person with an internal address: %s", (line) => {
    expect(read(line)).toEqual([["Tony Smith", "internal"], zoe]);
  });

  it.each([
    ["Tony Smith <tony@b.example>/Lima, Ana <ana@b.example>"],
    ["Tony @ Work <tony@b.example>; zoe@b.example"],
    ["zoe@b.example, tony@b.example and ana@b.example"],
    ["Tony Smith <tony@b.example>, Ana Lima, Bob <bob@b.example>"],
    ["tony@b.example <ana@b.example>; zoe@b.example"],
  ])("keeps people whole who cannot be told apart, and refuses them: %s", (line) => {
    expect(read(line)?.filter(([name, address]) => name === "" && !address?.includes("@"))).toHaveLength(1);
  });

  it.each([
    ["Tony Smith: tony@b.example; Lima, Ana: ana@b.example; zoe@b.example"],
    ["Tony Smith:tony@b.example;Lima, Ana:ana@b.example;zoe@b.example"],
    ["Tony Smith：tony@b.example；Lima, Ana：ana@b.example；zoe@b.example"],
  ])("may have a colon between name and address: %s", (line) => {
    expect(read(line)).toEqual([tony, ana, zoe]);
  });

  it.each([
    ["Bob; Eve; zoe@b.example", ["Bob", "Eve"]],
    ["zoe@b.example; Bob; Eve;", ["Bob", "Eve"]],
    ["Bob; zoe@b.example; Eve", ["Bob", "Eve"]],
    ["Bob; zoe@b.example", ["Bob"]],
    ["Bob Hart; zoe@b.example", ["Bob Hart"]],
    ["Bob, zoe@b.example", ["Bob"]],
    ["Hart, Bob, zoe@b.example", ["Hart, Bob"]],
    ["Bob；Eve；zoe@b.example", ["Bob", "Eve"]],
    ["王小明；李小龍；zoe@b.example", ["王小明", "李小龍"]],
    ["Иван; Ольга; zoe@b.example", ["Иван", "Ольга"]],
  ])("may have single words as names: %s", (line, names) => {
    const people = read(line) ?? [];
    expect(people.filter(([, address]) => address === "empty").map(([name]) => name)).toEqual(names);
    expect(people).toContainEqual(zoe);
  });

  it.each([
    ["《王小明》a@b.example\n《李小龍》c@b.example"],
    ["「王小明」a@b.example；「李小龍」c@b.example"],
    ["【王小明】 a@b.example，【李小龍】 c@b.example"],
    ["a@b.example〈王小明〉\nc@b.example〈李小龍〉"],
    ["『王小明』<a@b.example>、『李小龍』<c@b.example>"],
  ])("may have names in brackets: %j", (line) => {
    expect(read(line)).toEqual([
      ["王小明", "a@b.example"],
      ["李小龍", "c@b.example"],
    ]);
  });

  it.each([
    "Bob Hart; Eve; zoe@b.example\nDan; tony@b.example",
    "Bob, Eve, zoe@b.example\nDan, tony@b.example",
  ])("may be several, with names whose addresses are not below each other: %j", (text) => {
    expect(read(text)?.map(([, address]) => address)).toEqual(
      expect.arrayContaining(["zoe@b.example", "tony@b.example", "empty"]),
    );
    expect(
      read(text)
        ?.map(([name]) => name)
        .join(),
    ).toMatch(/Eve.*Dan/);
  });

  it("may have bars between names and addresses", () => {
    expect(read("Bob | Eve | zoe@b.example")).toEqual([["Bob", "empty"], ["Eve", "empty"], zoe]);
  });

  it("may have the address in a quoted name as well", () => {
    expect(
      read('"Tony Smith tony@b.example" <tony@b.example>; "Lima, Ana ana@b.example" <ana@b.example>'),
    ).toEqual([tony, ana]);
    expect(read('"Tony (tony@c.example)" <tony@b.example>; zoe@b.example')).toEqual([["", "twoAts"], zoe]);
  });

  it("is not recognized without an address, in columns, and in rows with one address each", () => {
    for (const text of [
      "Tony Smith",
      "Tony\ttony@b.example",
      "Tony;tony@b.example;Falcon",
      "Smith, Tony; tony@b.example",
      "Tony; Smith; tony.s@b.example",
      "Tony Smith; ts@b.example",
      "Tony Smith; ts@b.example; 123",
      "王小明;a@b.example",
      "王;小明;a@b.example",
      "Müller; j.mueller@b.example",
      "Müller; j.muller@b.example",
      "Łukasz; lukasz@b.example",
      "Sørensen; soerensen@b.example",
      "Tony Smith, office@b.example",
      "Name,E-mail\nTony,<tony@b.example>\nAna,<ana@b.example>",
      'Name,E-mail\n"Smith, Tony",(tony@b.example)\n"Lima, Ana",ana@b.example;',
      "tony@b.example\nana@b.example",
    ])
      expect(read(text)).toBeUndefined();
  });
});

describe("The headers of a message", () => {
  const message = ([from, sent, to, cc, subject]: readonly string[]) =>
    `${from} Tony Smith <tony@b.example>\r\n${sent} 2026-03-02 09:00\r\n${to} Lima, Ana <ana@b.example>\r\n` +
    `${cc} zoe@b.example\r\n${subject} Lunch with dan@b.example\r\n\r\nHello Ana,\r\nask bob@b.example.\r\n`;

  it.each([
    ["English", ["From:", "Sent:", "To:", "Cc:", "Subject:"]],
    ["a raw message", ["From:", "Date:", "To:", "CC:", "Subject:"]],
    ["German", ["Von:", "Gesendet:", "An:", "Cc:", "Betreff:"]],
    ["French", ["De :", "Envoyé :", "À :", "Cc :", "Objet :"]],
    ["Spanish", ["De:", "Enviado el:", "Para:", "CC:", "Asunto:"]],
    ["Italian", ["Da:", "Inviato:", "A:", "Cc:", "Oggetto:"]],
    ["Portuguese", ["De:", "Enviada em:", "Para:", "Cc:", "Assunto:"]],
    ["Dutch", ["Van:", "Verzonden:", "Aan:", "CC:", "Onderwerp:"]],
    ["Polish", ["Od:", "Wysłano:", "Do:", "DW:", "Temat:"]],
    ["Russian", ["От:", "Отправлено:", "Кому:", "Копия:", "Тема:"]],
    ["Chinese (Taiwan)", ["寄件者：", "寄件日期：", "收件者：", "副本：", "主旨："]],
    ["Chinese (China)", ["发件人:", "发送时间:", "收件人:", "抄送:", "主题:"]],
    ["Japanese", ["差出人:", "送信日時:", "宛先:", "CC:", "件名:"]],
    ["Korean", ["보낸 사람:", "보낸 날짜:", "받는 사람:", "참조:", "제목:"]],
    ["a reply in plain text", ["> From:", "> Sent:", "> To:", "> Cc:", "> Subject:"]],
    ["bold labels in plain text", ["*From:*", "*Sent:*", "*To:*", "*Cc:*", "*Subject:*"]],
  ])("name people in some lines, and not in the subject, the date, and the body: %s", (_, labels) => {
    expect(read(message(labels))).toEqual([tony, ana, zoe]);
  });

  it.each([
    ["To: Tony Smith <tony@b.example>; Lima, Ana <ana@b.example>; zoe@b.example"],
    ["To: Tony Smith <tony@b.example>; Lima, Ana <ana@b.example>; Cc: zoe@b.example"],
    [
      "To: Tony Smith <tony@b.example>,\r\n\tLima, Ana\r\n <ana@b.example>\r\nSubject: a\r\n b\r\nCc: zoe@b.example",
    ],
    ["From: Tony Smith <tony@b.example>\nTo: Lima, Ana <ana@b.example>;\nzoe@b.example"],
    [
      "Organizer: Tony Smith <tony@b.example>\nRequired: Lima, Ana <ana@b.example>\nOptional: zoe@b.example\nWhen: 9:00",
    ],
    [
      "-----Original Message-----\nFrom: Tony Smith <tony@b.example>\nTo: Lima, Ana <ana@b.example>; zoe@b.example",
    ],
    [
      "Subject: Falcon\nMessage-ID: <x@y.example>\nFrom: Tony Smith <tony@b.example>\nTo: Lima, Ana <ana@b.example>, zoe@b.example",
    ],
  ])("may be few, folded, or in another order: %j", (text) => {
    expect(read(text)).toEqual([tony, ana, zoe]);
  });

  it("may have encoded names", () => {
    const text =
      "From: =?UTF-8?Q?J=C3=B6rg_M=C3=BCller?= <tony@b.example>\nTo: =?big5?B?pP2kcKn6?= <ana@b.example>,\n" +
      " =?utf-8?q?Zo=C3=AB?= =?utf-8?q?_Fox?= <zoe@b.example>, =?none?q?x?= <bob@b.example>";
    expect(read(text)?.map(([name]) => name)).toEqual(["Jörg Müller", "王小明", "Zoë Fox", "=?none?q?x?="]);
  });

  it("may name people without an address", () => {
    expect(read("From: Tony Smith\nTo: Lima, Ana; zoe@b.example\nSubject: Falcon")).toEqual([
      ["Tony Smith", "empty"],
      ["Lima, Ana", "empty"],
      zoe,
    ]);
  });
});

describe("Reading any line", () => {
  it("never throws and never drops an address", () => {
    const name = fc.string({ unit: fc.constantFrom("a", " ", ",", "'", "(", "é", ".", "；", ":") });
    const address = fc.constantFrom("a@b.example", "c.d@e.example", "o'neil@f.example");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, address), { minLength: 1 }), (people) => {
        const line = people.map(([displayName, one]) => `"${displayName}" <${one}>`).join("; ");
        expect(read(line)?.map(([, one]) => one)).toEqual(people.map(([, one]) => one));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        read(text);
      }),
    );
  });

  it.each([" ", "*", "a", "(", "<", '"', "'", "a@b;", ",", "a, ", ";x=", "To:", "[a@", "b; ", "b;c@d\n"])(
    "takes time that grows with the length of the line: %j",
    (unit) => expectLinearTime(read, (times) => `a <a@b.example>; ${unit.repeat(times)}`, 12_000),
  );
});

describe("Recipients without their addresses", () => {
  it.each([
    ["Lima, Ana; Krause, Toni;", ["Lima, Ana", "Krause, Toni"]],
    ["Ana Lima; Toni Krause (Sales)", ["Ana Lima", "Toni Krause (Sales)"]],
    ["To: Ana Lima; Toni Krause", ["Ana Lima", "Toni Krause"]],
  ])("are people to look up: %s", (text, names) => {
    expect(read(text)).toEqual(names.map((name) => [name, "empty"]));
  });

  it.each(["Name;Department;City", "Ana Lima", "Ana Lima;Sales;Munich"])(
    "are not the cells of a row: %s",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
