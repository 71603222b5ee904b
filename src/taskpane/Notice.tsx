import { FluentProvider } from "@fluentui/react-components";
import type { Language } from "../i18n/language.ts";
import type { TextKey } from "../i18n/messages.ts";
import { useTheme } from "./useTheme.ts";

interface NoticeProps {
  readonly language: Language;
  readonly title: TextKey;
  readonly texts: readonly TextKey[];
}

const nothingToFollow = () => undefined;

/** A page instead of the pane: opened outside Outlook, or Outlook's files did not load. */
export function Notice({ language, title, texts }: NoticeProps) {
  const { messages, direction } = language;
  const theme = useTheme(nothingToFollow);
  const text = (key: TextKey): string => messages[key];
  return (
    <FluentProvider theme={theme} dir={direction}>
      <main style={{ padding: 24, minHeight: "100vh", boxSizing: "border-box", maxWidth: 560 }}>
        <h1>{text(title)}</h1>
        {texts.map((key) => (
          <p key={key}>{text(key)}</p>
        ))}
      </main>
    </FluentProvider>
  );
}
