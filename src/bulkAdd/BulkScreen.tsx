import { useSyncExternalStore } from "react";
import type { BulkScreenKind, PaneState } from "../store/state.ts";
import { CheckScreen } from "./check/CheckScreen.tsx";
import type { Bulk } from "./createBulk.ts";
import { JobScreen } from "./job/JobScreen.tsx";
import { PeopleScreen } from "./people/PeopleScreen.tsx";
import { SourceScreen } from "./source/SourceScreen.tsx";

interface BulkScreenProps {
  readonly screen: BulkScreenKind;
  readonly bulk: Bulk;
  readonly pane: PaneState;
  /** The user's own address. */
  readonly address: string;
  readonly onBack: () => void;
}

/** The screen that is open: people or source, then the check, then the job's progress and report. */
export function BulkScreen({ screen, bulk, pane, address, onBack }: BulkScreenProps) {
  const { check, currentJob } = useSyncExternalStore(bulk.subscribe, bulk.state);
  const list = pane.list.kind === "ready" ? pane.list.items : undefined;
  const common = { address, onBack };

  if (screen === "people")
    return <PeopleScreen {...common} people={bulk.people} list={list} onAdd={bulk.addRows} />;
  if (screen === "check" && check)
    return (
      <CheckScreen
        address={address}
        onBack={bulk.back}
        bulk={bulk}
        check={check}
        isBusy={bulk.isJobRunning()}
        onCancel={() => {
          bulk.check.discard();
          onBack();
        }}
      />
    );
  if (screen === "job") return <JobScreen {...common} bulk={bulk} currentJob={currentJob} />;
  return (
    <SourceScreen
      {...common}
      source={bulk.source}
      list={list}
      onCheck={(title, checked) => bulk.checkRows(title, checked, "source")}
      onDiscard={() => {
        bulk.discardSource();
        onBack();
      }}
    />
  );
}
