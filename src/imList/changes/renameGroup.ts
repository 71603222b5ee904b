import type { KnownGroup } from "../contacts.ts";
import { renameGroup as renamed } from "../edits.ts";
import { runSteps, allRestored, createUndo, type Change } from "./change.ts";
import { rename } from "./memberSteps.ts";

/** Renames a user's group. Exchange refuses a name that any group has, including its own current name (reported). */
export function renameGroup({ id, name }: KnownGroup, newName: string): Change {
  const change: Change = {
    kind: "renameGroup",
    about: { group: name, to: newName, contacts: [] },
    lockKeys: [id.id],
    shown: renamed(id.id, newName),
    run: async (runStep) => {
      const end = await runStep(rename(id, newName));
      if (!end.done) return { kind: "stopped", because: end, doneFor: 0, rest: change };
      return { kind: "done", undo };
    },
  };
  const undo = createUndo(change, [id.id], renamed(id.id, name), async (runStep) => {
    const stop = await runSteps(runStep, [rename(id, name)]);
    return stop ? { ...stop, doneFor: 0 } : allRestored;
  });
  return change;
}
