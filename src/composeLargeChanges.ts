import { openChangeJournal } from "./actions/largeChanges/changeJournal.ts";
import { createLargeChanges, type LargeChanges } from "./actions/largeChanges/createLargeChanges.ts";
import { createCloseWarning } from "./closeWarning.ts";
import type { start } from "./outlook/start.ts";
import { changeLock, lockForPane } from "./shared/paneLock.ts";
import type { Pause } from "./shared/pause.ts";

/** Creates the records of large changes with their ports. */
export const composeLargeChanges = (started: Awaited<ReturnType<typeof start>>, pause: Pause): LargeChanges =>
  createLargeChanges({
    mailbox: started.ok ? started.value.userAddress : "",
    date: Date.now,
    createId: () => crypto.randomUUID(),
    openJournal: () => openChangeJournal(Date.now(), pause),
    lock: (id) => lockForPane(changeLock(id), () => navigator.locks),
    setCloseWarning: createCloseWarning(),
  });
