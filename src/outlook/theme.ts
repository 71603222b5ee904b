/** Brightness of the Fluent theme to use. */
export type Brightness = "light" | "dark";

/**
 * Follows Outlook's theme. Outlook has neither `isDarkTheme` nor a theme ID and, on the web, no `officeTheme` before
 * the first event (measured). So the background's brightness decides. Until Outlook reports a theme, the browser's
 * preference applies. In the event, only its own arguments are used: the property lags on Windows.
 */
export function followTheme(mailbox: Office.Mailbox, changed: (brightness: Brightness) => void): void {
  const now = brightnessOf(
    (Office.context as { readonly officeTheme?: Partial<Office.OfficeTheme> }).officeTheme,
  );
  if (now) changed(now);
  const handler = (event: { readonly officeTheme?: Partial<Office.OfficeTheme> }) => {
    const brightness = brightnessOf(event.officeTheme);
    if (brightness) changed(brightness);
  };
  try {
    mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, handler);
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
