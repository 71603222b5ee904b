import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { ImportRow } from "../job/importRow.ts";
import { useWording } from "../../components/WordingContext.tsx";
import { GroupChoiceField } from "../GroupChoiceField.tsx";
import { readGroupName, type ImportGroup } from "../importGroup.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import { toImportRows, type PersonRow } from "./createPeopleRows.ts";

interface PeopleFooterProps {
  readonly list: ImItemList | undefined;
  readonly group: ImportGroup;
  readonly selected: readonly PersonRow[];
  readonly onGroup: (group: ImportGroup) => void;
  readonly onAdd: (wanted: readonly ImportRow[]) => void;
  readonly onCancel: () => void;
}

/** The field for the group, and the button that adds the selected people to it. */
export function PeopleFooter({ list, group, selected, onGroup, onAdd, onCancel }: PeopleFooterProps) {
  const styles = useBulkStyles();
  const { text, count } = useWording();
  const [isChecked, setChecked] = useState(false);
  const disabledReason = !list
    ? text("listNotThere")
    : selected.length === 0
      ? text("selectSomeone")
      : undefined;
  const arePeople = selected.every(({ person }) => !person.isDistributionList);
  const add = () => {
    setChecked(true);
    const name = readGroupName(group);
    if (disabledReason === undefined && name.ok) onAdd(toImportRows(selected, name.value));
  };
  return (
    <div className={styles.footer}>
      <GroupChoiceField
        label={text("addToGroup")}
        list={list}
        choice={group}
        isChecked={isChecked}
        onChoice={(choice) => {
          setChecked(false);
          onGroup(choice);
        }}
      />
      {disabledReason !== undefined && (
        <p id="whyNotAdd" className={styles.note}>
          {disabledReason}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={disabledReason !== undefined}
          {...(disabledReason !== undefined && { "aria-describedby": "whyNotAdd" })}
          onClick={add}
        >
          {count(arePeople ? "addPeople" : "addEntries", selected.length)}
        </Button>
        <Button onClick={onCancel}>{text("cancel")}</Button>
      </div>
    </div>
  );
}
