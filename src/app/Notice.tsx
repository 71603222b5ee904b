import { FluentProvider } from "@fluentui/react-components";
import type { Language } from "../i18n/language.ts";
import type { StartTextKey } from "../i18n/messages.ts";
import { NoticePage } from "../components/NoticePage.tsx";
import { useTheme } from "./useTheme.ts";

interface NoticeProps {
  readonly language: Language;
  readonly title: StartTextKey;
  readonly texts: readonly StartTextKey[];
}

/** A page instead of the pane: opened outside Outlook, or Outlook's files did not load. */
export function Notice({ language: { messages, direction }, title, texts }: NoticeProps) {
  return (
    <FluentProvider theme={useTheme()} dir={direction}>
      <NoticePage title={messages[title]} texts={texts.map((key) => messages[key])} />
    </FluentProvider>
  );
}
