import { Button, FluentProvider } from "@fluentui/react-components";
import type { ConfigFailure } from "../config/loadConfig.ts";
import type { Language } from "../i18n/language.ts";
import { fill, type Messages } from "../i18n/messages.ts";
import { NoticePage } from "../components/NoticePage.tsx";
import { useTheme, type ThemePort } from "./useTheme.ts";

interface SettingsNoticeProps {
  readonly language: Language;
  readonly messages: Messages;
  readonly failures: readonly ConfigFailure[];
  readonly theme: ThemePort;
}

/** A page instead of the pane if `config.json` is not valid. Lists everything that is wrong with it. */
export function SettingsNotice({ language, messages, failures, theme }: SettingsNoticeProps) {
  const address = new URL("config.json", location.href).href;
  const texts = [
    fill(messages.settingsText, { address }),
    ...failures.map((failure) => settingsText(failure, messages)),
  ];
  return (
    <FluentProvider theme={useTheme(theme)} dir={language.direction}>
      <NoticePage role="alert" title={messages.settingsTitle} texts={texts}>
        <Button onClick={() => location.reload()}>{messages.reload}</Button>
      </NoticePage>
    </FluentProvider>
  );
}

/** Returns what is wrong with the settings, as a sentence. */
export function settingsText(failure: ConfigFailure, messages: Messages): string {
  switch (failure.kind) {
    case "notLoaded":
      return fill(messages.settingsNotLoaded, { message: failure.message });
    case "notJson":
      return fill(messages.settingsNotJson, { message: failure.message });
    case "unknown":
      return fill(messages.settingUnknown, { at: failure.at });
    case "wrong":
      return fill(messages.settingWrong, {
        at: failure.at,
        found: failure.found,
        expected: failure.expected,
      });
    case "blocked":
      return fill(messages.settingBlocked, { at: failure.at, origin: failure.origin });
    case "missing":
      return fill(messages.settingMissing, { at: failure.at });
  }
}
