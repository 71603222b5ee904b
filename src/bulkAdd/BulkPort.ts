import type { EwsClient } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { JobJournal } from "./job/jobJournal.ts";
import type { JobLock } from "./job/jobLock.ts";
import type { Clock } from "./job/runnerControl.ts";
import type { ImportRow } from "./job/importRow.ts";
import type { Result } from "../shared/result.ts";
import type { BulkScreenKind } from "../store/state.ts";
import type { PeoplePort } from "./people/createPeople.ts";
import type { SourcePort } from "./source/createSource.ts";

/** The ports of this room, filled by the composition root. */
export interface BulkPort extends JobsPort {
  /** Shows one of this room's screens. */
  readonly open: (screen: BulkScreenKind) => void;
  /** The list as the pane has it. Undefined until it is loaded. */
  readonly loadedList: () => ImItemList | undefined;
  /** Calls back after every change of the pane's state. */
  readonly onPaneChange: (changed: () => void) => void;
  /** Resolves once the page has had time to render and to respond. */
  readonly yieldToPage: () => Promise<void>;
  readonly people: PeoplePort;
  readonly source: SourcePort;
  readonly files: FilesPort;
}

/** The ports of jobs. */
export interface JobsPort extends Clock {
  readonly mailbox: string;
  /** Sends each call once, without retries. */
  readonly client: EwsClient;
  readonly readList: () => Promise<Result<ImItemList, EwsFailure>>;
  /** The maximum number of calls in flight over the connection in use. */
  readonly maxInFlight: () => number;
  readonly openJournal: () => Promise<JobJournal>;
  /** Creates the substitute for a journal that cannot be written. Its jobs end with the pane. */
  readonly createMemoryJournal: () => JobJournal;
  readonly lockJob: (id: string) => Promise<JobLock>;
  /** Returns an ID that no other job has. */
  readonly createId: () => string;
  /** Makes the browser ask before it closes the pane, or stops that. */
  readonly setCloseWarning: (warns: boolean) => void;
  /** Called when a job has ended: the pane's list is out of date. */
  readonly onListChanged: () => void;
}

/** Writes and saves files. */
export interface FilesPort {
  /** Cells as CSV for a spreadsheet in the user's language. */
  readonly toCsv: (rows: readonly (readonly string[])[], locale: string) => string;
  /** Cells for the clipboard, to paste into a spreadsheet. */
  readonly toTabSeparated: (rows: readonly (readonly string[])[]) => string;
  /** The list as CSV from which it can be restored. */
  readonly listToCsv: (rows: readonly ImportRow[], locale: string) => string;
  /** The list with all its fields. */
  readonly listToJson: (list: ImItemList, rows: readonly ImportRow[]) => string;
  /** Makes the browser save a file. */
  readonly save: (file: { readonly name: string; readonly type: string; readonly text: string }) => void;
}
