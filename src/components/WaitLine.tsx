import { Button, makeStyles } from "@fluentui/react-components";
import type { Wait } from "../ews/client.ts";
import { WaitText } from "./WaitText.tsx";
import { useWording } from "./WordingContext.tsx";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px", width: "100%" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  stop: { flexShrink: 0 },
});

interface WaitLineProps {
  readonly wait: Wait;
  readonly onStop: () => void;
}

/** A line about a wait before the next attempt, with a Stop button. */
export function WaitLine({ wait, onStop }: WaitLineProps) {
  const styles = useStyles();
  const { text } = useWording();
  return (
    <div className={styles.line}>
      <div className={styles.text}>
        <WaitText wait={wait} />
      </div>
      <Button size="small" className={styles.stop} onClick={onStop}>
        {text("stop")}
      </Button>
    </div>
  );
}
