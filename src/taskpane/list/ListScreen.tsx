import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { useState } from "react";
import { HeaderMenu } from "../lazyActions.ts";
import { SaveDialog } from "../lazyDialogs.ts";
import { FailureCard, WaitLine, WayNote } from "../lazyFailure.ts";
import { JobOnList } from "../lazyList.ts";
import { Header } from "../parts/Header.tsx";
import { Screen } from "../parts/Screen.tsx";
import { useAsked } from "../parts/useAsked.ts";
import { Spinner } from "../parts/Spinner.tsx";
import { useStartWording } from "../parts/WordingContext.tsx";
import { ListContent } from "./ListContent.tsx";
import type { ListScreenProps } from "./ListScreenProps.ts";
import { listStatus } from "./listStatus.ts";
import { Meters } from "./Meters.tsx";

const useStyles = makeStyles({
  meters: { minHeight: "30px", flexShrink: 0 },
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

/** After a dialog that the menu has opened, which is gone. */
const focusMore = () => document.querySelector<HTMLElement>("header [aria-haspopup=menu]")?.focus();

/** The first screen: the things one can do, and the groups with their people. */
export function ListScreen(props: ListScreenProps) {
  const { pane, state, address, view, onView, onOpen, left, bulkAccess } = props;
  const { list } = state;
  const { bulk } = bulkAccess;
  const styles = useStyles();
  const wording = useStartWording();
  const { text } = wording;
  const [menu, setMenu] = useState<HTMLElement>();
  const saving = useAsked(focusMore);
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
      {bulk && <JobOnList bulk={bulk} pane={state} onOpen={bulkAccess.open} />}
      <ListContent {...props} onPerson={(persona) => onOpen({ kind: "person", persona })} />
      {menu && (
        <HeaderMenu
          target={menu}
          showsTagged={view.showTagged}
          isReadOnly={isReadOnly}
          supportUrl={state.settings.supportUrl}
          offers={bulk && list.kind === "ready" ? state.settings.offer : nothingToOffer}
          onPeople={() => bulkAccess.open("people")}
          onFile={() => bulkAccess.open("source")}
          onSave={saving.ask}
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
      {saving.isThere && bulk && list.kind === "ready" && (
        <SaveDialog {...saving.dialog} list={list} files={bulk.files} now={bulk.now()} />
      )}
    </Screen>
  );
}

/** Without a list nothing can be told of many at once. */
const nothingToOffer = { import: false, export: false };
