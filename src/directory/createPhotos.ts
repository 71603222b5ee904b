import type { EwsFailure } from "../ews/failure.ts";
import { adviseRetry } from "../ews/failureMeaning.ts";
import { getUserPhoto } from "../ews/operations/getUserPhoto.ts";
import { readSmtpAddress } from "../imList/address.ts";
import type { EwsClient } from "../ews/client.ts";
import { readPhoto } from "./photoData.ts";

export interface PhotosPort {
  /** Returns the direct connection while it is used. Undefined otherwise: add-ins may not read photos. */
  readonly directClient: () => EwsClient | undefined;
  /** Resolves when the pane has nothing else to do. */
  readonly whenIdle: () => Promise<void>;
  readonly createUrl: (photo: Blob) => string;
  readonly revokeUrl: (url: string) => void;
}

/** Photos of people by their email addresses. */
export type Photos = ReturnType<typeof createPhotos>;

/** Number of photos that are requested at a time, and that are kept. */
const mostInFlight = 2;
const mostKept = 200;

/** Width and height that are requested, in pixels: enough for an avatar on a screen with a high density. */
const size = 96;

/**
 * Creates the photos of a session. Those of people in sight are read over the direct connection, two at a time, when the
 * pane is idle. Nothing is stored in the browser. A failure is silent: the avatar keeps its initials. After a failure
 * that concerns everyone, such as a missing sign-in or a busy server, no photos are read in this session.
 */
export function createPhotos({ directClient, whenIdle, createUrl, revokeUrl }: PhotosPort) {
  /** The URL of a photo, or "" for a person without one. The one that was used last is the last. */
  const known = new Map<string, string>();
  /** How many parts of the screen show an address. */
  const inSight = new Map<string, number>();
  const waiting = new Set<string>();
  const listeners = new Set<() => void>();
  let inFlight = 0;
  let isOff = false;

  function keep(address: string, url: string): void {
    known.set(address, url);
    if (url !== "") listeners.forEach((changed) => changed());
    const photos = [...known].filter(([, one]) => one !== "");
    const spare = photos.filter(([one]) => !inSight.has(one));
    spare.slice(0, Math.max(0, photos.length - mostKept)).forEach(([one, old]) => {
      known.delete(one);
      revokeUrl(old);
    });
  }

  async function read(client: EwsClient, address: string): Promise<void> {
    const { result } = await client.call(getUserPhoto, { address, size });
    if (result.ok) {
      const photo = result.value === undefined ? undefined : readPhoto(result.value);
      keep(address, photo ? createUrl(photo) : "");
    } else if (concernsEveryone(result.failure)) {
      isOff = true;
      waiting.clear();
    } else if (!passes(result.failure)) keep(address, "");
  }

  async function work(): Promise<void> {
    inFlight += 1;
    for (;;) {
      await whenIdle();
      const [address] = waiting;
      const client = directClient();
      if (address === undefined || !client) break;
      waiting.delete(address);
      await read(client, address);
    }
    inFlight -= 1;
  }

  return {
    /** Returns the blob URL of a photo. Undefined if there is none, or none yet. */
    urlOf: (address: string): string | undefined => known.get(address.toLowerCase()) || undefined,
    /**
     * Says that an address is in sight, so that its photo is read if it is not known. Returns a function that says that
     * it is not any more.
     */
    show: (given: string): (() => void) => {
      const address = given.toLowerCase();
      if (isOff || !directClient() || !readSmtpAddress(address).ok) return () => undefined;
      inSight.set(address, (inSight.get(address) ?? 0) + 1);
      const url = known.get(address);
      if (url === undefined) waiting.add(address);
      else {
        known.delete(address);
        known.set(address, url);
      }
      if (waiting.size > 0 && inFlight < mostInFlight) void work();
      return () => {
        const left = (inSight.get(address) ?? 1) - 1;
        if (left > 0) inSight.set(address, left);
        else {
          inSight.delete(address);
          waiting.delete(address);
        }
      };
    },
    /** Calls `changed` when a photo has been read. Returns a function that unsubscribes. */
    subscribe: (changed: () => void): (() => void) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

/** True for a failure that the photo of anyone else would have as well, and for a server that is busy. */
const concernsEveryone = (failure: EwsFailure): boolean =>
  ["afterHelp", "afterPause"].includes(adviseRetry(failure)) &&
  // Of an address that Exchange does not know (reported).
  !(failure.kind === "http" && failure.cause === "notFound");

/** True for a failure after which the photo may be read when the person is in sight again. */
const passes = (failure: EwsFailure): boolean => ["soon", "whenOnline"].includes(adviseRetry(failure));
