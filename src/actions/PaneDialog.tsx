import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { OnUnmount } from "../components/useConfirmDialog.ts";

/** Styles of dialogs in a narrow pane. The buttons fill the width, or are placed below each other. */
export const useDialogStyles = makeStyles({
  surface: { width: "calc(100vw - 32px)", maxWidth: "420px", padding: "20px", boxSizing: "border-box" },
  body: { gap: "12px" },
  title: { overflowWrap: "anywhere" },
  content: { display: "flex", flexDirection: "column", gap: "12px", overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  /** Replaces Fluent's DialogActions, which always places buttons below each other on narrow screens. */
  actions: {
    gridColumn: "1 / 4",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    marginTop: "4px",
    "& button": { flexGrow: 1, minWidth: "120px" },
  },
  stacked: { flexDirection: "column" },
  danger: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorStatusDangerBackground3,
    ":hover": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorStatusDangerBackground3Hover,
    },
    ":hover:active": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorStatusDangerBackground3Pressed,
    },
  },
});

/** State of a dialog that stays in the page until it has faded out. */
export interface DialogState {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Called after the exit animation, when the focus can be moved. */
  readonly onUnmount: () => void;
}

interface PaneDialogProps extends DialogState {
  /** True if only a button or Escape closes the dialog. The last button, Cancel, has the focus. */
  readonly isAlert?: boolean;
  /** True if nothing in the content takes the focus, which may be scrolled. The last button has the focus. */
  readonly isForReading?: boolean;
  /** True if each button has a line of its own. */
  readonly isStacked?: boolean;
  readonly title: ReactNode;
  /** ID of what is announced with the title if a button has to close the dialog. By default, the whole content. */
  readonly describedBy?: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
}

/** A dialog in the pane: title, content, and buttons. */
export function PaneDialog(props: PaneDialogProps) {
  const {
    isAlert = false,
    isForReading = false,
    isStacked = false,
    title,
    describedBy,
    children,
    buttons,
    onClose,
    onUnmount,
  } = props;
  const styles = useDialogStyles();
  const id = useId();
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAlert || isForReading) actions.current?.querySelector<HTMLElement>("button:last-of-type")?.focus();
  }, [isAlert, isForReading]);
  return (
    <Dialog
      modalType={isAlert ? "alert" : "modal"}
      open={props.open}
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <DialogSurface className={styles.surface} {...(isAlert && { "aria-describedby": describedBy ?? id })}>
        <DialogBody className={styles.body}>
          <OnUnmount onUnmount={onUnmount} />
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent id={id} className={styles.content} {...(isForReading && { tabIndex: 0 })}>
            {children}
          </DialogContent>
          <div ref={actions} className={mergeClasses(styles.actions, isStacked && styles.stacked)}>
            {buttons}
          </div>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
