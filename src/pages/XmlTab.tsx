import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Trace } from "../ews/client.ts";
import { CopyButton } from "../components/CopyButton.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { indentXml } from "./indentXml.ts";

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
    textAlign: "start",
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
      <pre dir="ltr" className={styles.xml} tabIndex={0}>
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
