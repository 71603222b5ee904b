import { failed, success, type Result } from "../../../src/shared/result.ts";
import type { EwsFailure } from "../../../src/ews/failure.ts";
import { createPeople } from "../../../src/bulkAdd/people/createPeople.ts";
import { peopleRows } from "../../../src/bulkAdd/people/peopleRows.ts";
import type {
  ExpandedList,
  ItemField,
  ItemPeopleLike,
  Member,
} from "../../../src/bulkAdd/people/PeoplePort.ts";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";

/** Person with this IM address. An address that ends in "-list@x" is a distribution group. */
const member = (address: string): Member => ({
  name: address.replace(/@.*/, ""),
  address,
  isDistributionList: /-list@x$/i.test(address),
});

/** Received message. People are written as "to ana@x". */
export const message = (id: string, ...people: readonly string[]): ItemPeopleLike => ({
  kind: "message",
  id,
  subject: `About ${id}`,
  people: people.map((one) => {
    const [field = "", address = ""] = one.split(" ");
    return { ...member(address), field: field as ItemField };
  }),
});

export const refused: EwsFailure = { kind: "refused", operation: "ExpandDL", message: "" };

/** People of the selected item as ana@x sees them, with functions that play Outlook. */
export function peopleOf(
  first: ItemPeopleLike | undefined,
  lists: Readonly<Record<string, readonly string[]>> = {},
) {
  let selected = first;
  const asked: string[] = [];
  const port = {
    readItem: () => Promise.resolve(selected),
    expand: (address: string): Promise<Result<ExpandedList, EwsFailure>> => {
      asked.push(address);
      const members = lists[address];
      return Promise.resolve(
        members ? success({ members: members.map(member), isWhole: true }) : failed(refused),
      );
    },
  };
  const people = createPeople(port, { ownAddress: "ana@x" });
  return {
    people,
    asked,
    /** Waits until everything that was started has ended. */
    settle: () => new Promise<void>((resolve) => setTimeout(resolve)),
    /** Selects another item in Outlook, which raises the event. */
    select: (item: ItemPeopleLike | undefined) => {
      selected = item;
      people.itemChanged();
    },
    /** Changes the item without an event from Outlook. */
    change: (item: ItemPeopleLike) => {
      selected = item;
    },
    rows: (list?: ImItemList) => peopleRows(people.state(), "ana@x", list).rows,
    /** Each row as text: selected [x], not selected [ ], or the reason why it is disabled. */
    shown: (list?: ImItemList) =>
      peopleRows(people.state(), "ana@x", list).rows.map(
        ({ depth, disabledReason, isSelected, address }) =>
          `${"  ".repeat(depth)}${disabledReason ?? (isSelected ? "[x]" : "[ ]")} ${address}`,
      ),
  };
}
