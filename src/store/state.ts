import type { Trace, Wait } from "../ews/client.ts";
import type { NamedGroup } from "../imList/contacts.ts";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { AddedPerson } from "../imList/changes/addContacts.ts";
import type { ChangeResult, Change } from "../imList/changes/change.ts";
import type { FailedCall, Rescue } from "../imList/changes/executor.ts";
import type { Outcome } from "../imList/outcome.ts";
import type { ListProgress, WholeList } from "../imList/wholeList.ts";
import type { Drafts, FormKind } from "./drafts.ts";
import type { Offer } from "../config/config.ts";
import type { AccessMode } from "../shared/accessMode.ts";

export type { FailedCall };

interface Reading {
  readonly progress?: ListProgress | undefined;
  /** Wait before the next attempt, after a temporary failure. */
  readonly wait?: Wait | undefined;
}

/** The contact list as far as it is known. While it is reloaded, the last loaded list stays. */
export type ListState =
  | ({ readonly kind: "loading" } & Reading)
  | ({ readonly kind: "failed"; readonly failed: FailedCall; readonly reading: boolean } & Reading)
  | ({
      readonly kind: "ready";
      /** Milliseconds since the epoch. */
      readonly readAt: number;
      /** True if the user selected Refresh for the last load. */
      readonly refreshed: boolean;
      readonly reading: boolean;
      /** Failure of the last reload. Undefined if it succeeded. */
      readonly failed: FailedCall | undefined;
    } & WholeList &
      Reading);

/** State of a form's change. */
export type Attempt =
  | { readonly kind: "idle" }
  /** `wait`: Exchange was busy, and the call is sent again after this wait. */
  | { readonly kind: "sending"; readonly wait?: Wait | undefined }
  /**
   * "findingOut": the list is being loaded to check the outcome. "foundUndone": that check found that the change was
   * not made. "unknown": the outcome could not be checked.
   */
  | ({
      readonly kind: "findingOut" | "foundUndone" | "unknown" | "failed";
      /** If several people are added: those who were, who are no longer in the form. */
      readonly added?: readonly AddedPerson[] | undefined;
    } & FailedCall);

/**
 * A change that succeeded. `confirmedByReread` is true if Exchange did not respond, and the list showed that the change
 * was made.
 */
interface Made {
  readonly outcome: Outcome;
  readonly confirmedByReread: boolean;
  readonly trace: Trace;
}
export interface GroupResult extends Made {
  readonly kind: "groupResult";
  readonly group: ImGroup;
}
export interface ContactResult extends Made {
  readonly kind: "contactResult";
  readonly persona: Persona;
  /** The group. Undefined for Other Contacts. */
  readonly group: NamedGroup | undefined;
  /** Store ID of the group. Undefined if it is not known. */
  readonly groupId: string | undefined;
}

/** Contacts that a form has added together. */
export interface AddedTogether {
  /** Store ID of their group. */
  readonly groupId: string;
  readonly personas: readonly Persona[];
}

/** Screens that add many contacts at once. "job" shows the progress, then the report. */
export type BulkScreenKind = "people" | "source" | "check" | "job";

/** The screen that fills the pane. */
export type Screen =
  /** `added`: contacts that were just added together. They are selected and in sight. */
  | { readonly kind: "list"; readonly added?: AddedTogether }
  | { readonly kind: FormKind }
  | { readonly kind: "diagnostics" }
  | { readonly kind: "settings" }
  | { readonly kind: BulkScreenKind }
  /** The report of a change of many people, by the ID of its record. */
  | { readonly kind: "changeReport"; readonly id: string }
  /** A contact of the list. `groupId`: the group from which the page was opened. */
  | { readonly kind: "person"; readonly persona: Persona; readonly groupId?: string | undefined }
  | { readonly kind: "group"; readonly group: ImGroup }
  | GroupResult
  | ContactResult;

/** A running change of the list. Its effect is already shown. */
export interface RunningChange {
  readonly id: number;
  readonly change: Change;
  /** "checking": the outcome is not known until the list is loaded. */
  readonly stage: "saving" | "checking";
  /** Wait before the call is sent again, if Exchange was busy. */
  readonly wait: Wait | undefined;
  /** The number of people it has been made for. Undefined for a change of few people, whose progress is not shown. */
  readonly done: number | undefined;
  /** True if the user has stopped it: what is done for one of the people still ends. */
  readonly isStopping?: true;
}

/** The last change of the list that has ended, which can be undone or tried again. */
export interface EndedChange {
  readonly change: Change;
  readonly end: ChangeResult;
  /** What was done for contacts that the change would have deleted, or has deleted. */
  readonly rescues: readonly Rescue[];
}

/** The administrator's settings that the screens show. */
export interface PaneSettings {
  /** Host of the direct connection. Undefined if there is none. */
  readonly directHost: string | undefined;
  readonly supportUrl: string | undefined;
  readonly offer: Offer;
}

export interface PaneState {
  readonly drafts: Drafts;
  readonly settings: PaneSettings;
  readonly accessMode: AccessMode;
  /** True after the pane switched to the direct connection by itself, until the user dismisses the notice. */
  readonly switchedToDirect: boolean;
  readonly list: ListState;
  readonly screen: Screen;
  readonly attempts: Readonly<Record<FormKind, Attempt>>;
  /** Running changes of the list, in the order in which the user requested them. */
  readonly changes: readonly RunningChange[];
  /** The change whose result is shown until it is dismissed or the next change starts. */
  readonly ended: EndedChange | undefined;
  /** Groups created in this pane. They are known even if the list cannot be loaded. */
  readonly groupsMade: readonly ImGroup[];
  /** An exception in this add-in, for the error boundary. */
  readonly fault?: Error;
}

/** True while a form's change is sent or its outcome is checked. The form cannot be submitted until then. */
export const isUnderWay = ({ kind }: Attempt): boolean => kind === "sending" || kind === "findingOut";
