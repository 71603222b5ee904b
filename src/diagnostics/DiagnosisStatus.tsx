import type { Finding } from "./finding.ts";
import { Said } from "../components/Said.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { findingWords } from "./findingWords.ts";

/** Says to assistive technology, once a run has ended, what weighs most of what was found. */
export function DiagnosisStatus({ found }: { readonly found: readonly Finding[] | undefined }) {
  const wording = useWording();
  const [first] = found ?? [];
  const finding = first ? findingWords(first, wording).title : "";
  return <Said words={found ? wording.text("diagnosisDone", { finding }) : ""} />;
}
