import { useCallback, useEffect, useState } from "react";
import type { Bulk, BulkScreenKind } from "../bulkAdd/createBulk.ts";

/** Adding many at once, whose code is fetched apart. */
export interface BulkAccess {
  /** Undefined until it has been fetched. */
  readonly bulk: Bulk | undefined;
  /** Opens one of its screens, once it is there. */
  readonly open: (screen: BulkScreenKind) => void;
}

/** Fetches it once the list is there; a file that is missing shows when it is needed. */
export function useBulk(
  load: (() => Promise<Bulk>) | undefined,
  isRead: boolean,
  opened: () => void,
): BulkAccess {
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
        opened();
      };
      load?.().then(show, (thrown: unknown) =>
        setBulk(() => {
          throw thrown;
        }),
      );
    },
    [load, opened],
  );
  return { bulk, open };
}
