import { useSyncExternalStore } from "react";
import { Header } from "../parts/Header.tsx";
import { Screen } from "../parts/Screen.tsx";
import { Spinner } from "../parts/Spinner.tsx";
import { useWording } from "../parts/WordingContext.tsx";
import type { PaneState } from "../state.ts";
import { CheckScreen } from "./check/CheckScreen.tsx";
import { isRunning, type Bulk } from "./createBulk.ts";
import { ProgressScreen } from "./job/ProgressScreen.tsx";
import { ReportScreen } from "./job/ReportScreen.tsx";
import { PeopleScreen } from "./people/PeopleScreen.tsx";
import { SourceScreen } from "./source/SourceScreen.tsx";
import { useBulkStyles } from "./useBulkStyles.ts";

interface BulkScreenProps {
  readonly bulk: Bulk;
  readonly pane: PaneState;
  /** The user's own address. */
  readonly address: string;
  readonly onBack: () => void;
}

/** Adding many at once: whom, then what it would do, then how far it is, then what came of it. */
export function BulkScreen({ bulk, pane, address, onBack }: BulkScreenProps) {
  const styles = useBulkStyles();
  const state = useSyncExternalStore(bulk.subscribe, bulk.state);
  const { text } = useWording();
  const list = pane.list.kind === "ready" ? pane.list.items : undefined;
  const { screen, check, own } = state;
  const common = { address, onBack };

  if (screen === "people")
    return <PeopleScreen {...common} people={bulk.people} list={list} onAdd={bulk.add} />;
  if (screen === "check" && check)
    return (
      <CheckScreen
        {...common}
        bulk={bulk}
        check={check}
        isBusy={isRunning(state)}
        onCancel={() => {
          bulk.check.discard();
          onBack();
        }}
      />
    );
  if (screen === "job") {
    if (!own)
      return (
        <Screen header={<Header title={text("starting")} focusTitle {...common} />}>
          <p className={styles.none}>
            <Spinner />
          </p>
        </Screen>
      );
    if (own.status.kind !== "ended") return <ProgressScreen {...common} own={own} jobs={bulk.jobs} />;
    return (
      <ReportScreen
        {...common}
        own={own}
        files={bulk.files}
        onRetry={() => void bulk.jobs.retry()}
        onDone={() => {
          onBack();
          void bulk.jobs.forget();
        }}
      />
    );
  }
  return <SourceScreen {...common} source={bulk.source} list={list} onCheck={bulk.plan} />;
}
