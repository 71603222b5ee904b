import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const bone = { backgroundColor: tokens.colorNeutralBackground6, borderRadius: tokens.borderRadiusMedium };
const useStyles = makeStyles({
  rows: { padding: "8px 16px", "@media (forced-colors: active)": { "& span": { border: "1px solid" } } },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  group: { height: "36px" },
  person: { height: "44px", paddingInlineStart: "24px" },
  square: { ...bone, width: "14px", height: "14px" },
  round: { ...bone, width: "28px", height: "28px", borderRadius: "50%" },
  line: { ...bone, height: "12px" },
});

const widths = [110, 76, 0, 118, 0, 96, 0, 142, 92, 128, 70] as const;

/** The boxes of the list before it is there: the same as the page's own skeleton. No words, no movement. */
export function RowsLoading() {
  const styles = useStyles();
  return (
    <div className={styles.rows} aria-hidden>
      {widths.map((width, index) =>
        width === 0 ? (
          <div key={index} className={mergeClasses(styles.row, styles.person)}>
            <span className={styles.round} />
            <span className={styles.line} style={{ width: 150 }} />
          </div>
        ) : (
          <div key={index} className={mergeClasses(styles.row, styles.group)}>
            <span className={styles.square} />
            <span className={styles.line} style={{ width }} />
          </div>
        ),
      )}
    </div>
  );
}
