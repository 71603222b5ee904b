import { createContext, useContext, useEffect, useSyncExternalStore } from "react";

/** The photos of people, as the room directory has them. */
export interface PhotosPort {
  /** Returns the URL of a photo. Undefined if there is none, or none yet. */
  readonly urlOf: (address: string) => string | undefined;
  /** Says that an address is in sight. Returns a function that says that it is not any more. */
  readonly show: (address: string) => () => void;
  /** Calls `changed` when a photo has been read. Returns a function that unsubscribes. */
  readonly subscribe: (changed: () => void) => () => void;
}

const PhotosContext = createContext<PhotosPort | undefined>(undefined);

export const PhotosProvider = PhotosContext.Provider;

/** Returns the URL of a person's photo, and has it read while the caller is shown. Undefined if there is none. */
export function usePhoto(address: string): string | undefined {
  const photos = useContext(PhotosContext);
  useEffect(() => (address === "" ? undefined : photos?.show(address)), [photos, address]);
  return useSyncExternalStore(photos?.subscribe ?? neverChanges, () => photos?.urlOf(address));
}

const neverChanges = () => () => undefined;
