/** A line of a text. The number is that in the text, from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of a text, as those that may name people and those of a message's other headers, such as the subject. */
interface HeaderLines {
  /** True if the text is a message, or its first lines as a program shows them. */
  readonly hasHeaders: boolean;
  /** Without the labels. In a message, the body is not in here. */
  readonly peopleLines: readonly Line[];
  readonly otherHeaders: readonly Line[];
}

/**
 * Labels of headers that name people, as in messages and as Outlook shows them in English, German, French, Spanish,
 * Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Hungarian, Russian, Turkish, Chinese,
 * Japanese, and Korean.
 */
const peopleLabels =
  "from|to|cc|bcc|sender|reply-to|organizer|required|optional|required attendees|optional attendees|attendees|" +
  "von|an|kopie|blindkopie|antwort an|organisator|erforderlich|erforderliche teilnehmer|optionale teilnehmer|" +
  "de|à|a|cci|répondre à|organisateur|obligatoire|obligatoires|facultatif|facultatifs|participants obligatoires|" +
  "participants facultatifs|para|cco|responder a|organizador|da|ccn|organizzatore|obbligatorio|facoltativo|" +
  "van|aan|från|till|kopia|hemlig kopia|fra|til|kopi|lähettäjä|vastaanottaja|kopio|od|do|dw|udw|komu|skrytá|feladó|" +
  "afsender|modtager|modtagere|avsender|mottaker|avsändare|mottagare|absender|empfänger|expéditeur|destinataire|" +
  "destinataires|remitente|destinatario|destinatarios|mittente|destinatari|remetente|destinatário|afzender|" +
  "geadresseerde|nadawca|adresat|odbiorca|odesílatel|příjemce|отправитель|получатель|получатели|gönderen|alıcı|" +
  "від|送件者|címzett|másolatot kap|от|кому|копия|скрытая копия|kimden|kime|bilgi|寄件者|寄件人|收件者|收件人|副本|密件副本|" +
  "发件人|抄送|密送|差出人|送信者|宛先|보낸 사람|보낸사람|받는 사람|받는사람|참조|숨은 참조";

/** Labels of headers that do not, in the same languages. */
const otherLabels =
  "subject|date|sent|importance|priority|attachments|when|where|received|message-id|mime-version|content-type|" +
  "content-transfer-encoding|in-reply-to|references|return-path|delivered-to|dkim-signature|thread-topic|thread-index|" +
  "betreff|datum|gesendet|wichtigkeit|anlagen|wann|wo|objet|envoyé|date d’envoi|pièces jointes|asunto|enviado|" +
  "enviado el|fecha|datos adjuntos|oggetto|inviato|data|allegati|assunto|enviada em|enviado em|anexos|onderwerp|" +
  "verzonden|bijlagen|ämne|skickat|emne|sendt|aihe|lähetetty|temat|wysłano|předmět|odesláno|tárgy|elküldve|dátum|тема|" +
  "отправлено|дата|konu|gönderildi|tarih|主旨|寄件日期|日期|附件|主题|发送时间|时间|件名|送信日時|日時|日付|添付ファイル|" +
  "제목|보낸 날짜|날짜|첨부 파일";

const people = new Set(peopleLabels.split("|"));
const others = new Set(otherLabels.split("|"));

/** A label with its colon, perhaps quoted by a reply or bold in plain text. */
const labeled = /^[>\s*]*([^:：<>@"]{1,40}?)[\s*]*[:：][\s*]*/u;
/** The longest label with what is around it. */
const longestLabel = 80;

const normalize = (label: string): string => label.trim().toLowerCase().replaceAll("'", "’").normalize("NFC");

/** True for the label of a header that names people. */
export const isPeopleLabel = (label: string): boolean => people.has(normalize(label));

/** Finds the lines of a text that may name people: all of them, or in a message those of its headers. */
export function readHeaderLines(text: string): HeaderLines {
  const lines = text.split(/\r\n?|\n/).map((content, index): Line => ({ number: index + 1, text: content }));
  const read = lines.map((line) => {
    const [all = "", label = ""] = labeled.exec(line.text.slice(0, longestLabel)) ?? [];
    const rest = line.text.slice(all.length);
    const name = normalize(label);
    const isOther = others.has(name) || /^x-/.test(name);
    return { line, rest, kind: people.has(name) ? "people" : isOther ? "other" : "none" } as const;
  });
  const filled = read.filter(({ line }) => line.text.trim() !== "");
  const hasHeaders =
    filled[0]?.kind === "people" ||
    (filled.some(({ kind }) => kind === "people") && filled.filter(({ kind }) => kind !== "none").length > 1);
  if (!hasHeaders) {
    const peopleLines = lines.map((line) => ({ ...line, text: decodeWords(line.text) }));
    return { hasHeaders, peopleLines, otherHeaders: [] };
  }

  const peopleLines: Line[] = [];
  const otherHeaders: Line[] = [];
  let open: Line[] | undefined;
  for (const { line, rest, kind } of read) {
    if (kind !== "none") {
      open = kind === "people" ? peopleLines : otherHeaders;
      open.push({ number: line.number, text: kind === "people" ? decodeWords(rest) : line.text });
    } else if (line.text.trim() === "") open = undefined;
    // An indented line goes on with the one before (RFC 5322, 2.2.3).
    else if (open && /^>?\s+\S/.test(line.text)) {
      const last = open.pop();
      if (last) open.push({ ...last, text: decodeWords(`${last.text} ${line.text.replace(/^>?\s+/, "")}`) });
    } else if (open === peopleLines && line.text.includes("@")) open.push(line);
    else open = undefined;
  }
  return { hasHeaders, peopleLines, otherHeaders };
}

/** Decodes the words of a raw header that are not ASCII, such as `=?UTF-8?Q?J=C3=B6rg?=` (RFC 2047). */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+(?==\?)/g, "?=")
    .replace(
      /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=/gi,
      (word, charset: string, encoding: string, content: string) => {
        try {
          const binary =
            encoding.toLowerCase() === "b"
              ? atob(content)
              : content
                  .replaceAll("_", " ")
                  .replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
                    String.fromCharCode(Number.parseInt(code, 16)),
                  );
          return new TextDecoder(charset).decode(Uint8Array.from(binary, (byte) => byte.charCodeAt(0)));
        } catch {
          return word;
        }
      },
    );
