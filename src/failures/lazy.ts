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
  () => import(/* webpackChunkName: "failure" */ "./AccessModeNotice.tsx"),
  "AccessModeNotice",
);
const waitLine = lazyScreen(
  () => import(/* webpackChunkName: "failure" */ "../components/WaitLine.tsx"),
  "WaitLine",
);

/** What is said of failures, on whichever screen. */
export const FailureCard = failureCard.Screen;
export const RefusalOptions = refusalOptions.Screen;
export const AccessModeNotice = accessModeNotice.Screen;
export const WaitLine = waitLine.Screen;

/** To be fetched ahead: that it is needed may be because there is no connection. */
export const failureParts = [failureCard, refusalOptions, accessModeNotice, waitLine];
