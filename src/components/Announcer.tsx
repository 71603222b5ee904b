import { announcement } from "../store/announcement.ts";
import type { PaneState } from "../store/state.ts";
import { Said } from "./Said.tsx";
import { useStartWording } from "./WordingContext.tsx";

/** Says to assistive technology what has come about. */
export function Announcer({ state }: { readonly state: PaneState }) {
  return <Said words={announcement(state, useStartWording())} />;
}
