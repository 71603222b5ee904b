/**
 * Calls `changed` when another item, or none, is selected while the pane is pinned: without a selected item, Outlook
 * makes no EWS calls (measured). Clients before requirement set 1.5 support neither pinning nor the event.
 */
export function followItem(mailbox: Office.Mailbox, changed: (isSelected: boolean) => void): void {
  try {
    // The types say that there is always an item, but a pinned pane may have none.
    mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => changed(Boolean(mailbox.item)));
  } catch {
    // The client does not support pinning, so the item never changes.
  }
}
