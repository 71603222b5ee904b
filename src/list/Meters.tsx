import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { fillOfList, type Fill } from "../imList/limits.ts";
import type { TextKey } from "../i18n/messages.ts";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  meters: { display: "flex", gap: "12px", padding: "0 16px 8px" },
  meter: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  text: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  full: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  track: {
    height: "4px",
    marginTop: "2px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  fullBar: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
});

/** Shows how full the list is, each meter only near its limit. Nothing is shown, and no space taken, before. */
export function Meters({ list }: { readonly list: ImItemList }) {
  const styles = useStyles();
  const { text } = useWording();
  const { groups, contacts } = fillOfList(list);
  if (!groups.isWorthShowing && !contacts.isWorthShowing) return null;
  return (
    <section className={styles.meters} aria-label={text("howFull")}>
      {groups.isWorthShowing && <Meter fill={groups} label="groupsOfMost" />}
      {contacts.isWorthShowing && <Meter fill={contacts} label="contactsOfMost" />}
    </section>
  );
}

interface MeterProps {
  readonly fill: Fill;
  readonly label: TextKey;
}

function Meter({ fill, label }: MeterProps) {
  const styles = useStyles();
  const { text, number } = useWording();
  const { count, most, isNearlyFull } = fill;
  const shown = Math.min(count, most);
  const fillText = text(label, { count: number(count), most: number(most) });
  return (
    <div
      role="meter"
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={shown}
      aria-valuetext={isNearlyFull ? `${fillText}, ${text("nearlyFull")}` : fillText}
      aria-label={fillText}
      className={styles.meter}
    >
      <span className={mergeClasses(styles.text, isNearlyFull && styles.full)}>
        {isNearlyFull && <Warning16Filled aria-hidden />}
        {fillText}
      </span>
      <div className={styles.track}>
        <div
          className={mergeClasses(styles.bar, isNearlyFull && styles.fullBar)}
          style={{ width: `${(100 * shown) / most}%` }}
        />
      </div>
    </div>
  );
}
