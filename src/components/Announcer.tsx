import { announcement } from "../store/announcement.ts";
import type { PaneState } from "../store/state.ts";
import { LiveRegion } from "./LiveRegion.tsx";
import { useStartWording } from "./WordingContext.tsx";

/** Says to assistive technology what has come about. */
export function Announcer({ state }: { readonly state: PaneState }) {
  return <LiveRegion text={announcement(state, useStartWording())} />;
}
