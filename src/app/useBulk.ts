import { useCallback, useEffect, useState } from "react";
import type { Bulk } from "../bulkAdd/createBulk.ts";
import type { BulkScreenKind } from "../store/state.ts";

/** Adding many at once, whose code is fetched apart. */
export interface BulkAccess {
  /** Undefined until it has been fetched. */
  readonly bulk: Bulk | undefined;
  /** Opens one of its screens, once it is there. */
  readonly open: (screen: BulkScreenKind) => void;
}

/** Fetches it once the list is there; a file that is missing shows when it is needed. */
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
