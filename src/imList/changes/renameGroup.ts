import type { KnownGroup } from "../contacts.ts";
import { renameGroup as renamed } from "../edits.ts";
import { allRestored, singleStepChange, type Change } from "./change.ts";
import { rename } from "./memberSteps.ts";

/** Renames a user's group. Exchange refuses a name that any group has, including its own current name (reported). */
export function renameGroup(group: KnownGroup, newName: string): Change {
  const { id, name } = group;
  return singleStepChange({
    kind: "renameGroup",
    about: { group, to: { ...group, name: newName }, contacts: [] },
    lockKeys: [id.id],
    shown: renamed(id.id, newName),
    step: rename(id, newName),
    undo: { shown: renamed(id.id, name), step: rename(id, name), notRestored: allRestored },
  });
}
