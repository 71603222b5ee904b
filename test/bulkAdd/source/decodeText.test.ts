import { describe, expect, it } from "@jest/globals";
import { decodeText } from "../../../src/bulkAdd/source/decodeText.ts";
import { decodeBytes, type Encoding } from "../../../src/bulkAdd/source/encodings.ts";
import { encode } from "./encode.ts";
import { fc } from "../../random.ts";

const western = "Name;IM address\r\nZoë Wagner;zoe@contoso.com\r\nŒuvre d’été €;oeuvre@contoso.com\r\n";
const chinese = "姓名,地址\r\n台北開發部🎉,a@b.example\r\n";

// Node 20 decodes 0x80 to 0x9F of Windows-1252 as Latin-1, unlike browsers. The browser tests cover these bytes.
const latin = western.replace(/Œ|’|€/g, "é");

describe("The text of a file", () => {
  it.each<[Encoding, boolean, string]>([
    ["utf-8", false, western],
    ["utf-8", true, western],
    ["utf-8", false, chinese],
    ["utf-8", true, chinese],
    ["utf-16le", true, chinese],
    ["utf-16be", true, chinese],
    ["utf-16le", false, western],
    ["utf-16be", false, western],
    ["windows-1252", false, latin],
  ])("is decoded from %s, with a byte order mark: %p", async (encoding, mark, text) => {
    expect(await decodeText(encode(text, encoding, { mark }))).toEqual({ text, encoding });
  });

  it("is empty for an empty file or only a byte order mark", async () => {
    expect(await decodeText(new Uint8Array())).toEqual({ text: "", encoding: "utf-8" });
    expect((await decodeText(encode("", "utf-8", { mark: true }))).text).toBe("");
    expect((await decodeText(encode("", "utf-16le", { mark: true }))).text).toBe("");
  });

  it("is decoded from UTF-8 even if a few characters are damaged", async () => {
    const bytes = encode(`${western.repeat(20)}Zo`, "utf-8");
    const { text, encoding } = await decodeText(Uint8Array.from([...bytes, 0xeb]));
    expect([encoding, text.slice(0, 100)]).toEqual(["utf-8", western.repeat(2).slice(0, 100)]);
  });

  it("is decoded from ISO-2022-JP, whose bytes are ASCII", async () => {
    const bytes = Uint8Array.from("\x1b$B;3ED\x1b(B,taro@b.example", (letter) => letter.charCodeAt(0));
    expect(await decodeText(bytes)).toEqual({ text: "山田,taro@b.example", encoding: "iso-2022-jp" });
  });

  it.each<[Encoding, string, string]>([
    ["windows-1252", "Jörg Müller", "Groß Süd"],
    ["windows-1252", "Hélène Lefèvre", "Équipe"],
    ["windows-1252", "Íñigo Muñoz", "España"],
    ["windows-1252", "Seán O’Neill", "Team «Süd»"],
    ["cp850", "Jörg Müller", "Vertrieb Süd"],
    ["cp850", "François Noël", "Équipe"],
    ["cp850", "Íñigo Muñoz", "España"],
    ["cp850", "Malmö", "Team"],
    ["cp850", "Çetin Ünal; Hélène Lefèvre", "Team"],
    ["cp850", "Forlì Niccolò", "Città"],
    ["cp850", "Günter Grüß", "Köln"],
    ["cp857", "Müge Doğru", "Ofis"],
    ["cp857", "Gülşen Yıldız", "Satış"],
    ["cp857", "Çağlar Şahin", "Müşteri"],
    ["cp857", "İbrahim Çelik", "İnsan Kaynakları"],
    ["cp857", "Tuğba Kaya", "Falcon"],
    ["macintosh", "Jörg Müller", "Vertrieb Süd"],
    ["windows-1250", "Łukasz Wójcik", "Sprzedaż"],
    ["windows-1250", "Jiří Dvořák", "Účtárna"],
    ["windows-1250", "Győző Szűcs", "Értékesítés"],
    ["iso-8859-2", "Małgorzata Dąbrowska", "Sprzedaż"],
    ["cp852", "Małgorzata Dąbrowska", "Sprzedaż"],
    ["cp852", "Jiří Dvořák", "Prodej"],
    ["windows-1251", "Иван Петров", "Продажи"],
    ["koi8-r", "Ольга Смирнова", "Продажи"],
    ["ibm866", "Ольга Смирнова", "Продажи"],
    ["windows-1253", "Γιώργος Παπαδόπουλος", "Πωλήσεις"],
    ["windows-1254", "Gülşen Yıldız", "Satış"],
    ["windows-1255", "דוד כהן", "מכירות"],
    ["windows-1256", "محمد علي", "مبيعات"],
    ["shift_jis", "山田太郎", "営業部"],
    ["shift_jis", "鈴木さくら", "ソフト"],
    ["big5", "王小明", "台北開發部"],
    ["big5", "陳大文", "業務部"],
    ["gb18030", "张丽华", "北京开发部"],
    ["gb18030", "李伟", "销售部"],
    ["euc-kr", "김민수", "영업부"],
  ])("is decoded from %s, of a single person: %s", async (encoding, name, group) => {
    const text = `Name;E-Mail;Gruppe\r\n${name};person@contoso.example;${group}\r\n`;
    expect((await decodeText(encode(text, encoding))).text).toBe(text);
  });

  it.each(["Tony O\x92Brien", "Tony\x92s team", "Tony \x96 \x93Falcon\x94"])(
    "is decoded from Windows-1252 if only punctuation is beyond ASCII: %j",
    async (name) => {
      const bytes = Uint8Array.from(`Name,E-Mail\r\n${name},tony@b.example\r\n`, (letter) =>
        letter.charCodeAt(0),
      );
      expect((await decodeText(bytes)).encoding).toBe("windows-1252");
    },
  );

  it("is decoded by names that are far down", async () => {
    const text = `Name,E-Mail\r\n${"Tony,tony@b.example\r\n".repeat(5_000)}Łukasz Wójcik,lw@b.example\r\n`;
    expect(await decodeText(encode(text, "windows-1250"))).toEqual({ text, encoding: "windows-1250" });
  });

  it("is decoded from UTF-8 if it contains U+FFFD itself", async () => {
    const text = "Zo\uFFFD,zoe@b.example";
    expect(await decodeText(encode(text, "utf-8"))).toEqual({ text, encoding: "utf-8" });
  });

  it("is decoded from UTF-8 for any text without null characters", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (some) => {
        const text = some.replaceAll("\0", "").replace(/^\uFEFF/, "");
        expect((await decodeText(encode(text, "utf-8"))).text).toBe(text);
      }),
    );
  });

  it("is decoded from any bytes without an exception", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => typeof (await decodeText(bytes)).text === "string"),
    );
  });

  it("has the letters of DOS in names", () => {
    const bytes = Uint8Array.from("J\x94rg M\x81ller \x90\xd3\xa5", (letter) => letter.charCodeAt(0));
    expect(decodeBytes(bytes, "cp850")).toBe("Jörg Müller ÉËÑ");
    expect(decodeBytes(bytes, "cp852")).toBe("Jörg Müller ÉËą");
    expect(decodeBytes(bytes, "cp437")).toBe("Jörg Müller É╙Ñ");
    const turkish = Uint8Array.from("\x98smail Ya\xa7\x8dz \x9eim\x9fek\xd5", (letter) =>
      letter.charCodeAt(0),
    );
    expect(decodeBytes(turkish, "cp857")).toBe("İsmail Yağız Şimşek\ufffd");
  });
});
