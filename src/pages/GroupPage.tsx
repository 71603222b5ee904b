import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Chat20Regular } from "@fluentui/react-icons/svg/chat";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Edit16Regular, Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { PersonAdd20Regular } from "@fluentui/react-icons/svg/person-add";
import { useId, useMemo, useRef, useState } from "react";
import { chatLink } from "../actions/contactLinks.ts";
import { RenameField } from "../actions/RenameField.tsx";
import { groupTarget, personTarget, type RowAction } from "../actions/rowActions.ts";
import { emailAddressesOf } from "../actions/sendEmail.ts";
import { shownListOf } from "../actions/shownList.ts";
import { Avatar } from "../components/Avatar.tsx";
import { groupLabel } from "../components/groupName.ts";
import { IconButton } from "../components/IconButton.tsx";
import { personLabel } from "../components/personLabel.ts";
import { ResultLine } from "../components/ResultLine.tsx";
import { visuallyHidden } from "../components/visuallyHidden.ts";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { Persona } from "../ews/model/persona.ts";
import { sameId } from "../ews/model/storeId.ts";
import type { Wording } from "../i18n/wording.ts";
import { renameGroup } from "../imList/changes/renameGroup.ts";
import { knownGroup } from "../imList/contacts.ts";
import { isDistributionGroup, joinList, type GroupWithPeople } from "../imList/membership.ts";
import { emailAddressOf, personAddress } from "../imList/person.ts";
import type { Pane } from "../store/pane.ts";
import type { GroupResult, PaneState, Screen as PaneScreen } from "../store/state.ts";
import { GroupIdentifiers } from "./GroupIdentifiers.tsx";
import { GroupIcon } from "../components/GroupIcon.tsx";
import { Page } from "./Page.tsx";
import { PageMenu, type PageMenuEntry } from "./PageMenu.tsx";
import { Hero, PageSection, PageTitle } from "./PageParts.tsx";
import { TechnicalDetails } from "./TechnicalDetails.tsx";
import { useFocusInRows, useLeaveWhenRemoved } from "./useFocusInRows.ts";
import { usePageActions, type PageWays } from "./usePageActions.tsx";

const useStyles = makeStyles({
  circle: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "56px",
    height: "56px",
    borderRadius: "50%",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { boxSizing: "border-box", border: "1px solid CanvasText" },
  },
  title: { display: "flex", alignItems: "center", gap: "4px" },
  hidden: visuallyHidden,
  list: { margin: 0, padding: 0, listStyleType: "none" },
  person: { display: "flex", alignItems: "center", gap: "8px", minHeight: "44px" },
  open: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: "none",
    // By the direction of the pane: a name has its own.
    textAlign: "left",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "100%" },
  name: typographyStyles.body1,
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  all: { alignSelf: "start", "@media (forced-colors: active)": { textDecorationLine: "underline" } },
});

/** How many people the page shows. The list shows them all. */
const shownFirst = 5;

interface GroupPageProps extends PageWays {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  /** A group of the list, or the one that a form has just created. */
  readonly screen: Extract<PaneScreen, { readonly kind: "group" | "groupResult" }>;
}

