import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Directory } from "../directory/createDirectory.ts";
import type { Wait } from "../ews/client.ts";
import { adviseRetry } from "../ews/failureMeaning.ts";
import { attemptContext } from "../failures/findUnseenAttempt.ts";
import { FailureCard, RefusalOptions } from "../failures/lazy.ts";
import { Header, escapeTo, Screen } from "../components/Screen.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { WaitText } from "../components/WaitText.tsx";
import { useStartWording } from "../components/WordingContext.tsx";
import { textsIn, type Drafts, type FormKind } from "../store/drafts.ts";
import type { FormChange } from "../store/formChange.ts";
import type { Pane } from "../store/pane.ts";
import { isUnderWay, type PaneState } from "../store/state.ts";
import type { PastedPerson } from "./PeopleField.tsx";
import type { ItemPerson } from "./suggestions.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    padding: "16px",
    // Texts of other people have any length: addresses wrap, and selects are as narrow as the pane.
    overflowWrap: "anywhere",
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  waiting: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "-8px 0 0" },
});

/** The people of the item that is open in Outlook. */
export interface ItemPeople {
  readonly subscribe: (changed: () => void) => () => void;
  /** Returns the same array until it changes. */
  readonly get: () => readonly ItemPerson[];
}

/** What is done with a pasted text. */
export interface PastePort {
  /** Reads the people in it. Never rejects. */
  readonly read: (text: string) => Promise<readonly PastedPerson[]>;
  /** Shows the people in it before they are added to a group. Undefined if that is not offered. */
  readonly check?: ((text: string, groupName: string, title: string) => void) | undefined;
}

/** Props of every form. */
export interface FormProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  /** Loads the company directory, for forms that search for people. Undefined until Outlook has started. */
  readonly directory?: (() => Promise<Directory>) | undefined;
  /** The people of the open item, for forms that suggest people. Undefined until that part has loaded. */
  readonly itemPeople?: ItemPeople | undefined;
  /** Reads pasted people. Undefined until Outlook has started. */
  readonly paste?: PastePort | undefined;
  /** Returns to the list and keeps what was typed. */
  readonly onBack: () => void;
  /** Returns to the list and discards what was typed. */
  readonly onDiscard: () => void;
}

/** Returns the draft of a form, the state of its fields, and the props that its FormScreen needs. */
export function useForm<Form extends FormKind>(form: Form, props: FormProps) {
  const { pane, state } = props;
  const [checks, setChecks] = useState(0);
  const attempt = state.attempts[form];
  return {
    draft: state.drafts[form],
    /** True if Exchange has refused the value of a field: the same call would fail again. */
    isRefused:
      attempt.kind === "failed" &&
      attempt.failure.kind === "response" &&
      adviseRetry(attempt.failure) === "never",
    fields: {
      /** True after the user tried to submit what is typed: the fields show what is wrong. */
      checked: checks > 0,
      busy: isUnderWay(attempt),
    },
    type: (draft: Partial<Drafts[Form]>) => {
      setChecks(0);
      pane.dispatch({ kind: "typed", form, draft });
    },
    screen: { ...props, form, checks, onCheck: () => setChecks(checks + 1) },
  };
}

interface FormScreenProps<Response> extends FormProps {
  readonly form: FormKind;
  /** How often the user tried to submit what is typed. */
  readonly checks: number;
  readonly onCheck: () => void;
  readonly title: string;
  readonly submit: string;
  /** The label of the button while the change is being sent. */
  readonly submitting: string;
  /** True if a field must be corrected after a failure: it takes the focus instead of the failure card. */
  readonly fieldAtFault: boolean;
  /** What is submitted. Undefined while a field is invalid: that field takes the focus instead. */
  readonly change: FormChange<Response> | undefined;
  /** Submits in place of `change`. */
  readonly onSubmit?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The frame around the fields of a form: title, failure, and two buttons. */
export function FormScreen<Response>(props: FormScreenProps<Response>) {
  const { pane, state, address, onBack, onDiscard, form, checks, change, fieldAtFault } = props;
  const styles = useStyles();
  const { text } = useStartWording();
  const draft = state.drafts[form];
  const attempt = state.attempts[form];
  const isSending = attempt.kind === "sending";
  const isFaulty = fieldAtFault && attempt.kind === "failed";

  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const input = element.current?.querySelector("input");
    input?.focus();
    // Behind what is there already: the user may be typing it.
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  useEffect(() => {
    if (checks > 0) findInvalid(element.current)?.focus();
  }, [checks]);
  useEffect(() => {
    if (isFaulty) (findInvalid(element.current) ?? element.current?.querySelector("input"))?.focus();
  }, [isFaulty]);

  const submit = () => {
    props.onCheck();
    if (props.onSubmit) props.onSubmit();
    else if (change) void pane.submit(change);
  };
  return (
    <Screen header={<Header title={props.title} address={address} onBack={onBack} />}>
      <form
        ref={element}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={escapeTo(onBack, attempt.kind === "idle" && textsIn(draft).length === 0)}
      >
        {attempt.kind !== "idle" && attempt.kind !== "sending" && (
          <FailureCard
            failed={attempt}
            context={attemptContext(form, attempt, draft)}
            onRetry={submit}
            onRefresh={() => void pane.readList()}
            isRefreshing={state.list.kind === "loading" || state.list.reading}
            options={<RefusalOptions {...{ pane, state, address }} refused={attempt} onSelected={submit} />}
            takeFocus={!fieldAtFault}
          />
        )}
        {props.children}
        {/* While the change is being sent, the first button keeps its focus and does nothing. */}
        <div className={styles.buttons}>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={isUnderWay(attempt)}
            {...(isSending && { icon: <Spinner /> })}
          >
            {isSending ? props.submitting : props.submit}
          </Button>
          <Button onClick={isSending ? () => pane.stopWaiting(form) : onDiscard}>{text("cancel")}</Button>
        </div>
        {isSending && <Waiting wait={attempt.wait} />}
      </form>
    </Screen>
  );
}

const findInvalid = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>("[aria-invalid=true]");

/** If Exchange is busy: when the next attempt starts. Otherwise, after eight seconds: that the form still waits. */
function Waiting({ wait }: { readonly wait: Wait | undefined }) {
  const styles = useStyles();
  const { text } = useStartWording();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 8_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.waiting}>
      {wait ? <WaitText wait={wait} /> : <span role="status">{long && text("stillWaiting")}</span>}
    </p>
  );
}
