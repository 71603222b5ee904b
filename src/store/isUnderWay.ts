import type { Attempt } from "./state.ts";

/**
 * True while a form's change is being sent or its outcome is being checked. The form cannot be sent again until then.
 */
export const isUnderWay = ({ kind }: Attempt): boolean => kind === "sending" || kind === "findingOut";
