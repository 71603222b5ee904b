import { LiveRegion } from "../components/LiveRegion.tsx";
import { useStartWording } from "../components/WordingContext.tsx";
import type { PaneState } from "../store/state.ts";
import { announcement } from "./announcement.ts";

/** Announces results to assistive technology, on every screen. */
export function Announcer({ state }: { readonly state: PaneState }) {
  return <LiveRegion text={announcement(state, useStartWording())} />;
}
