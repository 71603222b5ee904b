import { Button, FluentProvider } from "@fluentui/react-components";
import type { ConfigFailure } from "../config/loadConfig.ts";
import type { Language } from "../i18n/language.ts";
import { fill, type Messages, type TextKey } from "../i18n/messages.ts";
import { NoticePage } from "../components/NoticePage.tsx";
import { useTheme, type ThemePort } from "./useTheme.ts";

interface SettingsNoticeProps {
  readonly language: Language;
  readonly messages: Messages;
  readonly failures: readonly ConfigFailure[];
  readonly theme: ThemePort;
  /** The theme that the user has selected. */
  readonly selected: string;
}

/** A page instead of the pane if `config.json` is not valid. Lists everything that is wrong with it. */
export function SettingsNotice({ language, messages, failures, theme, selected }: SettingsNoticeProps) {
  const address = new URL("config.json", location.href).href;
  const texts = [
    fill(messages.settingsText, { address }),
    ...failures.map((failure) => fill(messages[failureKeys[failure.kind]], { ...failure })),
  ];
  return (
    <FluentProvider theme={useTheme(selected, theme)} dir={language.direction}>
      <NoticePage role="alert" title={messages.settingsTitle} texts={texts}>
        <Button onClick={() => location.reload()}>{messages.reload}</Button>
      </NoticePage>
    </FluentProvider>
  );
}

const failureKeys = {
  notLoaded: "settingsNotLoaded",
  notJson: "settingsNotJson",
  unknown: "settingUnknown",
  wrong: "settingWrong",
  blocked: "settingBlocked",
  missing: "settingMissing",
} as const satisfies Record<ConfigFailure["kind"], TextKey>;
