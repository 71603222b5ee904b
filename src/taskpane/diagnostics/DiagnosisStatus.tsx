import { makeStyles } from "@fluentui/react-components";
import type { Finding } from "../../imList/diagnose/finding.ts";
import { useWording } from "../parts/WordingContext.tsx";
import { findingWords } from "./findingWords.ts";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Says to assistive technology, once a run has ended, what weighs most of what was found. */
export function DiagnosisStatus({ found }: { readonly found: readonly Finding[] | undefined }) {
  const wording = useWording();
  const [first] = found ?? [];
  return (
    <div role="status" className={useStyles().hidden}>
      {found && wording.text("diagnosisDone", { finding: first ? findingWords(first, wording).title : "" })}
    </div>
  );
}
