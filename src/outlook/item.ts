/**
 * Tells when another item is selected under a pinned pane; without one Outlook makes no EWS calls (measured).
 * Clients before requirement set 1.5 neither pin nor know the event.
 */
export function followItem(mailbox: Office.Mailbox, selected: () => void): void {
  try {
    mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
      // The types say that an item is always there; a pinned pane may have none.
      if (mailbox.item as unknown) selected();
    });
  } catch {
    // Not pinned, so the item never changes.
  }
}
