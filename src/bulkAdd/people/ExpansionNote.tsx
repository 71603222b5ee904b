import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { EwsFailure } from "../../ews/failure.ts";
import { topicOf } from "../../ews/failureMeaning.ts";
import type { Wording } from "../../i18n/wording.ts";
import { codeOf, titleOfUnknown } from "../../failures/failureTitles.ts";
import { useWording } from "../../components/WordingContext.tsx";
import type { PersonRow } from "./peopleRows.ts";

const useStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingInlineStart: "64px",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  failed: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** What is to be said of a distribution list: that it goes in as such, or what came of looking into it. */
export function ExpansionNote({ row }: { readonly row: PersonRow }) {
  const styles = useStyles();
  const wording = useWording();
  const { text, sentences } = wording;
  const { expansion, isSelected: isChosen, person } = row;
  if (!person.isDistributionList) return null;
  const said = sentences(
    isChosen ? text("asDistributionGroup") : "",
    expansion?.kind === "expanded" && !expansion.isWhole ? text("notAllOfList") : "",
    expansion?.kind === "expanded" && row.hasNobodyElse ? text("nobodyElseInList") : "",
  );
  const failure = expansion?.kind === "failed" ? expansion.failure : undefined;
  return (
    <>
      {said && <p className={styles.note}>{said}</p>}
      {failure && (
        <p role="alert" className={styles.note}>
          <span className={styles.failed}>{failureSaid(failure, wording)}</span>{" "}
          <code className={styles.code}>{codeOf(failure, wording)}</code>
        </p>
      )}
    </>
  );
}

/** Why nobody can be shown, and what can be done instead. */
function failureSaid(failure: EwsFailure, wording: Wording): string {
  const { text, sentences } = wording;
  if (failure.kind === "refused") return text("listsRefused");
  if (topicOf(failure) === "distributionGroup") return text("listUnknown");
  if (failure.kind === "host" && failure.cause === "noItem")
    return sentences(text("listNotLookedInto"), text("noItem"));
  return sentences(text("listNotLookedInto"), titleOfUnknown(failure, wording));
}
