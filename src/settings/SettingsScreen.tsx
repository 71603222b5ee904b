import {
  Field,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { isFocusNowhere } from "../components/isFocusNowhere.ts";
import { lazyScreen } from "../components/lazyScreen.tsx";
import { usePreference } from "../components/PreferencesContext.tsx";
import { ScreenLoading } from "../components/Screen.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { languageNames } from "./languageNames.ts";
import { PrivacyPage } from "./PrivacyPage.tsx";
import { SettingsPage } from "./SettingsPage.tsx";
import type { SettingsPort } from "./settingsPort.ts";
import { StoredSection } from "./StoredSection.tsx";

const LicensesPage = lazyScreen(
  () => import(/* webpackChunkName: "licenses" */ "./LicensesPage.tsx"),
  "LicensesPage",
);

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  // In line with the other fields.
  radios: { marginInlineStart: "-8px" },
  title: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  text: { ...typographyStyles.body1, margin: 0 },
  faint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  link: { "@media (forced-colors: active)": { textDecorationLine: "underline" } },
  links: { display: "flex", flexWrap: "wrap", gap: "4px 16px", marginTop: "8px" },
});

interface SettingsScreenProps {
  readonly address: string;
  /** Undefined until Outlook has started. */
  readonly load: (() => Promise<SettingsPort>) | undefined;
  readonly onBack: () => void;
}

/** The settings, with the pages about licenses and privacy. */
export function SettingsScreen({ address, load, onBack }: SettingsScreenProps) {
  const port = usePort(load);
  const [page, setPage] = useState<AboutPage>();
  /** The page that was left. Its link takes the focus. */
  const [leftPage, setLeftPage] = useState<AboutPage>();
  const { text } = useWording();
  const leave = () => {
    setLeftPage(page);
    setPage(undefined);
  };
  if (page === "licenses")
    return (
      <LicensesPage
        address={address}
        onBack={leave}
        loading={<ScreenLoading title={text("licenses")} address={address} onBack={leave} />}
      />
    );
  if (page === "privacy") return <PrivacyPage address={address} onBack={leave} />;
  return (
    <SettingsPage
      title={text("settings")}
      address={address}
      onBack={onBack}
      focusTitle={leftPage === undefined}
    >
      <ThemeField />
      {port && (
        <>
          <LanguageField {...port} />
          <StoredSection port={port} />
          <AboutSection version={port.version} leftPage={leftPage} onPage={setPage} />
        </>
      )}
    </SettingsPage>
  );
}

/** Loads the ports. If that fails, the nearest error boundary shows it. */
function usePort(load: SettingsScreenProps["load"]): SettingsPort | undefined {
  const [port, setPort] = useState<SettingsPort>();
  useEffect(() => {
    load?.().then(setPort, (thrown: unknown) =>
      setPort(() => {
        throw thrown;
      }),
    );
  }, [load]);
  return port;
}

function ThemeField() {
  const styles = useStyles();
  const { text } = useWording();
  const [theme, setTheme] = usePreference("theme");
  return (
    <Field label={text("theme")}>
      <RadioGroup className={styles.radios} value={theme} onChange={(_, { value }) => setTheme(value)}>
        <Radio value="" label={text("matchOutlook")} />
        <Radio value="light" label={text("themeLight")} />
        <Radio value="dark" label={text("themeDark")} />
      </RadioGroup>
    </Field>
  );
}

function LanguageField({ languages, outlookLanguage }: SettingsPort) {
  const styles = useStyles();
  const { text } = useWording();
  const [language, setLanguage] = usePreference("language");
  return (
    <Field label={text("language")} className={styles.field}>
      <Select
        value={languages.some((tag) => tag === language) ? language : ""}
        onChange={(_, { value }) => setLanguage(value)}
      >
        <option value="">{text("matchOutlookLanguage", { language: languageNames[outlookLanguage] })}</option>
        {languages.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {languageNames[tag]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type AboutPage = "licenses" | "privacy";

interface AboutSectionProps {
  readonly version: string;
  readonly leftPage: AboutPage | undefined;
  readonly onPage: (page: AboutPage) => void;
}

function AboutSection({ version, leftPage, onPage }: AboutSectionProps) {
  const styles = useStyles();
  const { text } = useWording();
  const id = useId();
  const links = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (leftPage && isFocusNowhere())
      links.current?.querySelector<HTMLElement>(`[data-page=${leftPage}]`)?.focus();
  }, [leftPage]);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {text("about")}
      </h2>
      <p className={styles.text}>{text("productName")}</p>
      <p className={styles.faint}>{text("version", { version })}</p>
      <div ref={links} className={styles.links}>
        {(["licenses", "privacy"] as const).map((page) => (
          <Link key={page} as="button" className={styles.link} data-page={page} onClick={() => onPage(page)}>
            {text(page)}
          </Link>
        ))}
      </div>
    </section>
  );
}
