import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** Calls `changed` with the brightness of Outlook's theme, now and after each change. */
export type ThemePort = (changed: (brightness: "light" | "dark") => void) => void;

/** Returns the Fluent theme: by forced colors first, then by Outlook's theme, then by the browser's preference. */
export function useTheme(followOutlook?: ThemePort): Theme {
  const forced = useMedia("(forced-colors: active)");
  const prefersDark = useMedia("(prefers-color-scheme: dark)");
  const [outlook, setOutlook] = useState<"light" | "dark">();
  useEffect(() => followOutlook?.(setOutlook), [followOutlook]);
  const dark = (outlook ?? (prefersDark ? "dark" : "light")) === "dark";
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  if (forced) return teamsHighContrastTheme;
  return dark ? webDarkTheme : webLightTheme;
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const changed = () => setMatches(media.matches);
    media.addEventListener("change", changed);
    return () => media.removeEventListener("change", changed);
  }, [query]);
  return matches;
}
