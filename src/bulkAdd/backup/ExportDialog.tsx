import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import { PaneDialog, useDialogStyles, type DialogState } from "../../actions/PaneDialog.tsx";
import { CopyButton } from "../../components/CopyButton.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { ListState } from "../../store/state.ts";
import type { Files } from "../createBulk.ts";
import { createListRows } from "./createListRows.ts";

const useStyles = makeStyles({
  format: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

interface ExportDialogProps extends DialogState {
  readonly list: Extract<ListState, { readonly kind: "ready" }>;
  readonly files: Files;
  /** Milliseconds since the epoch. The file's name has the day. */
  readonly now: number;
}

/** Saves the whole list, as a backup or for a spreadsheet. Where the browser saves no files, the text can be copied. */
export function ExportDialog({ list, files, now, ...dialog }: ExportDialogProps) {
  const styles = { ...useDialogStyles(), ...useStyles() };
  const { text, count, locale } = useWording();
  const [saved, setSaved] = useState<string>();
  const { items, unread, unreadGroups } = list;
  const { rows, skippedMembers } = createListRows(items);
  const day = new Date(now).toISOString().slice(0, 10);
  const formats = [
    {
      label: "saveJson",
      hint: "saveJsonHint",
      name: `im-groups-${day}.json`,
      type: "application/json",
      text: () => files.listToJson(items, rows),
    },
    {
      label: "saveTable",
      hint: "saveTableHint",
      name: `im-groups-${day}.csv`,
      type: "text/csv",
      text: () => files.listToCsv(rows, locale),
    },
  ] as const;
  return (
    <PaneDialog
      {...dialog}
      title={text("saveTitle")}
      buttons={<Button onClick={dialog.onClose}>{text("close")}</Button>}
    >
      {unread + unreadGroups > 0 && <p className={styles.text}>{text("savedPartly")}</p>}
      {skippedMembers > 0 && <p className={styles.text}>{count("savedWithout", skippedMembers)}</p>}
      {formats.map((format) => (
        <section key={format.name} className={styles.format} aria-label={text(format.label)}>
          <h3 className={styles.title}>{text(format.label)}</h3>
          <p className={styles.hint}>{text(format.hint)}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              icon={<ArrowDownload16Regular />}
              onClick={() => {
                files.save({ name: format.name, type: format.type, text: format.text() });
                setSaved(format.name);
              }}
            >
              {text("saveAs", { name: format.name.slice(-4).replace(".", "").toUpperCase() })}
            </Button>
            <CopyButton label={text("copyTheText")} of={text(format.label)} text={format.text} />
          </div>
        </section>
      ))}
      <p className={styles.hint} role="status">
        {saved !== undefined && text("saved", { name: saved })} {text("saveOrCopy")}
      </p>
    </PaneDialog>
  );
}
