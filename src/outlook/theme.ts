/** Which of Fluent's themes fits. */
export type Brightness = "light" | "dark";

/**
 * Follows Outlook's theme. Outlook has neither `isDarkTheme` nor a theme id, and on the web no `officeTheme`
 * before the first event (measured): the background's brightness decides, and until Outlook says something
 * `undefined` leaves it to the browser. In the event its own arguments count: the property lags on Windows.
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
    // Clients before requirement set 1.14 do not know the event: the browser's preference stays.
  }
}

/** Dark if the background is darker than a middle grey; undefined for what is not a colour. */
export function brightnessOf(
  theme: { readonly bodyBackgroundColor?: unknown } | undefined,
): Brightness | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(theme?.bodyBackgroundColor));
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5 ? "dark" : "light";
}
