import { LiveRegion } from "../../components/LiveRegion.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { PersonRow } from "./peopleRows.ts";

/** Tells those who do not see it whom the lists that were looked into have brought. */
export function ExpansionAnnouncement({ rows }: { readonly rows: readonly PersonRow[] }) {
  const { text, count, sentences } = useWording();
  const found = rows.flatMap((row) => {
    if (row.expansion?.kind !== "expanded") return [];
    const beneath = rows.filter(({ parent }) => parent?.address === row.address).length;
    const name = row.person.name || row.person.address;
    return [text("foundInList", { people: count("people", beneath), name })];
  });
  return <LiveRegion text={sentences(...found)} />;
}
