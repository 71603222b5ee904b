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

/** Brightness of the Fluent theme to use. */
export type Brightness = "light" | "dark";

/**
 * Follows Outlook's theme. Outlook has neither `isDarkTheme` nor a theme ID and, on the web, no `officeTheme` before
 * the first event (measured). So the background's brightness decides. Until Outlook reports a theme, the browser's
 * preference applies. In the event, only its own arguments are used: the property lags on Windows.
 */
export function followTheme(mailbox: Office.Mailbox, changed: (brightness: Brightness) => void): void {
  const report = ({ officeTheme }: { readonly officeTheme?: Partial<Office.OfficeTheme> }) => {
    const brightness = brightnessOf(officeTheme);
    if (brightness) changed(brightness);
  };
  report(Office.context);
  try {
    mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, report);
  } catch {
    // Clients before requirement set 1.14 do not support the event: the browser's preference applies.
  }
}

/** Returns "dark" if the background is darker than a medium gray. Undefined if it is not a color. */
export function brightnessOf(
  theme: { readonly bodyBackgroundColor?: unknown } | undefined,
): Brightness | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(theme?.bodyBackgroundColor));
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5 ? "dark" : "light";
}
