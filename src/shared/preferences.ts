import { createStore, type Store } from "./store.ts";

/** What the pane remembers on this device about how it is shown. Nothing in it is about people. */
export interface Preferences {
  /** "light" or "dark". Anything else: Outlook's theme. */
  readonly theme: string;
  /** The tag of a language of the pane. Anything else: the one that matches Outlook's. */
  readonly language: string;
  /** True if the technical details of a person's or group's page are open. */
  readonly showsPageDetails: boolean;
  /** True if the technical details of a failure are open. */
  readonly showsFailureDetails: boolean;
  readonly showsTagged: boolean;
  /** True if the people of each group are sorted by when they were added. */
  readonly sortsByRecent: boolean;
  /** The number of starts with the tips for new users. More than three once they have been dismissed. */
  readonly startsWithTips: number;
  /** The IDs of the expanded groups, of all mailboxes, the last expanded at the end. */
  readonly openGroups: readonly string[];
}

export const defaultPreferences: Preferences = {
  theme: "",
  language: "",
  showsPageDetails: false,
  showsFailureDetails: false,
  showsTagged: false,
  sortsByRecent: false,
  startsWithTips: 0,
  openGroups: [],
};

export const preferencesKey = "im-groups.preferences";

/**
 * Reads the stored preferences, and stores every change. A stored value of another type is ignored. Without storage,
 * they last as long as the pane.
 */
export function createPreferences(storage: () => Storage): Store<Preferences> {
  const store = createStore(readPreferences(storage));
  return {
    ...store,
    set: (preferences) => {
      store.set(preferences);
      try {
        storage().setItem(preferencesKey, JSON.stringify(preferences));
      } catch {
        // The next start uses the preferences that were stored last.
      }
    },
  };
}

function readPreferences(storage: () => Storage): Preferences {
  try {
    const stored = Object(JSON.parse(storage().getItem(preferencesKey) ?? "null")) as Record<string, unknown>;
    const read = Object.entries(defaultPreferences).map(([key, value]) => {
      const found = stored[key];
      const isSameType = Array.isArray(value)
        ? Array.isArray(found) && found.every((one) => typeof one === "string")
        : typeof found === typeof value;
      return [key, isSameType ? found : value] as const;
    });
    return Object.fromEntries(read) as unknown as Preferences;
  } catch {
    return defaultPreferences;
  }
}
