import { Header } from "../parts/Header.tsx";
import { Screen } from "../parts/Screen.tsx";
import { useWording } from "../parts/WordingContext.tsx";
import type { Pane } from "../pane.ts";
import type { PaneState } from "../state.ts";

interface DiagnosticsScreenProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  readonly onBack: () => void;
}

/** What an administrator needs to know: what each route to Exchange answers, and what the pane runs in. */
export function DiagnosticsScreen({ address, onBack }: DiagnosticsScreenProps) {
  const { text } = useWording();
  return (
    <Screen header={<Header title={text("diagnostics")} address={address} onBack={onBack} focusTitle />}>
      {null}
    </Screen>
  );
}
