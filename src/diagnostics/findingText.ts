import type { Values } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { Finding } from "./finding.ts";

/** A finding in words: what it is, then what it means and what to do. */
interface FindingText {
  readonly title: string;
  readonly text: string;
}

export function findingText(finding: Finding, wording: Wording): FindingText {
  const values = toTextValues(finding, wording);
  return {
    title: wording.text(`found_${finding.kind}`, values),
    text: wording.text(`next_${finding.kind}`, values),
  };
}

/** Returns the values of a finding as its texts use them. */
function toTextValues(finding: Finding, { text, number, locale }: Wording): Values {
  const values = Object.entries(finding).map(([name, value]: [string, string | number | undefined]) => {
    switch (name) {
      case "route":
        return [name, text(value === "direct" ? "by_direct" : "by_outlook")];
      case "milliseconds":
        return ["seconds", number(Math.round(Number(value) / 1_000))];
      case "since":
        return [
          name,
          new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
            new Date(String(value)),
          ),
        ];
      default:
        return [name, value === undefined ? "?" : String(value)];
    }
  });
  return Object.fromEntries(values) as Values;
}
