/** What a version number stands for; "older" has no IM lists, "online" is Microsoft's cloud. */
export type ExchangeRelease = "older" | "2013" | "2016" | "2019" | "SE" | "online";

/** From this build on 15.2 is the Subscription Edition: its first release was 15.2.2562.17. */
const firstSubscriptionBuild = 2562;

/**
 * Names the release of Exchange by its version, such as "15.2.2562.17"; undefined for one that is not known here.
 * https://learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates (documented); that Exchange Online
 * says 15.20 is reported.
 */
export function exchangeRelease(version: string): ExchangeRelease | undefined {
  const [major = "", minor = "", build = "0"] = version.trim().split(".");
  if (!/^\d+$/.test(major) || !/^\d+$/.test(minor)) return undefined;
  if (Number(major) < 15) return "older";
  if (major !== "15") return undefined;
  switch (minor) {
    case "0":
      return "2013";
    case "1":
      return "2016";
    case "2":
      return Number(build) >= firstSubscriptionBuild ? "SE" : "2019";
    case "20":
      return "online";
    default:
      return undefined;
  }
}

/** The day on which Microsoft's support ended, as in "2025-10-14". https://learn.microsoft.com/lifecycle/products/ (documented) */
export const supportEnded: Readonly<Partial<Record<ExchangeRelease, string>>> = {
  "2013": "2023-04-11",
  "2016": "2025-10-14",
  "2019": "2025-10-14",
};
