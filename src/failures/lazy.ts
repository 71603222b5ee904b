import { lazyScreen } from "../components/lazyScreen.tsx";

const failureCard = lazyScreen(
  () => import(/* webpackChunkName: "failure" */ "./FailureCard.tsx"),
  "FailureCard",
);
const refusalOptions = lazyScreen(
  () => import(/* webpackChunkName: "failure" */ "./RefusalOptions.tsx"),
  "RefusalOptions",
);
const accessModeNotice = lazyScreen(
  () => import(/* webpackChunkName: "failure" */ "./RefusalOptions.tsx"),
  "AccessModeNotice",
);
const waitLine = lazyScreen(
  () => import(/* webpackChunkName: "failure" */ "../components/WaitLine.tsx"),
  "WaitLine",
);

/** Parts that show failures, for all screens. */
export const FailureCard = failureCard.Screen;
export const RefusalOptions = refusalOptions.Screen;
export const AccessModeNotice = accessModeNotice.Screen;
export const WaitLine = waitLine.Screen;

/** Parts to load ahead: when they are needed, the connection may be down. */
export const failureParts = [failureCard, refusalOptions, accessModeNotice, waitLine];
