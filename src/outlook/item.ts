/**
 * Tells when another item is selected under a pinned pane, or none any more: without one Outlook makes no EWS calls
 * (measured). Clients before requirement set 1.5 neither pin nor know the event.
 */
export function followItem(mailbox: Office.Mailbox, changed: (isSelected: boolean) => void): void {
  try {
    // The types say that an item is always there; a pinned pane may have none.
    mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => changed(Boolean(mailbox.item)));
  } catch {
    // Not pinned, so the item never changes.
  }
}
