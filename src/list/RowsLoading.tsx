import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { skeletonBox } from "../components/skeletonBox.ts";

const useStyles = makeStyles({
  rows: {
    padding: "2px 16px 8px",
    "@media (forced-colors: active)": { "& span": { border: "1px solid GrayText" } },
  },
  search: { ...skeletonBox, display: "block", height: "32px", marginBottom: "8px" },
  itemPeople: { ...skeletonBox, display: "block", height: "36px", marginBottom: "16px" },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  group: { height: "36px" },
  person: { height: "44px", paddingInlineStart: "24px" },
  square: { ...skeletonBox, width: "16px", height: "16px" },
  round: { ...skeletonBox, width: "28px", height: "28px", borderRadius: "50%" },
  lines: { display: "flex", flexDirection: "column", gap: "6px" },
  line: { ...skeletonBox, height: "14px" },
  nameLine: { ...skeletonBox, height: "12px" },
  secondLine: { ...skeletonBox, height: "10px" },
});

/** The rows of the skeleton: 0 for a group, 1 for a person. The same as in the page's own skeleton. */
const rows = [0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0] as const;

/** The skeleton of the search box and the list, shown while they load. */
export function RowsLoading() {
  const styles = useStyles();
  return (
    <div className={styles.rows} aria-busy>
      <span className={styles.search} />
      <span className={styles.itemPeople} />
      {rows.map((isPerson, index) =>
        isPerson ? (
          <div key={index} className={mergeClasses(styles.row, styles.person)}>
            <span className={styles.round} />
            <span className={styles.lines}>
              <span className={styles.nameLine} style={{ width: index % 2 ? 96 : 128 }} />
              <span className={styles.secondLine} style={{ width: index % 2 ? 152 : 176 }} />
            </span>
          </div>
        ) : (
          <div key={index} className={mergeClasses(styles.row, styles.group)}>
            <span className={styles.square} />
            <span className={styles.line} style={{ width: index % 2 ? 84 : 112 }} />
          </div>
        ),
      )}
    </div>
  );
}
