import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useWording } from "../components/WordingContext.tsx";
import { licenses } from "./licenses.ts";
import { SettingsPage } from "./SettingsPage.tsx";

const useStyles = makeStyles({
  /** In English, whichever direction the pane has. */
  section: { textAlign: "start" },
  title: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  text: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-wrap",
  },
});

interface LicensesPageProps {
  readonly address: string;
  readonly onBack: () => void;
}

/** The licenses of this add-in and of the packages in it. */
export function LicensesPage({ address, onBack }: LicensesPageProps) {
  const styles = useStyles();
  const { text } = useWording();
  return (
    <SettingsPage title={text("licenses")} address={address} onBack={onBack} focusTitle isForReading>
      {licenses.map(({ packages, license, text: licenseText }) => (
        <section key={packages[0]} lang="en" dir="ltr" className={styles.section}>
          <h2 className={styles.title}>{`${packages.join(", ")} (${license})`}</h2>
          <p className={styles.text}>{licenseText}</p>
        </section>
      ))}
    </SettingsPage>
  );
}
