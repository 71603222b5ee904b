/** Where the test browser is, whatever machine it runs on. A zone off by half an hour, so that no other passes for it. */
export const place = { locale: "en-US", timezoneId: "Asia/Kolkata" };

/** The size of a laptop's window, in CSS pixels. */
export const usualViewport = { width: 1280, height: 800 };
