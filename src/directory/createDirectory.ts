import { createAccess, type AccessPort } from "./createAccess.ts";
import { createLookUp } from "./lookUp.ts";
import { createPhotos, type PhotosPort } from "./createPhotos.ts";
import { createSearch } from "./createSearch.ts";
import type { Pause } from "../shared/pause.ts";

export interface DirectoryPort extends AccessPort {
  readonly pause: Pause;
  readonly photos: PhotosPort;
}

/**
 * The company directory: the search while a user types, the look-up of many people, and photos. It writes nothing, and
 * what it is asked and returns is in memory alone: in no log, report, or storage. Nothing here rejects.
 */
export type Directory = ReturnType<typeof createDirectory>;

/** Creates the directory of a session. Sends nothing until it is asked. */
export function createDirectory({ pause, photos, ...port }: DirectoryPort) {
  const access = createAccess(port);
  return {
    ...createSearch(access, pause),
    lookUp: createLookUp(access, pause),
    photos: createPhotos(photos),
  };
}
