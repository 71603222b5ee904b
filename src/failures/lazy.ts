import { lazyScreen } from "../components/lazyScreen.tsx";

const failureCard = lazyScreen(
  async () => (await import(/* webpackChunkName: "failure" */ "./FailureCard.tsx")).FailureCard,
);
const waysOn = lazyScreen(
  async () => (await import(/* webpackChunkName: "failure" */ "./WaysOn.tsx")).WaysOn,
);
const wayNote = lazyScreen(
  async () => (await import(/* webpackChunkName: "failure" */ "./WayNote.tsx")).WayNote,
);
const waitLine = lazyScreen(
  async () => (await import(/* webpackChunkName: "failure" */ "../components/WaitLine.tsx")).WaitLine,
);

/** What is said of failures, on whichever screen. */
export const FailureCard = failureCard.Screen;
export const WaysOn = waysOn.Screen;
export const WayNote = wayNote.Screen;
export const WaitLine = waitLine.Screen;

/** To be fetched ahead: that it is needed may be because there is no connection. */
export const failureParts = [failureCard, waysOn, wayNote, waitLine];
