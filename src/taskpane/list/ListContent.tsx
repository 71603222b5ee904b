import { makeStyles } from "@fluentui/react-components";
import type { Persona } from "../../ews/model/persona.ts";
import { FailureCard, WaysOn } from "../lazyFailure.ts";
import { ListArea, PeopleOnList } from "../lazyList.ts";
import type { FailedCall, PaneState } from "../state.ts";
import type { ListScreenProps } from "./ListScreenProps.ts";
import { StripLoading } from "./StripLoading.tsx";
import { RowsLoading } from "./RowsLoading.tsx";

const useStyles = makeStyles({
  cards: { display: "flex", flexDirection: "column", gap: "12px", padding: "8px 16px" },
});

/** Whether the server refuses add-ins; a direct route that was tried then, and did not work, is no way either. */
const hasNoWay = ({ failure, trace }: FailedCall, { way }: PaneState): boolean =>
  failure.kind === "refused" || (trace.route === "direct" && way === "outlook");

interface ListContentProps extends ListScreenProps {
  readonly onPerson: (persona: Persona) => void;
}

/** The list, or why it cannot be read and what one can do. */
export function ListContent(props: ListContentProps) {
  const { pane, state, address, bulkAccess } = props;
  const { bulk, open } = bulkAccess;
  const { list } = state;
  const styles = useStyles();
  const failure = (failed: FailedCall) => (
    <div className={styles.cards}>
      <FailureCard
        failed={failed}
        wanted={{ change: "readList", stage: "failed", listShown: list.kind === "ready" }}
        onRetry={() => void pane.readList()}
      />
      {hasNoWay(failed, state) && <WaysOn pane={pane} state={state} address={address} refused={failed} />}
    </div>
  );

  const hasStrip = state.settings.offer.import && state.way !== "readOnly";
  if (list.kind === "loading") return <RowsLoading />;
  if (list.kind === "failed") return failure(list.failed);
  return (
    <>
      {list.failed && failure(list.failed)}
      <ListArea
        {...props}
        list={list}
        strip={
          hasStrip &&
          (bulk ? (
            <PeopleOnList people={bulk.people} list={list.items} onOpen={open} loading={<StripLoading />} />
          ) : (
            <StripLoading />
          ))
        }
        loading={<RowsLoading />}
      />
    </>
  );
}
