import type { EwsClient } from "../../ews/client.ts";
import type { EwsFailure } from "../../ews/failure.ts";
import { topicOf } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import { removeContactFromImList } from "../../ews/operations/removeContactFromImList.ts";
import type { Result } from "../../shared/result.ts";
import { addPhoneContact } from "../../imList/changes/steps.ts";
import { contactsIn, countsAsMembership, type Contact } from "../../imList/contacts.ts";
import { findOtherContacts } from "../../imList/outcome.ts";
import { addPerson } from "./jobCall.ts";
import type { JobState } from "./jobState.ts";
import { knownList } from "./knownList.ts";
import type { RunnerControl } from "./runnerControl.ts";
import { retryCall } from "./runnerTries.ts";
import { isPhone } from "./wantedRow.ts";

export interface TidyPorts {
  readonly control: RunnerControl;
  readonly state: JobState;
  readonly client: EwsClient;
  readonly readList: () => Promise<Result<ImItemList, EwsFailure>>;
}

/**
 * Removes contacts that Exchange made for nothing: no list shows them, and they count (reported). Each is added to Other
 * Contacts, where a list shows its id, and then deleted, unless the list shows by then that somebody has put it
 * elsewhere. Never one that a list showed before, other than those that an interrupted tidying had added itself. What
 * could not be removed stays among the job's leftovers.
 *
 * @param addresses IM addresses and tel URIs
 */
export async function removeOrphans(
  addresses: readonly string[],
  { control, state, client, readList }: TidyPorts,
): Promise<void> {
  const begun = new Set(state.job().leftovers);
  if (addresses.length === 0 && begun.size === 0) return;
  control.setDoing("tidying");
  const before = await retryCall(control, readList);
  if (!before.ok) return;
  const { personas } = knownList(before.value);
  const left = new Set([...addresses.filter((address) => !personas.has(address)), ...begun]);
  const keep = () => state.setHead({ leftovers: [...left] });
  keep();
  if (!(await state.flush("intent"))) return;

  for (const address of [...left].filter((one) => !personas.has(one))) {
    const added = await retryCall(control, async () => (await addToOthers(address).send(client, {})).result);
    // There is no room for it: so it was not made.
    if (!added.ok && topicOf(added.failure) === "contactLimit") left.delete(address);
  }
  const after = await retryCall(control, readList);
  if (after.ok) {
    const shown = knownList(after.value).personas;
    for (const address of [...left]) {
      const persona = shown.get(address);
      if (!persona) continue;
      const ends = [];
      for (const { id } of inOthersAlone(after.value, persona))
        ends.push(
          await retryCall(
            control,
            async () => (await client.call(removeContactFromImList, { contactId: id })).result,
          ),
        );
      if (ends.every(({ ok }) => ok)) left.delete(address);
    }
  }
  keep();
}

const addToOthers = (address: string) =>
  isPhone(address)
    ? addPhoneContact(address, address.slice("tel:".length), undefined)
    : addPerson(address, undefined, undefined);

/** The contacts by which a persona is in Other Contacts; none if it is in another group as well, and so is wanted. */
function inOthersAlone(list: ImItemList, persona: Persona): readonly Contact[] {
  const others = findOtherContacts(list);
  const isElsewhere = list.groups.some(
    (group) => group !== others && countsAsMembership(group) && contactsIn(group, persona).length > 0,
  );
  return others && !isElsewhere ? contactsIn(others, persona) : [];
}
