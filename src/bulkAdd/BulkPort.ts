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

/** What adding many at once needs of the rest. */
export interface BulkPort extends JobsPort {
  /** Shows one of the screens that add many contacts. */
  readonly open: (screen: BulkScreenKind) => void;
  /** The list as the pane has it; undefined until it has been read. */
  readonly loadedList: () => ImItemList | undefined;
  /** Calls back after every change of the pane's state. */
  readonly onPaneChange: (changed: () => void) => void;
  /** Resolves once the page has had time to draw and to answer. */
  readonly yieldToPage: () => Promise<void>;
  readonly people: PeoplePort;
  readonly source: SourcePort;
  readonly files: FilesPort;
}

/** What jobs need. */
export interface JobsPort extends Clock {
  /** The user's own address. */
  readonly mailbox: string;
  /** Sends each call once. */
  readonly client: EwsClient;
  readonly readList: () => Promise<Result<ImItemList, EwsFailure>>;
  /** How many calls may be in flight over the way that is taken. */
  readonly maxInFlight: () => number;
  readonly openJournal: () => Promise<JobJournal>;
  /** What stands in for a journal that cannot be written: it forgets all with the pane. */
  readonly createMemoryJournal: () => JobJournal;
  readonly lockJob: (id: string) => Promise<JobLock>;
  /** An id that no other job has. */
  readonly createId: () => string;
  /** Has the browser ask before it closes the pane, or not any more. */
  readonly setCloseWarning: (warns: boolean) => void;
  /** A job has ended: the list is not as it was. */
  readonly onListChanged: () => void;
}

/** What files are made of. */
export interface FilesPort {
  /** Cells as CSV for a spreadsheet of the user's language. */
  readonly toCsv: (rows: readonly (readonly string[])[], locale: string) => string;
  /** Cells as they are copied, to be pasted into a spreadsheet. */
  readonly toTabSeparated: (rows: readonly (readonly string[])[]) => string;
  /** The list as CSV, from which it can be made again. */
  readonly listToCsv: (rows: readonly ImportRow[], locale: string) => string;
  /** The list with all its fields. */
  readonly listToJson: (list: ImItemList, rows: readonly ImportRow[]) => string;
  /** Hands a file to the browser to be saved. */
  readonly save: (file: { readonly name: string; readonly type: string; readonly text: string }) => void;
}
