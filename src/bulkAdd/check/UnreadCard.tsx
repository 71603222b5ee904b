import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import { Card } from "../../components/Card.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { Unread } from "../source/findUnread.ts";

const useStyles = makeStyles({
  box: { padding: "12px 16px 0" },
  lines: { margin: "8px 0 0", padding: 0, listStyleType: "none", maxHeight: "160px", overflowY: "auto" },
  line: { ...typographyStyles.caption1, marginTop: "4px", overflowWrap: "anywhere" },
  number: { color: tokens.colorNeutralForeground3, marginInlineEnd: "8px" },
});

/** More lines than this are counted on the button, not listed. */
const mostNamed = 5;

const textsByUnit = {
  line: {
    number: "lineNumber",
    show: "showLines",
    hide: "hideLines",
    showMany: "showCountLines",
    hideMany: "hideCountLines",
  },
  row: {
    number: "rowNumber",
    show: "showRows",
    hide: "hideRows",
    showMany: "showCountRows",
    hideMany: "hideCountRows",
  },
} as const;

/** The warning that the source has more addresses than people were found. Its lines can be shown. */
export function UnreadCard({ unread }: { readonly unread: Unread }) {
  const styles = useStyles();
  const { text, count, number, locale } = useWording();
  const [isOpen, setIsOpen] = useState(false);
  const { addresses, people, lines } = unread;
  const of = textsByUnit[unread.countedBy];
  const title = count("notToldApart", addresses - people);
  const named = new Intl.ListFormat(locale).format(lines.map((line) => number(line.number)));
  const label =
    lines.length <= mostNamed
      ? count(isOpen ? of.hide : of.show, lines.length, { numbers: named })
      : count(isOpen ? of.hideMany : of.showMany, lines.length);
  return (
    <div className={styles.box}>
      <Card
        tone="warning"
        icon={<Warning20Filled />}
        label={title}
        title={title}
        buttons={
          <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {label}
          </Button>
        }
      >
        {people === 1
          ? count("addressesFoundOne", addresses)
          : count("addressesFound", addresses, { people: number(people) })}
        {isOpen && (
          <ul className={styles.lines} tabIndex={0} aria-label={label}>
            {lines.map((line) => (
              <li key={line.number} className={styles.line}>
                <span className={styles.number}>{text(of.number, { number: number(line.number) })}</span>
                <bdi>{line.text}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
