import type { Screen } from "../store/state.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { GroupWithPeople } from "../imList/membership.ts";

export const groupKey = ({ group }: GroupWithPeople): string =>
  group.storeId?.id ?? `${group.groupType} ${group.displayName}`;

export const personKey = (inGroup: string, { personaId }: Persona): string => `${inGroup} ${personaId.id}`;

/** How the list is looked at: kept while other screens cover it. */
export interface TreeView {
  /** Keys of the groups that are open. */
  readonly open: ReadonlySet<string>;
  /** The key of the row that the keyboard is at. */
  readonly focused: string | undefined;
  /** Keys of the people who are chosen together. */
  readonly selected: ReadonlySet<string>;
  /** The key of the row at which a range of them begins. */
  readonly anchor: string | undefined;
  /** What is searched for. */
  readonly query: string;
  readonly showTagged: boolean;
}

export const initialView: TreeView = {
  open: new Set(),
  focused: undefined,
  selected: new Set(),
  anchor: undefined,
  query: "",
  showTagged: false,
};

/** The view after a screen was closed: what was just created is visible and has the focus. */
export function viewAfter(view: TreeView, screen: Screen): TreeView {
  if (screen.kind === "groupResult") return { ...view, focused: screen.group.storeId?.id ?? view.focused };
  if (screen.kind === "contactResult" && screen.groupId !== undefined)
    return {
      ...view,
      open: new Set([...view.open, screen.groupId]),
      focused: personKey(screen.groupId, screen.persona),
    };
  return view;
}
