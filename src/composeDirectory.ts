import { createDirectory, type Directory } from "./directory/createDirectory.ts";
import type { Exchange } from "./exchange/connect.ts";
import { idle } from "./shared/idle.ts";
import type { Pause } from "./shared/pause.ts";
import type { Pane } from "./store/pane.ts";

interface DirectoryOptions {
  readonly exchange: Exchange;
  readonly pane: Pane;
  readonly pause: Pause;
  /** True while a job runs, which photos must not delay. */
  readonly isBusy: () => boolean;
}

/** Milliseconds between two looks at whether the pane is still busy. */
const busyPause = 1_000;

/** Creates the directory with its ports. */
export function composeDirectory({ exchange, pane, pause, isBusy }: DirectoryOptions): Directory {
  const { connections, accessMode } = exchange;
  const directClient = () => (accessMode.get() === "direct" ? connections.direct : undefined);
  return createDirectory({
    connection: () => {
      const direct = directClient();
      return direct ? { kind: "direct", client: direct } : { kind: "outlook", client: connections.outlook };
    },
    now: Date.now,
    pause,
    photos: {
      directClient,
      whenIdle: async () => {
        while (pane.state().list.kind === "loading" || isBusy()) await pause(busyPause);
        await idle();
      },
      createUrl: (photo) => URL.createObjectURL(photo),
      revokeUrl: (url) => URL.revokeObjectURL(url),
    },
  });
}
