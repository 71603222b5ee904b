import type { Attempt } from "./state.ts";

/** Whether a form's change is being made, or found out about: nothing else can be sent meanwhile. */
export const isUnderWay = ({ kind }: Attempt): boolean => kind === "sending" || kind === "findingOut";
