import { failed, success } from "../../../src/shared/result.ts";
import type { EwsFailure } from "../../../src/ews/failure.ts";
import {
  createPeople,
  type ItemField,
  type ItemPeople,
  type MaybePerson,
  type PeoplePort,
} from "../../../src/bulkAdd/people/createPeople.ts";
import { createPeopleRows } from "../../../src/bulkAdd/people/createPeopleRows.ts";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";

/**
 * A person of that IM address; one that ends in "-list@x" is a distribution list, and Outlook
 * does not say it of one that ends in "-unknown@x".
 */
const member = (address: string): MaybePerson => ({
  name: address.replace(/@.*/, ""),
  address,
  isDistributionList: /-list@x$/i.test(address),
  ...(/-unknown@x$/i.test(address) && { isKindUnknown: true as const }),
});

/** A received message; people are written "to ana@x". */
export const message = (id: string, ...people: readonly string[]): ItemPeople => ({
  kind: "message",
  id,
  subject: `About ${id}`,
  people: people.map((one) => {
    const [field = "", address = ""] = one.split(" ");
    return { ...member(address), field: field as ItemField };
  }),
});

export const refused: EwsFailure = { kind: "refused", operation: "ExpandDL", message: "" };

const noContacts: ImItemList = { groups: [], personas: [] };

/** People of the selected item as ana@x sees them, with functions that play Outlook. */
export function peopleOf(
  first: ItemPeople | undefined,
  lists: Readonly<Record<string, readonly string[]>> = {},
) {
  let selected = first;
  const asked: string[] = [];
  const port: PeoplePort = {
    readItem: () => Promise.resolve(selected),
    expand: (address) => {
      asked.push(address);
      const members = lists[address];
      return Promise.resolve(
        members ? success({ members: members.map(member), isWhole: true }) : failed(refused),
      );
    },
  };
  const people = createPeople(port, "ana@x");
  return {
    people,
    asked,
    /** Waits until everything that was started has ended. */
    settle: () => new Promise<void>((resolve) => setTimeout(resolve)),
    /** Selects another item in Outlook, which tells so. */
    select: (item: ItemPeople | undefined) => {
      selected = item;
      people.itemChanged();
    },
    /** The item changes, and Outlook tells nothing. */
    change: (item: ItemPeople) => {
      selected = item;
    },
    rows: (list = noContacts) => createPeopleRows(people.state(), "ana@x", list).rows,
    /** Each row in short: ticked [x], not ticked [ ], or why it cannot be. */
    shown: (list = noContacts) =>
      createPeopleRows(people.state(), "ana@x", list).rows.map(
        ({ depth, disabledReason, isSelected: isChosen, isAddedAsGroup, address }) =>
          `${"  ".repeat(depth)}${disabledReason ?? (isChosen ? "[x]" : "[ ]")} ${address}${
            isAddedAsGroup && !/-list@/.test(address) ? " as group" : ""
          }`,
      ),
  };
}
