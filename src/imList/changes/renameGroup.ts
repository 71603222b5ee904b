import type { KnownGroup } from "../contacts.ts";
import { renameGroup as renamed } from "../edits.ts";
import { allRestored, singleStepChange, type Change } from "./change.ts";
import { rename } from "./memberSteps.ts";

/** Renames a user's group. Exchange refuses a name that any group has, including its own current name (reported). */
export const renameGroup = ({ id, name }: KnownGroup, newName: string): Change =>
  singleStepChange({
    kind: "renameGroup",
    about: { group: name, to: newName, contacts: [] },
    lockKeys: [id.id],
    shown: renamed(id.id, newName),
    step: rename(id, newName),
    undo: { shown: renamed(id.id, name), step: rename(id, name), notRestored: allRestored },
  });
