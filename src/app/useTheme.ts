import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import {
  forcedColors,
  loadedTheme,
  loadTheme,
  prefersDark,
  preferredTheme,
  selectedTheme,
} from "./themes.ts";

/** Calls `changed` with the brightness of Outlook's theme, now and after each change. */
export type ThemePort = (changed: (brightness: "light" | "dark") => void) => void;

/**
 * Returns the Fluent theme: by forced colors first, then as the user has selected, then by Outlook's theme, then by the
 * browser's preference. Until a
 * theme has loaded, and if it cannot be loaded, it is the one before. The preferred theme must be loaded before.
 */
export function useTheme(selected: string, followOutlook?: ThemePort): Partial<Theme> {
  const isForced = useMedia(forcedColors);
  const browser = useMedia(prefersDark) ? "dark" : "light";
  const [outlook, setOutlook] = useState<"light" | "dark">();
  useEffect(() => followOutlook?.(setOutlook), [followOutlook]);
  const brightness = selectedTheme(selected) ?? outlook ?? browser;
  useEffect(() => {
    document.documentElement.style.colorScheme = brightness;
  }, [brightness]);
  const name = isForced ? "highContrast" : brightness;
  const [theme, setTheme] = useState(() => loadedTheme(preferredTheme(selected)) ?? {});
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Theme) => {
      if (isCurrent) setTheme(next);
    };
    loadTheme(name).then(show, () => undefined);
    return () => void (isCurrent = false);
  }, [name]);
  return loadedTheme(name) ?? theme;
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
