import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { useState } from "react";
import type { Persona } from "../../ews/model/persona.ts";
import { FailureCard, HeaderMenu, ListArea, WaitLine, WayNote, WaysOn } from "../lazyScreens.ts";
import type { LeftForm } from "../leftForm.ts";
import type { Pane } from "../pane.ts";
import { Header } from "../parts/Header.tsx";
import { Screen } from "../parts/Screen.tsx";
import { Spinner } from "../parts/Spinner.tsx";
import { useStartWording } from "../parts/WordingContext.tsx";
import type { FailedCall, PaneState, Screen as PaneScreen } from "../state.ts";
import { listStatus } from "./listStatus.ts";
import { Meters } from "./Meters.tsx";
import { RowsLoading } from "./RowsLoading.tsx";
import type { TreeView } from "./treeView.ts";

const useStyles = makeStyles({
  meters: { minHeight: "30px" },
  buttons: {
    display: "flex",
    gap: "8px",
    padding: "0 16px 8px",
    "& button": { flexGrow: 1, flexBasis: 0, paddingInline: "8px" },
  },
  cards: { display: "flex", flexDirection: "column", gap: "12px", padding: "8px 16px" },
  status: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    display: "flex",
    alignItems: "center",
    minHeight: "32px",
    paddingInline: "16px",
    boxSizing: "border-box",
  },
});

interface ListScreenProps {
  readonly pane: Pane;
  readonly state: PaneState;
  /** The user's own address. */
  readonly address: string;
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  readonly onOpen: (screen: PaneScreen) => void;
  /** A change whose form was left before it failed. */
  readonly left: LeftForm | undefined;
  /** Whether one comes back from another screen. */
  readonly returning: boolean;
}

/** The first screen: the things one can do, and the groups with their people. */
export function ListScreen(props: ListScreenProps) {
  const { pane, state, address, view, onView, onOpen, left } = props;
  const { list } = state;
  const styles = useStyles();
  const wording = useStartWording();
  const { text } = wording;
  const [menu, setMenu] = useState<HTMLElement>();
  const reading = list.kind === "loading" || list.reading;
  const refused = list.kind === "failed" && list.failed.failure.kind === "refused";
  const isReadOnly = state.way === "readOnly";
  const closeMenu = () => {
    menu?.focus();
    setMenu(undefined);
  };

  // What is tried again by itself can be stopped.
  const status = list.wait ? (
    <WaitLine wait={list.wait} onStop={pane.stopReading} />
  ) : (
    listStatus(state, wording)
  );
  const header = (
    <>
      <Header title={text("imGroups")} address={address}>
        <Button
          appearance="subtle"
          icon={reading && list.kind !== "loading" ? <Spinner /> : <ArrowClockwise20Regular />}
          aria-label={text("refresh")}
          title={text("refresh")}
          disabledFocusable={reading}
          onClick={() => void pane.readList()}
        />
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={text("more")}
          title={text("more")}
          aria-haspopup="menu"
          aria-expanded={menu !== undefined}
          onClick={(event) => setMenu(event.currentTarget)}
        />
      </Header>
      <section className={styles.meters} aria-label={text("howFull")}>
        {list.kind !== "failed" && <Meters list={list.kind === "ready" ? list.items : undefined} />}
      </section>
      <div className={styles.buttons}>
        <Button
          appearance={refused ? "secondary" : "primary"}
          disabled={isReadOnly}
          icon={<Add20Regular />}
          onClick={() => onOpen({ kind: "addContact" })}
        >
          {text("newContact")}
        </Button>
        <Button
          disabled={isReadOnly}
          icon={<PeopleAdd20Regular />}
          onClick={() => onOpen({ kind: "createGroup" })}
        >
          {text("newGroup")}
        </Button>
      </div>
    </>
  );
  return (
    <Screen header={header} footer={<div className={styles.status}>{status}</div>}>
      {left && (
        <div className={styles.cards}>
          <FailureCard {...left} onForm={() => onOpen({ kind: left.wanted.change })} />
        </div>
      )}
      {(isReadOnly || state.turned) && <WayNote pane={pane} state={state} address={address} />}
      <ListContent {...props} onPerson={(persona) => onOpen({ kind: "person", persona })} />
      {menu && (
        <HeaderMenu
          target={menu}
          showsTagged={view.showTagged}
          isReadOnly={isReadOnly}
          supportUrl={state.settings.supportUrl}
          onDiagnostics={() => onOpen({ kind: "diagnostics" })}
          onPhoneContact={() => onOpen({ kind: "addPhoneContact" })}
          onDistributionGroup={() => onOpen({ kind: "addDistributionGroup" })}
          onTagged={() => {
            onView({ ...view, showTagged: !view.showTagged });
            closeMenu();
          }}
          onClose={closeMenu}
        />
      )}
    </Screen>
  );
}

/** Whether the server refuses add-ins; a direct route that was tried then, and did not work, is no way either. */
const hasNoWay = ({ failure, trace }: FailedCall, { way }: PaneState): boolean =>
  failure.kind === "refused" || (trace.route === "direct" && way === "outlook");

function ListContent(props: ListScreenProps & { readonly onPerson: (persona: Persona) => void }) {
  const { pane, state, address } = props;
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

  if (list.kind === "loading") return <RowsLoading />;
  if (list.kind === "failed") return failure(list.failed);
  return (
    <>
      {list.failed && failure(list.failed)}
      <ListArea {...props} list={list} loading={<RowsLoading />} />
    </>
  );
}
