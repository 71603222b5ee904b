import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { margin: 0 },
  pair: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "32px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  name: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    width: "92px",
    flexShrink: 0,
    overflowWrap: "break-word",
  },
  value: {
    ...typographyStyles.body1,
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    paddingBlock: "5px",
  },
});

interface KeyValueListProps {
  /** Names and their values. A pair whose value is undefined is not shown. */
  readonly pairs: readonly (readonly [string, ReactNode])[];
}

/** A list of names and their values. */
export function KeyValueList({ pairs }: KeyValueListProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {pairs
        .filter(([, value]) => value !== undefined)
        .map(([name, value], index) => (
          <div key={index} className={styles.pair}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
