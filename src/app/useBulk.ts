import { useCallback, useEffect, useState } from "react";
import type { Bulk } from "../bulkAdd/createBulk.ts";
import type { BulkScreenKind } from "../store/state.ts";

/** Access to the room bulkAdd, whose code loads later. */
export interface BulkAccess {
  /** Undefined until it has loaded. */
  readonly bulk: Bulk | undefined;
  /** Opens one of its screens after it has loaded. */
  readonly open: (screen: BulkScreenKind) => void;
}

/** Loads it after the list. A missing file shows when it is needed. */
export function useBulk(load: (() => Promise<Bulk>) | undefined, isRead: boolean): BulkAccess {
  const [bulk, setBulk] = useState<Bulk>();
  useEffect(() => {
    if (isRead)
      load?.().then(
        (loaded) => setBulk(loaded),
        () => undefined,
      );
  }, [isRead, load]);
  const open = useCallback(
    (screen: BulkScreenKind) => {
      const show = (loaded: Bulk) => {
        setBulk(loaded);
        loaded.open(screen);
      };
      load?.().then(show, (thrown: unknown) =>
        setBulk(() => {
          throw thrown;
        }),
      );
    },
    [load],
  );
  return { bulk, open };
}
