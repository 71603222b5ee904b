import { describe, expect, it } from "@jest/globals";
import { readVCards } from "../../../src/bulkAdd/source/vCards.ts";
import { fc } from "../../random.ts";

const card = (...lines: readonly string[]) => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");
const peopleOf = (text: string) =>
  readVCards(text)?.map(({ address, displayName }) => [address, displayName]);

describe("A vCard", () => {
  it.each<[string, readonly string[], string, string]>([
    [
      "of Outlook, version 2.1",
      ["VERSION:2.1", "N;LANGUAGE=en-us:Reed;Tony", "FN:Tony Reed", "EMAIL;PREF;INTERNET:tony@b.example"],
      "tony@b.example",
      "Tony Reed",
    ],
    [
      "with an IM address of Outlook",
      [
        "VERSION:2.1",
        "FN:Tony Reed",
        "EMAIL;PREF;INTERNET:mail@b.example",
        "X-MS-IMADDRESS:sip:tony@b.example",
      ],
      "tony@b.example",
      "Tony Reed",
    ],
    [
      "with a name in quoted-printable and a character set",
      [
        "VERSION:2.1",
        "N;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg",
        "FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:J=F6rg M=FCller",
        "EMAIL;INTERNET:joerg@b.example",
      ],
      "joerg@b.example",
      "Jörg Müller",
    ],
    [
      "with a name in quoted-printable over several lines",
      [
        "VERSION:2.1",
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=B6rg=",
        "=20M=C3=BCller",
        "EMAIL:j@b.example",
      ],
      "j@b.example",
      "Jörg Müller",
    ],
    [
      "with a name in quoted-printable without a character set",
      ["VERSION:2.1", "FN;ENCODING=QUOTED-PRINTABLE:J=F6rg", "EMAIL:joerg@b.example"],
      "joerg@b.example",
      "Jörg",
    ],
    [
      "with an internal address of Exchange",
      [
        "VERSION:2.1",
        "FN:Tony Reed",
        "EMAIL;PREF;EX:/o=Contoso/ou=First/cn=Recipients/cn=tonyr",
        "EMAIL;INTERNET:tony@b.example",
      ],
      "tony@b.example",
      "Tony Reed",
    ],
    [
      "with the address as the name",
      ["VERSION:3.0", "FN:Tony@b.example", "EMAIL:tony@b.example"],
      "tony@b.example",
      "",
    ],
    [
      "with a Chinese name in Big5",
      ["VERSION:2.1", "FN;CHARSET=BIG5;QUOTED-PRINTABLE:=A4=FD=A4=70=A9=FA", "EMAIL:wang@b.example"],
      "wang@b.example",
      "王小明",
    ],
    [
      "of Apple, version 3.0, with groups of properties and types in quotation marks",
      [
        "VERSION:3.0",
        "N:Vale;Ana;;;",
        "FN:Ana Vale",
        "item1.EMAIL;type=INTERNET;type=HOME:ana@home.example",
        'item2.EMAIL;type="INTERNET,WORK,pref":ana@b.example',
        "item2.X-ABLabel:_$!<Work>!$_",
      ],
      "ana@b.example",
      "Ana Vale",
    ],
    [
      "with folded lines and escaped characters",
      ["VERSION:3.0", "FN:Vale\\, Ana Maria of a ve", " ry long name", "EMAIL:ana", " @b.example"],
      "ana@b.example",
      "Vale, Ana Maria of a very long name",
    ],
    [
      "of version 4.0, with preferences and a URI",
      [
        "VERSION:4.0",
        "FN:Eve Nolan",
        "EMAIL;PREF=2:eve@home.example",
        "EMAIL;PREF=1;TYPE=work:mailto:eve@b.example",
      ],
      "eve@b.example",
      "Eve Nolan",
    ],
    [
      "with addresses of several networks",
      [
        "VERSION:4.0",
        "FN:Eve Nolan",
        "EMAIL:mail@b.example",
        "IMPP:xmpp:eve@jabber.example",
        "IMPP;X-SERVICE-TYPE=Skype:skype:eve.nolan",
        "IMPP;PREF=1:sip:eve%40b.example",
        "IMPP:im:eve@other.example",
      ],
      "eve@b.example",
      "Eve Nolan",
    ],
    [
      "with only an IM address of another network",
      ["FN:Eve", "IMPP:xmpp:eve@x.example", "EMAIL:eve@b.example"],
      "eve@b.example",
      "Eve",
    ],
    [
      "without a formatted name",
      ["VERSION:3.0", "N:Reed;Tony;;;", "EMAIL:tony@b.example"],
      "tony@b.example",
      "Tony Reed",
    ],
    [
      "with a Japanese name in parts",
      ["VERSION:3.0", "N:山田;太郎;;;", "EMAIL:taro@b.example"],
      "taro@b.example",
      "山田太郎",
    ],
    [
      "of an organization",
      ["VERSION:3.0", "ORG:Contoso;Sales", "EMAIL:sales@b.example"],
      "sales@b.example",
      "Contoso",
    ],
    ["without an address", ["VERSION:3.0", "FN:Bob Hart", "TEL:+1 555 0100"], "", "Bob Hart"],
    [
      "with a photo, and a colon in a parameter",
      ["VERSION:3.0", 'FN;X-NOTE="a:b":Bob Hart', "PHOTO;ENCODING=b:QUJD=", " REVG", "EMAIL:bob@b.example"],
      "bob@b.example",
      "Bob Hart",
    ],
    [
      "with a name in Base64",
      ["VERSION:2.1", "FN;CHARSET=UTF-8;ENCODING=BASE64:546L5bCP5piO", "EMAIL:wang@b.example"],
      "wang@b.example",
      "王小明",
    ],
    [
      "with a name that is called Base64 and is not",
      ["VERSION:3.0", "FN;ENCODING=b:Bob*Hart", "EMAIL:bob@b.example"],
      "bob@b.example",
      "Bob*Hart",
    ],
    ["in small letters", ["version:3.0", "fn:Bob Hart", "email:bob@b.example"], "bob@b.example", "Bob Hart"],
  ])("%s gives a person", (_, lines, address, name) => {
    expect(peopleOf(card(...lines))).toEqual([[address, name]]);
    expect(peopleOf(card(...lines).replaceAll("\r\n", "\n"))).toEqual([[address, name]]);
  });

  it("gives a row of its own for each person in a file, without the address book's groups", () => {
    const text =
      card("FN:Tony Reed", "EMAIL:tony@b.example") +
      card("FN:Falcon", "X-ADDRESSBOOKSERVER-KIND:group") +
      card("KIND:group", "FN:Falcon", "MEMBER:urn:uuid:1") +
      card("FN:Ana Vale", "EMAIL:ana@b.example");
    expect(readVCards(text)?.map(({ row, address }) => [row, address])).toEqual([
      [1, "tony@b.example"],
      [2, "ana@b.example"],
    ]);
  });

  it.each(["Name,E-mail\nBEGIN:VCARD,x@b.example", "tony@b.example", "", "BEGIN:VCALENDAR\nEND:VCALENDAR"])(
    "is not found in %j",
    (text) => {
      expect(readVCards(text)).toBeUndefined();
    },
  );

  it("is read with any lines without an exception", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("F", "N", ":", ";", "=", "E", "\n", " ", '"', "é") })),
        (lines) => {
          expect(readVCards(card(...lines))).toHaveLength(1);
        },
      ),
    );
  });
});
