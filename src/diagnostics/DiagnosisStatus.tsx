import type { Finding } from "./finding.ts";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { findingText } from "./findingText.ts";

/** Says to assistive technology, once a run has ended, what weighs most of what was found. */
export function DiagnosisStatus({ found }: { readonly found: readonly Finding[] | undefined }) {
  const wording = useWording();
  const [first] = found ?? [];
  const finding = first ? findingText(first, wording).title : "";
  return <LiveRegion text={found ? wording.text("diagnosisDone", { finding }) : ""} />;
}
