import type { LargeChanges } from "./actions/largeChanges/createLargeChanges.ts";
import type { Bulk } from "./bulkAdd/createBulk.ts";
import { chooseLanguage, languageTags } from "./i18n/language.ts";
import type { SettingsPort } from "./settings/settingsPort.ts";
import { deleteStored, measureStored } from "./settings/storedData.ts";
import { jobLock, ownLocks } from "./shared/paneLock.ts";
import { defaultPreferences, type Preferences } from "./shared/preferences.ts";
import type { Store } from "./shared/store.ts";

interface SettingsOptions {
  readonly preferences: Store<Preferences>;
  readonly displayLanguage: string;
  /** The languages that the administrator allows, or none for all. */
  readonly languages: readonly string[];
  readonly version: string;
  readonly bulk: () => Promise<Bulk>;
  readonly largeChanges: () => Promise<LargeChanges>;
  /** Shows the pane in the language of the preferences. Rejects if its texts cannot be loaded. */
  readonly redraw: () => Promise<void>;
}

const storages = { local: () => localStorage, session: () => sessionStorage };

/** Creates the ports of the settings. From now on, the pane changes its language with the preferences. */
export function composeSettings(options: SettingsOptions): SettingsPort {
  const { preferences, displayLanguage, languages, version, bulk, largeChanges } = options;
  followLanguage(options);

  /** True while this pane or another one works on something that is stored. */
  const isWorking = async (): Promise<boolean> => {
    const [adding, changes] = await Promise.all([bulk(), largeChanges()]);
    if (adding.isJobRunning() || changes.state().running.length > 0) return true;
    // A job that has ended keeps its lock while its report is there.
    const ended = adding.state().currentJob?.job.id;
    const held = await ownLocks(() => navigator.locks);
    return held.some((name) => ended === undefined || name !== jobLock(ended));
  };

  return {
    languages: languageTags.filter((tag) => languages.length === 0 || languages.includes(tag)),
    outlookLanguage: chooseLanguage(displayLanguage, languages),
    version,
    measureStored: () => measureStored(storages),
    prepareDeletion: async () => {
      if (await isWorking()) return undefined;
      const [{ jobs }, changes] = await Promise.all([bulk(), largeChanges()]);
      await Promise.all([jobs.findInterruptedJobs(), changes.findRecords()]);
      return { unadded: jobs.countUnadded(), undo: changes.state().records.length > 0 };
    },
    deleteStored: async () => {
      if (await isWorking()) return false;
      const [{ jobs }, changes] = await Promise.all([bulk(), largeChanges()]);
      await jobs.dismiss();
      await Promise.all(changes.state().records.map(({ id }) => changes.forget(id)));
      // This stores the defaults, which are deleted with the rest.
      preferences.set(defaultPreferences);
      const isDone = await deleteStored(storages);
      await jobs.findInterruptedJobs();
      return isDone;
    },
  };
}

/** Redraws the pane when another language is selected. If its texts cannot be loaded, the one before is selected again. */
function followLanguage({ preferences, redraw }: SettingsOptions): void {
  let shown = preferences.get().language;
  let last = Promise.resolve();
  preferences.subscribe(() => {
    const { language } = preferences.get();
    if (language === shown) return;
    const before = shown;
    shown = language;
    last = last.then(redraw).catch(() => {
      shown = before;
      preferences.set({ ...preferences.get(), language: before });
    });
  });
}
