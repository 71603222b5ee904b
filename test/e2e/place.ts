/** Where the test browser is, whatever machine it runs on. A zone off by half an hour, so that no other passes for it. */
export const place = { locale: "en-US", timezoneId: "Asia/Kolkata" };
