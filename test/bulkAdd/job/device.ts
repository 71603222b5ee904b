import { type JobJournal, createMemoryJournal } from "../../../src/bulkAdd/job/jobJournal.ts";
import type { PaneLock } from "../../../src/shared/paneLock.ts";
import { planRows } from "../../../src/bulkAdd/job/plan.ts";
import type { JobsPort } from "../../../src/bulkAdd/job/runCurrentJob.ts";
import { createJobs } from "../../../src/bulkAdd/job/createJobs.ts";
import { bulkExchange } from "./bulkExchange.ts";
import { wantedRow } from "./running.ts";
import { fakeClock } from "../../exchange/fakeClock.ts";
import { settled } from "../../exchange/hostOfPromises.ts";

/** Panes of one mailbox, on one device: they share its journal and its locks. */
export function device(journal: JobJournal = { ...createMemoryJournal(), isDurable: true }) {
  const clock = fakeClock();
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void clock.after(milliseconds, resolve));
  const exchange = bulkExchange(pause);
  const locks = new Set<string>();
  const lockJob = (id: string): Promise<PaneLock> => {
    if (locks.has(id)) return Promise.resolve({ kind: "heldByOtherPane" });
    locks.add(id);
    return Promise.resolve({ kind: "held", release: () => void locks.delete(id) });
  };
  let ids = 0;
  const pane = (part: Partial<JobsPort> = {}) => {
    const seen = { warns: false, readings: 0 };
    const jobs = createJobs(
      {
        ...{ now: clock.now, date: clock.now, pause, random: () => 0 },
        mailbox: "Me@X",
        client: exchange.client,
        readList: exchange.readList,
        maxInFlight: () => 3,
        openJournal: () => Promise.resolve(journal),
        lockJob,
        createId: () => `job ${(ids += 1)}`,
        setCloseWarning: (warns) => {
          seen.warns = warns;
        },
        refreshList: () => {
          seen.readings += 1;
          return exchange.refreshList();
        },
        ...part,
      },
      () => undefined,
    );
    const start = (rows: readonly string[], title = "team.csv") => {
      const list = exchange.list();
      return jobs.start(title, planRows(list, rows.map(wantedRow)), list);
    };
    const until = async (kind: string) => {
      for (let step = 0; step < 5_000; step += 1) {
        await settled();
        const current = jobs.state().currentJob;
        if (current && (kind === "checked" ? !current.isChecking : current.status.kind === kind)) return;
        await clock.pass(10);
      }
      throw new Error(`It is ${jobs.state().currentJob?.status.kind ?? "nothing"}, not ${kind}`);
    };
    return { jobs, start, until, seen };
  };
  return { pane, exchange, journal, locks, clock };
}
