import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Trace } from "../ews/client.ts";
import { CopyButton } from "../components/CopyButton.tsx";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "32px",
    "& button": { flexShrink: 0 },
  },
  title: {
    ...typographyStyles.caption1Strong,
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  xml: {
    direction: "ltr",
    textAlign: "left",
    margin: "0 0 12px",
    padding: "12px",
    maxHeight: "45vh",
    overflow: "auto",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground6,
    borderRadius: tokens.borderRadiusMedium,
    tabSize: 2,
  },
});

/** The XML of the request and of the response. */
export function XmlTab({ trace }: { readonly trace: Trace }) {
  const { text, number } = useWording();
  const { request, reply, milliseconds } = trace;
  const kilobytes = (reply?.length ?? 0) / 1_000;
  const facts = text(trace.route === "direct" ? "replyFactsDirect" : "replyFacts", {
    size: `${number(Math.round(kilobytes * 10) / 10)} kB`,
    seconds: number(Math.round(milliseconds / 10) / 100),
  });
  return (
    <>
      <XmlText title={text("request")} source={request} />
      {reply === undefined ? <p>{text("noReply")}</p> : <XmlText title={facts} source={reply} />}
    </>
  );
}

/** Number of characters shown at once: a response may have millions. */
const atOnce = 50_000;

function XmlText({ title, source }: { readonly title: string; readonly source: string }) {
  const styles = useStyles();
  const { text, count } = useWording();
  const [shown, setShown] = useState(atOnce);
  const indented = indentXml(source);
  const hidden = indented.length - shown;
  return (
    <section aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <CopyButton label={text("copy")} of={title} text={indented} />
      </div>
      {/* Focusable, so that the keyboard can scroll it. */}
      <pre className={styles.xml} tabIndex={0}>
        {indented.slice(0, shown)}
        {hidden > 0 && (
          <Button size="small" onClick={() => setShown(indented.length)}>
            {count("showMore", hidden)}
          </Button>
        )}
      </pre>
    </section>
  );
}

/**
 * Formats XML for reading: one element a line, indented by two spaces. Changes only the layout, never a tag or the text
 * between tags, so a response that is not XML stays readable, too.
 */
export function indentXml(source: string): string {
  const pieces = source.match(/<!\[CDATA\[[\s\S]*?\]\]>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</g) ?? [];
  let out = "";
  let depth = 0;
  let afterText = true;
  for (const piece of pieces) {
    const closes = piece.startsWith("</");
    const isTag = piece.length > 1 && piece.startsWith("<") && !piece.startsWith("<![CDATA[");
    if (!isTag) {
      if (piece.trim() === "") continue;
      out += piece;
      afterText = true;
      continue;
    }
    if (closes) depth = Math.max(0, depth - 1);
    // A closing tag stays on the line of its text, or of its own empty element.
    const sameLine = out === "" || (closes && afterText);
    out += sameLine ? piece : `\n${"  ".repeat(Math.min(depth, 40))}${piece}`;
    const opens = !closes && !piece.endsWith("/>") && !piece.startsWith("<?") && !piece.startsWith("<!");
    if (opens) depth += 1;
    afterText = opens;
  }
  return out;
}