/** The page of a group: who is in it, how to reach all of them, and all that Exchange knows. */
export function GroupPage({ pane, state, address, screen, onBack, onShowGroup }: GroupPageProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text, count } = wording;
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const lineId = useId();
  const [isRenaming, setIsRenaming] = useState(false);
  const { target, isInList, list } = useGroupInList(state, screen, wording);
  const { group, kind, people, size } = target.entry;
  const shownPeople = people.slice(0, shownFirst);
  const focusAfter = useFocusInRows(
    page,
    shownPeople.map(({ personaId }) => personaId.id),
    heading,
  );
  const actions = usePageActions({
    pane,
    state,
    onRename: () => setIsRenaming(true),
    focusAfter,
  });
  const isLeaving = useLeaveWhenRemoved(state, isInList, actions.isDialogThere, onBack);

  const { beginMessage, copy, runAction, getActions, pendingText } = actions;
  const changing = pendingText([target.key]);
  const allowed = isInList ? getActions(target) : [];
  const isChanging = changing !== undefined;
  const name = groupLabel(group, wording);
  const known = knownGroup(group);
  const isResult = screen.kind === "groupResult";
  // A result shows what Exchange returned for it.
  const returned = isResult ? screen.group : group;
  const isDistribution = isDistributionGroup(group);

  const imAddresses = people.flatMap(({ imAddress }) => imAddress ?? []);
  const emailAddresses = emailAddressesOf(people);
  const hasEmail = emailAddresses.length > 0;
  const withoutEmail = people.filter((person) => emailAddressOf(person) === undefined).length;
  const run = (action: RowAction) => runAction(action, target);
  const entry = (action: RowAction, one: Omit<PageMenuEntry, "run">): readonly PageMenuEntry[] =>
    allowed.includes(action) ? [{ ...one, isDisabled: isChanging, run: () => run(action) }] : [];
  const entries: readonly PageMenuEntry[] = [
    ...entry("rename", { label: text("rename"), Icon: Edit20Regular }),
    ...(imAddresses.length > 0
      ? [
          {
            label: text("copyAllAddresses"),
            Icon: Copy20Regular,
            run: () => copy(imAddresses.join("; ")),
          },
        ]
      : []),
    ...entry("deleteGroup", { label: text("deleteGroupAsk"), Icon: Delete20Regular, isDanger: true }),
    ...entry("removeGroup", { label: text("removeFromList"), Icon: Delete20Regular, isDanger: true }),
  ];
  const menu = <PageMenu entries={entries} />;
  const canChat = imAddresses.length > 0;
  // Also for a group that was just created while no list could be loaded.
  const takesPeople = (isInList || isResult) && getActions(target).includes("addContact");
  const addPeople = () => actions.addContactTo(target);
  return (
    <Page
      {...{ pane, address, name, heading, actions, onBack }}
      content={page}
      isGone={!isInList && !isLeaving && !isResult}
      result={
        isResult
          ? {
              line: <GroupLine id={lineId} result={screen} name={name} />,
              next: takesPeople && (
                <Button appearance="primary" icon={<PersonAdd20Regular />} onClick={addPeople}>
                  {text("addMembers")}
                </Button>
              ),
            }
          : undefined
      }
      onRename={() => {
        pane.dismiss();
        setIsRenaming(true);
      }}
    >
      <Hero
        avatar={
          <span aria-hidden className={styles.circle}>
            <GroupIcon kind={kind} large />
          </span>
        }
        title={
          isRenaming && list && known ? (
            <>
              <h1 className={styles.hidden}>{name}</h1>
              <RenameField
                name={known.name}
                list={list}
                onCancel={() => setIsRenaming(false)}
                onSave={(newName) => {
                  setIsRenaming(false);
                  void pane.change(renameGroup(known, newName));
                }}
              />
            </>
          ) : (
            <span className={styles.title}>
              <PageTitle {...{ name, heading }} describedBy={describes(screen) ? lineId : undefined} />
              {allowed.includes("rename") && (
                <IconButton
                  size="small"
                  icon={<Edit16Regular />}
                  label={text("rename")}
                  disabledFocusable={isChanging}
                  onClick={() => setIsRenaming(true)}
                />
              )}
            </span>
          )
        }
        second={changing ?? secondLine(target.entry, wording)}
        more={!canChat && !hasEmail && menu}
        buttons={
          (canChat || hasEmail) && (
            <>
              {canChat && (
                <GroupChat
                  addresses={imAddresses}
                  onTooMany={() => beginMessage({ kind: "chat", addresses: imAddresses, without: 0 })}
                />
              )}
              {hasEmail && (
                <Button
                  icon={<Mail20Regular />}
                  aria-label={text("sendEmailToGroup")}
                  onClick={() =>
                    beginMessage({ kind: "email", addresses: emailAddresses, without: withoutEmail })
                  }
                >
                  {text("sendEmail")}
                </Button>
              )}
              {menu}
            </>
          )
        }
      />
      <PageSection
        title={text("peopleTitle")}
        command={
          takesPeople &&
          size > 0 && (
            <Button size="small" appearance="subtle" data-adds icon={<Add16Regular />} onClick={addPeople}>
              {text("addMembers")}
            </Button>
          )
        }
      >
        {isDistribution && <p className={styles.text}>{text("membersNotListed")}</p>}
        {!isDistribution && size === 0 && <p className={styles.text}>{text("addPeopleToChat")}</p>}
        <ul className={styles.list}>
          {shownPeople.map((persona) => {
            const person = personTarget(target, persona);
            return (
              <MemberRow
                key={persona.personaId.id}
                persona={persona}
                isChanging={isChanging}
                onOpen={() => runAction("details", person)}
                onRemove={
                  isInList && getActions(person).includes("removeFromGroup")
                    ? () => runAction("removeFromGroup", person)
                    : undefined
                }
              />
            );
          })}
        </ul>
        {people.length > shownFirst && (
          <Link as="button" className={styles.all} onClick={() => onShowGroup(target.key)}>
            {count("showAllPeople", people.length)}
          </Link>
        )}
        {size > people.length && <p className={styles.text}>{count("notDescribed", size - people.length)}</p>}
      </PageSection>
      <TechnicalDetails
        identifiers={<GroupIdentifiers group={returned} />}
        element={returned.element}
        trace={isResult ? screen.trace : undefined}
      />
    </Page>
  );
}

