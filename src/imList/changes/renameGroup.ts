import type { KnownGroup } from "../contacts.ts";
import { renameGroup as renamed } from "../edits.ts";
import { runSteps, allRestored, createUndo, type Change } from "./change.ts";
import { rename } from "./memberSteps.ts";

/** Gives a group of one's own another name. Exchange refuses a name that any group has, its own too (reported). */
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
    const halt = await runSteps(runStep, [rename(id, name)]);
    return halt ? { ...halt, doneFor: 0 } : allRestored;
  });
  return change;
}
