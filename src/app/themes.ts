import type { Theme } from "@fluentui/react-components";

/** The Fluent themes. Each is a file of its own: a pane needs only one of them. The build evaluates them. */
const themes = {
  light: () => import(/* webpackChunkName: "light" */ "./themes/light.ts"),
  dark: () => import(/* webpackChunkName: "dark" */ "./themes/dark.ts"),
  highContrast: () => import(/* webpackChunkName: "high-contrast" */ "./themes/highContrast.ts"),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly theme: Theme }>>>;

export type ThemeName = keyof typeof themes;

export const forcedColors = "(forced-colors: active)";
export const prefersDark = "(prefers-color-scheme: dark)";

const loaded: Partial<Record<ThemeName, Theme>> = {};

/** Loads a theme. Rejects if its file cannot be loaded. */
export const loadTheme = async (name: ThemeName): Promise<Theme> =>
  (loaded[name] ??= (await themes[name]()).theme);

/** Returns a theme if it is loaded. */
export const loadedTheme = (name: ThemeName): Theme | undefined => loaded[name];

/** Returns the theme that the user has selected in the settings. Undefined if it is Outlook's. */
export const selectedTheme = (theme: string): "light" | "dark" | undefined =>
  theme === "light" || theme === "dark" ? theme : undefined;

/**
 * Returns the theme that the pane starts with: the one that the user has selected, else the one that the browser
 * prefers, before Outlook names its own. Forced colors win.
 */
export function preferredTheme(selected: string): ThemeName {
  if (matchMedia(forcedColors).matches) return "highContrast";
  return selectedTheme(selected) ?? (matchMedia(prefersDark).matches ? "dark" : "light");
}
