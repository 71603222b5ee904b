import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { PaneDialog, useDialogStyles, type DialogState } from "../actions/PaneDialog.tsx";
import { isFocusNowhere } from "../components/isFocusNowhere.ts";
import { ResultLine } from "../components/ResultLine.tsx";
import { useConfirmDialog } from "../components/useConfirmDialog.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { TextKey } from "../i18n/messages.ts";
import type { Loss, SettingsPort } from "./settingsPort.ts";
import type { StoredKind, StoredSizes } from "./storedData.ts";

const useStyles = makeStyles({
  section: { outlineStyle: "none" },
  title: { ...typographyStyles.body1Strong, margin: "0 0 4px", outlineStyle: "none" },
  rows: { margin: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "28px",
  },
  size: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    margin: 0,
    color: tokens.colorNeutralForeground3,
  },
  text: { ...typographyStyles.body1, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: "4px 0 8px", color: tokens.colorNeutralForeground3 },
  line: { marginTop: "8px", ":empty": { display: "none" } },
});

const labels: Readonly<Record<StoredKind, TextKey>> = {
  jobs: "storedJobs",
  changes: "storedChanges",
  drafts: "storedDrafts",
  settings: "storedSettings",
};

/** What became of the last deletion. */
type Result = "storedDeleted" | "storedNotDeleted" | "storedBusy";

/** What is stored on the device, with its size, and its deletion. */
export function StoredSection({ port }: { readonly port: SettingsPort }) {
  const styles = useStyles();
  const { text, number } = useWording();
  const id = useId();
  const [sizes, setSizes] = useState<StoredSizes>();
  const [result, setResult] = useState<Result>();
  const [loss, setLoss] = useState<Loss>();
  const section = useRef<HTMLElement>(null);
  const measure = useCallback(() => void port.measureStored().then(setSizes), [port]);
  useEffect(measure, [measure]);
  const focusAfter = useCallback(() => {
    const [title, button] = ["h2", "button"].map((one) => section.current?.querySelector<HTMLElement>(one));
    // The button may have gone with the data.
    (button ?? title)?.focus();
  }, []);
  const dialog = useConfirmDialog(focusAfter);
  useEffect(() => {
    if (sizes?.size === 0 && isFocusNowhere()) focusAfter();
  }, [sizes, focusAfter]);

  const ask = async () => {
    const found = await port.prepareDeletion();
    setLoss(found);
    setResult(found ? undefined : "storedBusy");
    if (found) dialog.ask();
  };
  const remove = async () => {
    setResult((await port.deleteStored()) ? "storedDeleted" : "storedNotDeleted");
    measure();
  };
  return (
    <section ref={section} aria-labelledby={id} className={styles.section}>
      <h2 id={id} tabIndex={-1} className={styles.title}>
        {text("storedOnDevice")}
      </h2>
      {sizes?.size === 0 && <p className={styles.text}>{text("nothingStored")}</p>}
      {sizes && sizes.size > 0 && (
        <dl className={styles.rows}>
          {[...sizes].map(([kind, size]) => (
            <div key={kind} className={styles.row}>
              <dt>{text(labels[kind])}</dt>
              <dd className={styles.size}>{text("kilobytes", { count: number(Math.ceil(size / 1_000)) })}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.hint}>{text("storedHint")}</p>
      {sizes && sizes.size > 0 && (
        <Button icon={<Delete20Regular />} onClick={() => void ask()}>
          {text("deleteStoredAsk")}
        </Button>
      )}
      <div role="status" className={styles.line}>
        {result && (
          <ResultLine tone={result === "storedDeleted" ? "success" : "info"}>{text(result)}</ResultLine>
        )}
      </div>
      {dialog.isThere && loss && (
        <DeleteDialog {...dialog.dialog} loss={loss} onDelete={() => dialog.answer(() => void remove())} />
      )}
    </section>
  );
}

interface DeleteDialogProps extends DialogState {
  readonly loss: Loss;
  readonly onDelete: () => void;
}

/** Asks before what is stored is deleted. */
function DeleteDialog({ loss, onDelete, ...dialog }: DeleteDialogProps) {
  const styles = useDialogStyles();
  const { text, count, sentences } = useWording();
  return (
    <PaneDialog
      {...dialog}
      isAlert
      isStacked
      title={text("deleteStoredTitle")}
      buttons={
        <>
          <Button appearance="primary" className={styles.danger} onClick={onDelete}>
            {text("deleteStored")}
          </Button>
          <Button onClick={dialog.onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <p className={styles.text}>
        {sentences(
          text("deleteStoredSettings"),
          loss.unadded > 0 ? count("deleteStoredUnadded", loss.unadded) : "",
          loss.undo ? text("deleteStoredUndo") : "",
        )}
      </p>
      <p className={styles.text}>{text("deleteStoredStays")}</p>
    </PaneDialog>
  );
}
