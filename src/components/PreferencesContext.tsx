import { createContext, useContext, useSyncExternalStore } from "react";
import type { Preferences } from "../shared/preferences.ts";
import type { Store } from "../shared/store.ts";

const PreferencesContext = createContext<Store<Preferences> | undefined>(undefined);

export const PreferencesProvider = PreferencesContext.Provider;

/** Returns the store of all preferences. */
export function usePreferences(): Store<Preferences> {
  const store = useContext(PreferencesContext);
  if (!store) throw new Error("There is no PreferencesProvider above this component.");
  return store;
}

/** Returns a preference and the function that changes it. */
export function usePreference<Key extends keyof Preferences>(
  key: Key,
): readonly [Preferences[Key], (value: Preferences[Key]) => void] {
  const store = usePreferences();
  const preferences = useSyncExternalStore(store.subscribe, store.get);
  return [preferences[key], (value) => store.set({ ...store.get(), [key]: value })];
}
