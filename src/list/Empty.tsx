import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Search48Regular } from "@fluentui/react-icons/svg/search";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  empty: { padding: "48px 32px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.subtitle2, margin: "0 0 4px", overflowWrap: "anywhere" },
  hint: { ...typographyStyles.body1, margin: "0 0 16px" },
});

/** In place of the list: a search that finds nothing. */
export function NoMatch({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  const styles = useStyles();
  const { text } = useWording();
  return (
    <div className={styles.empty}>
      <Search48Regular aria-hidden />
      <p className={styles.title}>{text("noMatch", { query: query.trim() })}</p>
      <p className={styles.hint}>{text("noMatchHint")}</p>
      <Button onClick={onClear}>{text("clearSearch")}</Button>
    </div>
  );
}

/** Above the groups: nobody is in any. */
export function NoContacts() {
  const styles = useStyles();
  const { text } = useWording();
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{text("noContactsYet")}</p>
      <p className={styles.hint}>{text("noContactsHint")}</p>
    </div>
  );
}
