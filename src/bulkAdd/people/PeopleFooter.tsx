import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { ImportRow } from "../job/importRow.ts";
import { useWording } from "../../components/WordingContext.tsx";
import { GroupChoiceField } from "../GroupChoiceField.tsx";
import { groupNameOf, type ImportGroup } from "../importGroup.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import { wantedOf, type PersonRow } from "./peopleRows.ts";

interface PeopleFooterProps {
  readonly list: ImItemList | undefined;
  readonly group: ImportGroup;
  readonly chosen: readonly PersonRow[];
  readonly onGroup: (group: ImportGroup) => void;
  readonly onAdd: (wanted: readonly ImportRow[]) => void;
  readonly onCancel: () => void;
}

/** The group that the chosen ones are added to, and the button that adds them. */
export function PeopleFooter({ list, group, chosen, onGroup, onAdd, onCancel }: PeopleFooterProps) {
  const styles = useBulkStyles();
  const { text, count } = useWording();
  const [isChecked, setChecked] = useState(false);
  const hindrance = !list ? text("listNotThere") : chosen.length === 0 ? text("chooseSomebody") : undefined;
  const arePeople = chosen.every(({ person }) => !person.isDistributionList);
  const add = () => {
    setChecked(true);
    const name = groupNameOf(group);
    if (hindrance === undefined && name.ok) onAdd(wantedOf(chosen, name.value));
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
      {hindrance !== undefined && (
        <p id="whyNotAdd" className={styles.note}>
          {hindrance}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={hindrance !== undefined}
          {...(hindrance !== undefined && { "aria-describedby": "whyNotAdd" })}
          onClick={add}
        >
          {count(arePeople ? "addPeople" : "addEntries", chosen.length)}
        </Button>
        <Button onClick={onCancel}>{text("cancel")}</Button>
      </div>
    </div>
  );
}
