import { createBulk, type Bulk, type BulkPort } from "./bulkAdd/createBulk.ts";
import { openJournal } from "./bulkAdd/job/jobJournal.ts";
import { jobLock, lockForPane } from "./shared/paneLock.ts";
import { createCloseWarning } from "./closeWarning.ts";
import { openSource, startSourceWorker } from "./bulkAdd/source/openSource.ts";
import type { Directory } from "./directory/createDirectory.ts";
import type { Config } from "./config/config.ts";
import type { EwsFailure } from "./ews/failure.ts";
import { expandDL } from "./ews/operations/expandDL.ts";
import type { Exchange } from "./exchange/connect.ts";
import { createReadWholeList } from "./imList/readWholeList.ts";
import { readItemPeople } from "./outlook/itemPeople.ts";
import type { Outlook } from "./outlook/start.ts";
import { failed, success } from "./shared/result.ts";
import type { Pause } from "./shared/pause.ts";
import type { Pane } from "./store/pane.ts";

interface BulkOptions {
  readonly outlook: Outlook;
  readonly exchange: Exchange;
  readonly config: Config;
  readonly pane: Pane;
  /** Loads the company directory. */
  readonly directory: () => Promise<Directory>;
  readonly pause: Pause;
}

/** Creates the room bulkAdd with its ports. */
export function composeBulkAdd({ outlook, exchange, config, pane, directory, pause }: BulkOptions): Bulk {
  const { mailbox, userAddress } = outlook;
  const readWholeList = createReadWholeList(exchange.client, () =>
    Promise.resolve(exchange.accessMode.get()),
  );
  // Without this, the browser would open a file that is dropped outside the import screen, instead of the pane.
  for (const kind of ["dragover", "drop"] as const)
    addEventListener(kind, (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
  return createBulk({
    mailbox: userAddress,
    client: exchange.clientWithoutRetries,
    open: (screen) => pane.dispatch({ kind: "opened", screen: { kind: screen } }),
    openForm: () => pane.dispatch({ kind: "opened", screen: { kind: "addContact" } }),
    loadedList: () => {
      const { list } = pane.state();
      return list.kind === "ready" ? list.items : undefined;
    },
    onPaneChange: pane.subscribe,
    readList: async () => {
      const { result } = await readWholeList({});
      return result.ok ? success(result.value.items) : result;
    },
    refreshList: async () => {
      await pane.listChanged();
      const { list } = pane.state();
      if (list.kind === "ready" && !list.failed) return success(list);
      return failed(list.kind === "loading" ? notLoaded : (list.failed?.failure ?? notLoaded));
    },
    maxInFlight: () => config.concurrency[exchange.accessMode.get() === "direct" ? "direct" : "outlook"],
    openJournal: () => openJournal(Date.now(), pause),
    lockJob: (id) => lockForPane(jobLock(id), () => navigator.locks),
    createId: () => crypto.randomUUID(),
    setCloseWarning: createCloseWarning(),
    now: () => performance.now(),
    date: Date.now,
    pause,
    random: Math.random,
    yieldToPage: () => pause(0),
    saveFile,
    people: {
      readItem: () => readItemPeople(mailbox),
      expand: async (address) => (await exchange.client.call(expandDL, { address })).result,
    },
    lookUp: (people, options) =>
      directory().then(
        ({ lookUp }) => lookUp(people, options),
        // Its file did not load. The next attempt loads it again.
        () => ({ kind: "unavailable", failure: notLoadedFile }),
      ),
    openSource: (source, options) =>
      openSource(source, { maxRows: config.offer.mostRows, startWorker: startSourceWorker, ...options }),
  });
}

/** The list is not there, and nothing says why: the user has stopped the load. */
const notLoaded: EwsFailure = { kind: "cancelled", sent: true };

const notLoadedFile: EwsFailure = { kind: "cancelled", sent: false };

/** Milliseconds in which the browser must have read the file. */
const longestFetched = 60_000;

/**
 * Lets the browser save a text as a file of a media type, such as "text/csv". A frame may lack the permission, and
 * nothing reports that, so the screens also offer to copy the text.
 */
function saveFile({ name, type, text }: Parameters<BulkPort["saveFile"]>[0]): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  // Some browsers follow a link only if it is in the page.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), longestFetched);
}
