import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useWording } from "../components/WordingContext.tsx";
import type { ConnectionKind } from "../shared/accessMode.ts";
import type { Probe } from "./probe.ts";
import { probeText } from "./probeText.ts";
import { Section, useSectionStyles } from "./Section.tsx";

const useStyles = makeStyles({
  row: { paddingBlock: "4px" },
  text: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    overflowWrap: "anywhere",
  },
});

interface CallResultsProps {
  readonly route: ConnectionKind;
  readonly probes: readonly Probe[];
  readonly isAvailable: boolean;
  readonly directHost: string | undefined;
}

/** The calls over one connection: each operation with its result, error code, and duration. */
export function CallResults({ route, probes, isAvailable, directHost }: CallResultsProps) {
  const styles = useStyles();
  const shared = useSectionStyles();
  const wording = useWording();
  const { text, number } = wording;
  return (
    <Section title={text(route === "direct" ? "directConnection" : "throughOutlook")}>
      {!isAvailable && <p className={shared.faint}>{text("noDirectSet")}</p>}
      <ul className={shared.rows}>
        {probes
          .filter((probe) => probe.route === route)
          .sort((a, b) => (a.operation < b.operation ? -1 : 1))
          .map((probe) => {
            const result = probeText(probe, wording, directHost);
            return (
              <li key={probe.operation} className={mergeClasses(shared.row, styles.row)}>
                <div className={shared.line}>
                  <code className={shared.code}>{probe.operation}</code>
                  <span className={shared.duration}>
                    {text("milliseconds", { count: number(probe.milliseconds) })}
                  </span>
                </div>
                <p className={styles.text}>
                  {result.text} {result.code && <code className={shared.code}>{result.code}</code>}
                </p>
              </li>
            );
          })}
      </ul>
    </Section>
  );
}
