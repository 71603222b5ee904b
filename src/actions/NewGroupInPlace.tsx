import { Button, makeStyles } from "@fluentui/react-components";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { nameProblemText } from "../components/inputProblemText.ts";
import { Spinner } from "../components/Spinner.tsx";
import { TextField } from "../components/TextField.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { FailureCard } from "../failures/lazy.ts";
import { readName } from "../imList/name.ts";
import { findGroup } from "../imList/outcome.ts";
import { groupChange } from "../store/formChange.ts";
import type { Pane } from "../store/pane.ts";
import { isUnderWay } from "../store/state.ts";

const useStyles = makeStyles({
  open: { alignSelf: "start", paddingInlineStart: "4px" },
  field: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface NewGroupInPlaceProps {
  readonly pane: Pane;
  /** The list as shown. */
  readonly list: ImItemList;
  /** Called with the ID of the new group, or of the one that has the name already. */
  readonly onGroup: (id: string) => void;
}

/** Creates a group without leaving the dialog. What is typed is the draft of the form for a new group. */
export function NewGroupInPlace({ pane, list, onGroup }: NewGroupInPlaceProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const { drafts, attempts, list: read } = useSyncExternalStore(pane.subscribe, pane.state);
  const [isOpen, setIsOpen] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) place.current?.querySelector("input")?.focus();
    // The button that closed the field has left the page.
    else if (wasOpen.current && !place.current?.closest("[role=dialog]")?.contains(document.activeElement))
      place.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const typed = drafts.createGroup.name;
  const attempt = attempts.createGroup;
  const isBusy = isUnderWay(attempt);
  const name = readName(typed);
  const close = () => {
    setIsOpen(false);
    setIsChecked(false);
  };
  const discard = () => {
    pane.dispatch({ kind: "discarded", form: "createGroup" });
    close();
  };
  const create = async () => {
    setIsChecked(true);
    if (!name.ok || isBusy) return;
    const existing = findGroup(list, name.value)?.storeId;
    if (existing) {
      discard();
      onGroup(existing.id);
      return;
    }
    await pane.submit(groupChange(name.value));
    const { attempts: after, groupsMade } = pane.state();
    const created = after.createGroup.kind === "idle" ? groupsMade.at(-1)?.storeId : undefined;
    if (!created) return;
    close();
    onGroup(created.id);
  };
  return (
    <div ref={place} className={styles.field}>
      {!isOpen && (
        <Button
          appearance="subtle"
          className={styles.open}
          icon={<PeopleAdd20Regular />}
          onClick={() => setIsOpen(true)}
        >
          {text("newGroup")}
        </Button>
      )}
      {isOpen && (
        <form
          noValidate
          aria-label={text("newGroup")}
          className={styles.field}
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          {attempt.kind !== "idle" && attempt.kind !== "sending" && (
            <FailureCard
              failed={attempt}
              context={{ change: "createGroup", stage: attempt.kind }}
              onRetry={() => void create()}
              onRefresh={() => void pane.readList()}
              isRefreshing={read.kind === "loading" || read.reading}
            />
          )}
          <TextField
            label={text("groupName")}
            typed={typed}
            busy={isBusy}
            problem={isChecked && !name.ok ? nameProblemText(name.failure, wording) : undefined}
            onType={(next) => {
              setIsChecked(false);
              pane.dispatch({ kind: "typed", form: "createGroup", draft: { name: next } });
            }}
          />
          <div className={styles.buttons}>
            <Button
              size="small"
              type="submit"
              disabledFocusable={isBusy}
              icon={attempt.kind === "sending" ? <Spinner /> : null}
            >
              {text(attempt.kind === "sending" ? "creating" : "createGroup")}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={attempt.kind === "sending" ? () => pane.stopWaiting("createGroup") : discard}
            >
              {text("cancel")}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
