import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { isFocusNowhere } from "../components/isFocusNowhere.ts";
import type { PaneState } from "../store/state.ts";

/**
 * Keeps the focus in the rows of a page after a change: from a removed row, it moves to the remove button of the next
 * one, else to the button that adds (`data-adds`); and to a row that was added. Rows have their key as `data-row`.
 *
 * @param heading where the focus goes if none of these is there
 * @returns a function that focuses that element, if nothing has the focus: for dialogs, which close later
 */
export function useFocusInRows(
  page: RefObject<HTMLElement | null>,
  keys: readonly string[],
  heading: RefObject<HTMLElement | null>,
): () => void {
  const before = useRef(keys);
  const wanted = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = keys;
    const rows = [...(page.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const removeButton = (row: HTMLElement | undefined) =>
      row?.querySelector<HTMLElement>("[data-removes]") ?? undefined;
    const removedAt = last.findIndex((key) => !keys.includes(key));
    const added = keys.find((key) => !last.includes(key));
    if (last.length === 0 || (removedAt < 0 && added === undefined)) return;
    wanted.current =
      removedAt >= 0
        ? (removeButton(rows[removedAt]) ??
          removeButton(rows.at(-1)) ??
          page.current?.querySelector<HTMLElement>("[data-adds]") ??
          undefined)
        : (rows.find(({ dataset }) => dataset["row"] === added)?.querySelector("button") ?? undefined);
    if (isFocusNowhere()) wanted.current?.focus();
  });
  return useCallback(() => {
    if (isFocusNowhere()) (wanted.current?.isConnected ? wanted.current : heading.current)?.focus();
  }, [heading]);
}

/**
 * Leaves the page when a change of this pane removes what it is about from the list. The undo bar is there as well. If
 * another client removes it, the page stays, and says so. Waits until the dialog has closed: Fluent leaves the page
 * locked if a dialog is removed before that. Returns true from the removal on.
 */
export function useLeaveWhenRemoved(
  { changes }: PaneState,
  isInList: boolean,
  isDialogThere: boolean,
  onBack: () => void,
): boolean {
  const wasInList = useRef(isInList);
  const [isLeaving, setIsLeaving] = useState(false);
  useEffect(() => {
    if (wasInList.current && !isInList && changes.length > 0) setIsLeaving(true);
    wasInList.current = isInList;
  }, [isInList, changes]);
  useEffect(() => {
    if (isLeaving && !isDialogThere) onBack();
  }, [isLeaving, isDialogThere, onBack]);
  return isLeaving;
}
