/** Encodings of files, in the order in which people look for them: by script, the usual one first. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "cp850",
  "cp437",
  "macintosh",
  "windows-1250",
  "iso-8859-2",
  "cp852",
  "windows-1257",
  "windows-1251",
  "ibm866",
  "koi8-r",
  "iso-8859-5",
  "windows-1253",
  "iso-8859-7",
  "windows-1254",
  "cp857",
  "windows-1255",
  "windows-1256",
  "windows-1258",
  "windows-874",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
  "gb18030",
  "big5",
  "euc-kr",
] as const;

/** The encoding of a file. Most names are those of TextDecoder; `cp…` are code pages of DOS, which it does not know. */
export type Encoding = (typeof encodings)[number];

/** The characters of the bytes 0x80 to 0xFF (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/). */
const codePages: Partial<Readonly<Record<Encoding, string>>> = {
  cp437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  cp857:
    "ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ\ufffdÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ\ufffd×ÚÛÙìÿ¯´\u00ad±\ufffd¾¶§÷¸°¨·¹³²■\u00a0",
  cp852:
    "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0",
};

/** Decodes bytes. What the encoding does not know becomes U+FFFD. A byte order mark is removed. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  const table = codePages[encoding];
  if (table === undefined) return new TextDecoder(encoding).decode(bytes);
  const decoded: string[] = [];
  // In chunks, because a call has a maximum number of arguments.
  for (let start = 0; start < bytes.length; start += charactersPerCall) {
    const codes = Array.from(bytes.subarray(start, start + charactersPerCall), (byte) =>
      byte < 0x80 ? byte : table.charCodeAt(byte - 0x80),
    );
    decoded.push(String.fromCharCode(...codes));
  }
  return decoded.join("");
}

const charactersPerCall = 8_192;
