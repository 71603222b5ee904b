import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { useMemo } from "react";
import type { Persona } from "../../ews/model/persona.ts";
import { joinList } from "../../imList/membership.ts";
import { AskAdministrator } from "../failure/AskAdministrator.tsx";
import { FailureCard } from "../failure/FailureCard.tsx";
import type { Wanted } from "../failure/failureWords.ts";
import { Header } from "../parts/Header.tsx";
import { Screen } from "../parts/Screen.tsx";
import { Spinner } from "../parts/Spinner.tsx";
import { useWording } from "../parts/WordingContext.tsx";
import type { FailedCall, ListState } from "../state.ts";
import { GroupTree, type TreeView } from "./GroupTree.tsx";
import { RowsLoading } from "./RowsLoading.tsx";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    gap: "8px",
    padding: "0 16px 8px",
    "& button": { flexGrow: 1, flexBasis: 0, paddingInline: "8px" },
  },
  cards: { display: "flex", flexDirection: "column", gap: "12px", padding: "8px 16px" },
  empty: { padding: "48px 32px", textAlign: "center" },
  emptyTitle: { ...typographyStyles.subtitle2, margin: "0 0 4px" },
  emptyHint: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  status: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    display: "flex",
    alignItems: "center",
    height: "32px",
    paddingInline: "16px",
    boxSizing: "border-box",
  },
});

interface ListScreenProps {
  readonly list: ListState;
  /** The user's own address. */
  readonly address: string;
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  readonly onRefresh: () => void;
  readonly onNewContact: () => void;
  readonly onNewGroup: () => void;
  readonly onPerson: (persona: Persona) => void;
  /** A change whose form was left before it failed. */
  readonly left: { readonly wanted: Wanted; readonly failed: FailedCall } | undefined;
  readonly onLeftForm: () => void;
  /** Whether one comes back from another screen. */
  readonly returning: boolean;
}

/** The first screen: the two things one can do, and the groups with their people. */
export function ListScreen(props: ListScreenProps) {
  const { list, address, onRefresh, onNewContact, onNewGroup } = props;
  const styles = useStyles();
  const { text, time } = useWording();
  const reading = list.kind === "loading" || list.reading;
  const status = reading
    ? text("reading")
    : list.kind === "ready"
      ? text("readAt", { time: time(list.readAt) })
      : text("notRead");
  const refused = list.kind === "failed" && list.failed.failure.kind === "refused";

  const header = (
    <>
      <Header title={text("imGroups")} address={address}>
        <Button
          appearance="subtle"
          icon={reading && list.kind !== "loading" ? <Spinner /> : <ArrowClockwise20Regular />}
          aria-label={text("refresh")}
          title={text("refresh")}
          disabledFocusable={reading}
          onClick={onRefresh}
        />
      </Header>
      <div className={styles.buttons}>
        <Button appearance={refused ? "secondary" : "primary"} icon={<Add20Regular />} onClick={onNewContact}>
          {text("newContact")}
        </Button>
        <Button icon={<PeopleAdd20Regular />} onClick={onNewGroup}>
          {text("newGroup")}
        </Button>
      </div>
    </>
  );
  return (
    <Screen header={header} footer={<div className={styles.status}>{status}</div>}>
      {props.left && (
        <div className={styles.cards}>
          <FailureCard {...props.left} address={address} onForm={props.onLeftForm} />
        </div>
      )}
      <ListContent {...props} />
    </Screen>
  );
}

function ListContent({ list, address, view, onView, onRefresh, onPerson, returning }: ListScreenProps) {
  const styles = useStyles();
  const { text, locale } = useWording();
  const items = list.kind === "ready" ? list.items : undefined;
  const joined = useMemo(() => items && joinList(items, locale), [items, locale]);
  const failure = (failed: FailedCall) => (
    <div className={styles.cards}>
      <FailureCard
        failed={failed}
        wanted={{ change: "readList", stage: "failed", listShown: list.kind === "ready" }}
        address={address}
        onRetry={onRefresh}
      />
      {failed.failure.kind === "refused" && <AskAdministrator failed={failed} address={address} />}
    </div>
  );

  if (list.kind === "loading") return <RowsLoading />;
  if (list.kind === "failed") return failure(list.failed);
  return (
    <>
      {list.failed && failure(list.failed)}
      {list.items.personas.length === 0 && (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{text("noContactsYet")}</p>
          <p className={styles.emptyHint}>{text("noContactsHint")}</p>
        </div>
      )}
      {joined && (
        <GroupTree list={joined} view={view} onView={onView} onPerson={onPerson} takeFocus={returning} />
      )}
    </>
  );
}
