import type { LanguageTag } from "../i18n/language.ts";
import type { StoredSizes } from "./storedData.ts";

/** The ports of this room, filled by the composition root. Nothing here rejects. */
export interface SettingsPort {
  /** The languages that the user can select. */
  readonly languages: readonly LanguageTag[];
  /** The one that matches Outlook's. */
  readonly outlookLanguage: LanguageTag;
  readonly version: string;
  readonly measureStored: () => Promise<StoredSizes>;
  /** Returns what the user loses by a deletion. Undefined while this or another pane adds or changes contacts. */
  readonly prepareDeletion: () => Promise<Loss | undefined>;
  /** Deletes everything that is stored. False if something is left. */
  readonly deleteStored: () => Promise<boolean>;
}

export interface Loss {
  /** The number of contacts that would not be added any more. */
  readonly unadded: number;
  /** True if there are changes that could not be undone any more. */
  readonly undo: boolean;
}
