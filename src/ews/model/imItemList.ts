import type { ImGroup } from "./imGroup.ts";
import type { Persona } from "./persona.ts";

/** The whole IM list, or a part of it. */
export interface ImItemList {
  readonly groups: readonly ImGroup[];
  readonly personas: readonly Persona[];
}
