import type { Trace, Wait } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { ChangeResult, Change } from "../imList/changes/change.ts";
import type { Outcome } from "../imList/outcome.ts";
import type { ListProgress } from "../imList/wholeList.ts";
import type { Drafts, FormKind } from "./drafts.ts";
import type { Offer } from "../config/config.ts";
import type { AccessMode } from "../shared/accessMode.ts";

/** A reading that is under way. */
interface Reading {
  /** How far it has come, in portions. */
  readonly progress?: ListProgress | undefined;
  /** It has failed for a while, and is tried again. */
  readonly wait?: Wait | undefined;
}

/** The IM list as far as it is known. While it is read again the last reading stays. */
export type ListState =
  | ({ readonly kind: "loading" } & Reading)
  | ({ readonly kind: "failed"; readonly failed: FailedCall; readonly reading: boolean } & Reading)
  | ({
      readonly kind: "ready";
      readonly items: ImItemList;
      /** Milliseconds since the epoch. */
      readonly readAt: number;
      /** Whether a person asked for the last reading, by Refresh. */
      readonly refreshed: boolean;
      readonly reading: boolean;
      /** Members of whom nothing could be read, and groups. */
      readonly unread: number;
      readonly unreadGroups: number;
      /** The last attempt to read it again, if that failed. */
      readonly failed: FailedCall | undefined;
    } & Reading);

export interface FailedCall {
  readonly failure: EwsFailure;
  readonly trace: Trace;
}

/** Where a form's change stands. */
export type Attempt =
  | { readonly kind: "idle" }
  /** `wait`: Exchange was busy, and it is sent again after a while. */
  | { readonly kind: "sending"; readonly wait?: Wait | undefined }
  /** The outcome is not known: the list is being read to find out. */
  | ({ readonly kind: "findingOut" } & FailedCall)
  /** Found out: the change was not made. */
  | ({ readonly kind: "foundUndone" } & FailedCall)
  /** It could not be found out. */
  | ({ readonly kind: "unknown" } & FailedCall)
  | ({ readonly kind: "failed" } & FailedCall);

/** One change that succeeded. `confirmedByReread`: Exchange did not respond, and the list showed that it was made. */
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
  /** The group's name; undefined is Other Contacts. */
  readonly groupName: string | undefined;
  /** The group's store id, if it is known. */
  readonly groupId: string | undefined;
}

/** Screens that add many contacts at once. "job": its progress, and then its report. */
export type BulkScreenKind = "people" | "source" | "check" | "job";

/** What fills the pane. "person" shows someone of the list. */
export type Screen =
  | { readonly kind: "list" }
  | { readonly kind: FormKind }
  | { readonly kind: "diagnostics" }
  | { readonly kind: BulkScreenKind }
  | { readonly kind: "person"; readonly persona: Persona }
  | GroupResult
  | ContactResult;

/** A change of the list that is under way; its effect is shown already. */
export interface RunningChange {
  readonly id: number;
  readonly change: Change;
  /** "checking": its outcome is not known until the list has been read. */
  readonly stage: "saving" | "checking";
  /** Exchange was busy, and it is sent again after a while. */
  readonly wait: Wait | undefined;
}

/** The last change of the list, once it has ended: to be undone, or to be tried again. */
export interface EndedChange {
  readonly change: Change;
  readonly end: ChangeResult;
}

/** What the administrator has set, as far as the screens show it. */
export interface PaneSettings {
  /** The host of the direct route; undefined where there is none. */
  readonly directHost: string | undefined;
  readonly supportUrl: string | undefined;
  readonly offer: Offer;
}

export interface PaneState {
  readonly drafts: Drafts;
  readonly settings: PaneSettings;
  readonly accessMode: AccessMode;
  /** The pane has turned to the direct route by itself, and says so until that is dismissed. */
  readonly switchedToDirect: boolean;
  readonly list: ListState;
  readonly screen: Screen;
  readonly attempts: Readonly<Record<FormKind, Attempt>>;
  /** Changes of the list under way, in the order in which they were asked for. */
  readonly changes: readonly RunningChange[];
  /** What is told until it is dismissed or the next change begins. */
  readonly ended: EndedChange | undefined;
  /** Groups made here: known even where the list cannot be read. */
  readonly groupsMade: readonly ImGroup[];
  /** An exception of our own, for the error boundary. */
  readonly fault?: Error;
}

/** Whether a form's change is being made, or found out about: nothing else can be sent meanwhile. */
export const isUnderWay = ({ kind }: Attempt): boolean => kind === "sending" || kind === "findingOut";
