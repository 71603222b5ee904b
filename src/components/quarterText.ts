import type { Wording } from "../i18n/wording.ts";

/** Returns the announcement of progress for screen readers: one at each quarter. */
export function quarterText(done: number, all: number, { text, number, locale }: Wording): string {
  const quarter = all === 0 ? 0 : Math.floor((4 * done) / all);
  if (quarter === 0) return "";
  return text("quarterDone", {
    percent: new Intl.NumberFormat(locale, { style: "percent" }).format(quarter / 4),
    done: number(Math.ceil((quarter * all) / 4)),
    all: number(all),
  });
}