/** The results that the app's live region does not announce: the title is described by their line. */
const describes = (screen: GroupPageProps["screen"]): boolean =>
  screen.kind === "groupResult" && screen.outcome !== "made";

interface MemberRowProps {
  readonly persona: Persona;
  readonly isChanging: boolean;
  readonly onOpen: () => void;
  /** Undefined if people cannot be removed. */
  readonly onRemove: (() => void) | undefined;
}

/** A person in the group, whose page it opens. */
function MemberRow({ persona, isChanging, onOpen, onRemove }: MemberRowProps) {
  const styles = useStyles();
  const wording = useWording();
  const name = personLabel(persona, wording);
  const address = personAddress(persona);
  return (
    <li data-row={persona.personaId.id} className={styles.person}>
      <Avatar persona={persona} />
      <button type="button" className={styles.open} onClick={onOpen}>
        <span dir="auto" title={name} className={mergeClasses(styles.name, styles.line)}>
          {name}
        </span>
        <span dir="auto" title={address} className={mergeClasses(styles.second, styles.line)}>
          {address}
        </span>
      </button>
      {onRemove && (
        <IconButton
          size="small"
          icon={<Dismiss16Regular />}
          label={wording.messages.removeNamedFromGroup.replace("{name}", name)}
          data-removes
          disabledFocusable={isChanging}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

interface GroupChatProps {
  readonly addresses: readonly string[];
  readonly onTooMany: () => void;
}

/** A link that starts a chat with everyone. With too many people for a link, a button that copies the addresses. */
function GroupChat({ addresses, onTooMany }: GroupChatProps) {
  const { text } = useWording();
  const link = chatLink(addresses);
  const props = { icon: <Chat20Regular />, "aria-label": text("startGroupChat") };
  return link === undefined ? (
    <Button {...props} onClick={onTooMany}>
      {text("groupChat")}
    </Button>
  ) : (
    <Button as="a" href={link} {...props}>
      {text("groupChat")}
    </Button>
  );
}

interface GroupLineProps {
  readonly id: string;
  readonly result: GroupResult;
  readonly name: string;
}

/** What became of creating or adding the group, judged by the list before. */
function GroupLine({ id, result, name }: GroupLineProps) {
  const wording = useWording();
  const { text, count } = wording;
  const { outcome, confirmedByReread, group } = result;
  const isDistribution = isDistributionGroup(group);
  const people = group.members.length;
  return (
    <ResultLine id={id} tone={outcome === "made" ? "success" : "info"}>
      {outcome === "made" && (
        <Text of={isDistribution ? "announceDistributionGroupMade" : "announceGroupMade"} values={{ name }} />
      )}
      {outcome === "made" && confirmedByReread && (
        <div>
          {text(isDistribution ? "distributionGroupAddedWithoutResponse" : "groupCreatedWithoutResponse")}
        </div>
      )}
      {outcome === "existing" &&
        (people > 0 && !isDistribution ? (
          count("groupExistingWithPeople", people, { name })
        ) : (
          <Text of="groupExistingText" values={{ name }} />
        ))}
      {outcome === "present" && <Text of="groupPresentText" values={{ name }} />}
    </ResultLine>
  );
}

/** Returns the kind of a group and how many people are in it. The members of a distribution group are not known. */
const secondLine = ({ kind, size }: GroupWithPeople, { text, count }: Wording): string => {
  if (kind === "distribution") return text("kind_distribution");
  return `${text(`kind_${kind}`)} · ${size === 0 ? text("noOneYet") : count("people", size)}`;
};

/**
 * Returns a group as the list shows it now. A group that the list does not have is returned as the screen has it: it may
 * have been created while no list could be loaded.
 */
function useGroupInList(state: PaneState, screen: GroupPageProps["screen"], { locale }: Wording) {
  const { list, changes } = state;
  const shown = useMemo(() => shownListOf({ list, changes }), [list, changes]);
  return useMemo(() => {
    const isWanted = (group: ImGroup) =>
      sameId(group.storeId, screen.group.storeId) ||
      (!screen.group.storeId && group.displayName === screen.group.displayName);
    const groups = shown?.groups.filter(isWanted) ?? [];
    const personas = shown?.personas ?? [];
    const [entry] = joinList({ groups: [groups[0] ?? screen.group], personas }, locale, {
      withTagged: true,
    }).groups;
    if (!entry) throw new Error("A list of one group has one entry.");
    return { target: groupTarget(entry), isInList: groups.length > 0, list: shown };
  }, [shown, screen.group, locale]);
}
