import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import { groupKind } from "../imList/membership.ts";
import { groupName } from "../components/groupName.ts";
import { useWording } from "../components/WordingContext.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { copies, moves, uniqueContacts, removalOf, targetsOf, type Question } from "./question.ts";
import { RemoveDialog } from "./RemoveDialog.tsx";

interface QuestionsProps {
  /** A question that was answered closes before it goes: else Fluent would leave the page locked. */
  readonly open: boolean;
  readonly question: Question;
  /** The list as it is shown. */
  readonly list: ImItemList;
  /** The list is being read, to be sure whom a removal concerns. */
  readonly reading: boolean;
  readonly onMake: (changes: readonly Change[]) => void;
  readonly onClose: () => void;
  /** It has faded out. */
  readonly onUnmount: () => void;
}

/** Asks what has to be known before a change. */
export function Questions({ open, question, list, reading, onMake, onClose, onUnmount }: QuestionsProps) {
  const wording = useWording();
  if (question.kind === "move" || question.kind === "copy") {
    const { kind, chosen } = question;
    return (
      <MoveDialog
        open={open}
        contacts={uniqueContacts(chosen.flatMap(({ contacts }) => contacts))}
        from={kind === "move" ? chosen.map(({ group }) => nameOf(group)) : []}
        choices={targetsOf(list, chosen, wording.locale)}
        onMove={(to) => onMake(kind === "move" ? moves(list, chosen, to) : [copies(list, chosen, to)])}
        onClose={onClose}
        onUnmount={onUnmount}
      />
    );
  }
  const { concerned, lost, keepIn, change } = removalOf(question, list);
  return (
    <RemoveDialog
      open={open}
      asked={question.kind}
      groupName={question.kind === "deleteGroup" ? question.group.displayName : ""}
      concerned={concerned}
      lost={lost}
      canKeep={keepIn !== undefined}
      reading={reading}
      onRemove={(keep) => onMake(change(keep))}
      onClose={onClose}
      onUnmount={onUnmount}
    />
  );

  function nameOf(group: ImGroup): string {
    return groupName(groupKind(group), group.displayName, wording);
  }
}
