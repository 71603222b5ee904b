import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { fillOfList, type Fill } from "../imList/limits.ts";
import type { StartCountKey, StartTextKey } from "../i18n/messages.ts";
import { skeletonBox } from "../components/skeletonBox.ts";
import { useStartWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  meters: { display: "flex", gap: "12px", padding: "0 16px 8px" },
  meter: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  words: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  wordsLoading: { ...skeletonBox, display: "block", width: "96px", height: "12px", margin: "2px 0 4px" },
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

/** How full the list is, with a warning near its limits; boxes in the place of that while it is not known. */
export function Meters({ list }: { readonly list: ImItemList | undefined }) {
  const styles = useStyles();
  if (!list) {
    return (
      <div className={styles.meters}>
        <MeterLoading />
        <MeterLoading />
      </div>
    );
  }
  const { groups, contacts } = fillOfList(list);
  return (
    <div className={styles.meters}>
      <Meter fill={groups} words="groupsOfMost" />
      <Meter fill={contacts} words="contactsOfMost" />
    </div>
  );
}

function MeterLoading() {
  const styles = useStyles();
  return (
    <div className={styles.meter}>
      <span className={styles.wordsLoading} />
      <div className={styles.track} />
    </div>
  );
}

function Meter({
  fill,
  words,
}: {
  readonly fill: Fill;
  readonly words: Exclude<StartTextKey, StartCountKey>;
}) {
  const styles = useStyles();
  const { text, number } = useStartWording();
  const { count, most, isNearlyFull } = fill;
  const said = text(words, { count: number(count), most: number(most) });
  return (
    <div
      role="meter"
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={Math.min(count, most)}
      aria-valuetext={isNearlyFull ? `${said}, ${text("nearlyFull")}` : said}
      aria-label={said}
      className={styles.meter}
    >
      <span className={mergeClasses(styles.words, isNearlyFull && styles.full)}>
        {isNearlyFull && <Warning16Filled aria-hidden />}
        {said}
      </span>
      <div className={styles.track}>
        <div
          className={mergeClasses(styles.bar, isNearlyFull && styles.fullBar)}
          style={{ width: `${Math.min(100, (100 * count) / most)}%` }}
        />
      </div>
    </div>
  );
}
