/**
 * The test browser's locale and time zone, whatever machine it runs on. The zone has a half-hour offset, so that a
 * wrong zone is noticed.
 */
export const place = { locale: "en-US", timezoneId: "Asia/Kolkata" };

/** The size of a laptop's window, in CSS pixels. */
export const usualViewport = { width: 1280, height: 800 };
