import { lazyScreen } from "../components/lazyScreen.tsx";

// Parts that show failures, for all screens.

export const FailureCard = lazyScreen(
  () => import(/* webpackChunkName: "failure" */ "./FailureCard.tsx"),
  "FailureCard",
);
export const RefusalOptions = lazyScreen(
  () => import(/* webpackChunkName: "failure" */ "./RefusalOptions.tsx"),
  "RefusalOptions",
);
export const AccessModeNotice = lazyScreen(
  () => import(/* webpackChunkName: "failure" */ "./RefusalOptions.tsx"),
  "AccessModeNotice",
);
export const WaitLine = lazyScreen(
  () => import(/* webpackChunkName: "failure" */ "../components/WaitLine.tsx"),
  "WaitLine",
);

/** Parts to load ahead: when they are needed, the connection may be down. */
export const failureParts = [FailureCard, RefusalOptions, AccessModeNotice, WaitLine];
