import type { Persona } from "../ews/model/persona.ts";
import type { GroupWithPeople } from "../imList/membership.ts";

/** The key of a group, and of a person in it. */
export const groupKey = ({ group }: Pick<GroupWithPeople, "group">): string =>
  group.storeId?.id ?? [group.groupType, group.displayName, group.members[0]?.id].join(" ");

export const personKey = (inGroup: string, { personaId }: Persona): string => `${inGroup} ${personaId.id}`;
