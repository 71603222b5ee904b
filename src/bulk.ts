import type { Config } from "./config/config.ts";
import type { EwsClient } from "./ews/client.ts";
import { expandDL } from "./ews/operations/expandDL.ts";
import type { Exchange } from "./exchange.ts";
import { listCsv } from "./files/listCsv.ts";
import { listJson } from "./files/listJson.ts";
import { openSource } from "./files/openSource.ts";
import { safeCsv, safeTable, separatorFor } from "./files/safeCsv.ts";
import { startSourceWorker } from "./files/startSourceWorker.ts";
import { createReadWholeList } from "./imList/readWholeList.ts";
import { readItemPeople } from "./outlook/itemPeople.ts";
import type { Outlook } from "./outlook/start.ts";
import { success } from "./shared/result.ts";
import { once } from "./shared/once.ts";
import { lockJob } from "./storage/jobLock.ts";
import { openJournal } from "./storage/journal.ts";
import { memoryJournal } from "./storage/memoryJournal.ts";
import { createBulk, type Bulk } from "./taskpane/bulk/createBulk.ts";
import type { Pane } from "./taskpane/pane.ts";
import { saveFile } from "./taskpane/parts/saveFile.ts";

interface BulkOptions {
  readonly outlook: Outlook;
  readonly exchange: Exchange;
  /** Sends again by itself what has failed for a while; jobs have a pace of their own. */
  readonly trying: EwsClient;
  readonly config: Config;
  readonly pane: Pane;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Puts together what adds many at once. */
export function bulkOf({ outlook, exchange, trying, config, pane, pause }: BulkOptions): Bulk {
  const { mailbox, userAddress } = outlook;
  const readWholeList = createReadWholeList(trying, () => Promise.resolve(exchange.way()));
  const journal = once(() => openJournal(Date.now()));
  const ask = (event: Event) => event.preventDefault();
  // A file that misses the screen that reads files would otherwise take the place of the pane.
  for (const kind of ["dragover", "drop"] as const)
    addEventListener(kind, (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
  return createBulk({
    mailbox: userAddress,
    client: exchange.client,
    list: () => {
      const { list } = pane.state();
      return list.kind === "ready" ? list.items : undefined;
    },
    onPaneChange: pane.subscribe,
    readList: async () => {
      const { result } = await readWholeList({});
      return result.ok ? success(result.value.items) : result;
    },
    most: () => config.concurrency[exchange.way() === "direct" ? "direct" : "outlook"],
    journal,
    noJournal: memoryJournal,
    lockJob: (id) => lockJob(id, () => navigator.locks),
    newId: () => crypto.randomUUID(),
    warnOfClosing: (warns) => {
      if (warns) addEventListener("beforeunload", ask);
      else removeEventListener("beforeunload", ask);
    },
    listChanged: () => void pane.listChanged(),
    now: Date.now,
    pause,
    random: Math.random,
    drawn: () => pause(0),
    people: {
      readItem: () => readItemPeople(mailbox),
      expand: async (address) => (await trying.call(expandDL, { address })).result,
    },
    source: {
      open: (source, signal) =>
        openSource(source, { mostRows: config.offer.mostRows, startWorker: startSourceWorker, signal }),
    },
    files: {
      csv: (rows, locale) => safeCsv(rows, separatorFor(locale)),
      tabbed: safeTable,
      listCsv: (rows, locale) => listCsv(rows, separatorFor(locale)),
      listJson: (list, rows) => listJson({ list, rows, mailbox: userAddress, madeAt: Date.now() }),
      save: saveFile,
    },
  });
}
