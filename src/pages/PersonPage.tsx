import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Call20Regular } from "@fluentui/react-icons/svg/call";
import { Chat20Regular } from "@fluentui/react-icons/svg/chat";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { CopyAdd20Regular } from "@fluentui/react-icons/svg/copy-add";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { useId, useMemo, useRef } from "react";
import { chatLink, linkTo } from "../actions/contactLinks.ts";
import { MoveIcon } from "../actions/MoveIcon.tsx";
import { groupTarget, personTarget, type RowAction } from "../actions/rowActions.ts";
import { shownListOf } from "../actions/shownList.ts";
import { Avatar } from "../components/Avatar.tsx";
import { groupLabel, groupName } from "../components/groupName.ts";
import { IconButton } from "../components/IconButton.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { personLabel } from "../components/personLabel.ts";
import { ResultLine } from "../components/ResultLine.tsx";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { Persona } from "../ews/model/persona.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import { sourceIds } from "../imList/contacts.ts";
import { joinList } from "../imList/membership.ts";
import { emailAddressOf, isPhoneContact, jobOf } from "../imList/person.ts";
import type { Pane } from "../store/pane.ts";
import type { ContactResult, PaneState, Screen as PaneScreen } from "../store/state.ts";
import { GroupIcon } from "../components/GroupIcon.tsx";
import { Page } from "./Page.tsx";
import { PageMenu, type PageMenuEntry } from "./PageMenu.tsx";
import { AddressLink, CopyableValue, Faint, Hero, PageSection, PageTitle } from "./PageParts.tsx";
import { PersonIdentifiers } from "./PersonIdentifiers.tsx";
import { TechnicalDetails } from "./TechnicalDetails.tsx";
import { useFocusInRows, useLeaveWhenRemoved } from "./useFocusInRows.ts";
import { usePageActions, type PageWays } from "./usePageActions.tsx";

const useStyles = makeStyles({
  groups: { margin: 0, padding: 0, listStyleType: "none" },
  group: { display: "flex", alignItems: "center", gap: "8px", minHeight: "36px" },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  groupName: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    minHeight: "24px",
    padding: 0,
    border: "none",
    // By the direction of the pane: a name has its own.
    textAlign: "left",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pending: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface PersonPageProps extends PageWays {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  /** A contact of the list, or the one that a form has just added. */
  readonly screen: Extract<PaneScreen, { readonly kind: "person" | "contactResult" }>;
}

/** The page of a person: how to reach them, their groups, and all that Exchange knows. */
export function PersonPage({ pane, state, address, screen, onBack, onNewContact }: PersonPageProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const lineId = useId();
  const { persona: personInList, targets, isInList } = usePersonInList(state, screen, wording);
  // A result shows what Exchange returned for it.
  const persona = screen.kind === "contactResult" ? screen.persona : personInList;
  const focusAfter = useFocusInRows(
    page,
    targets.map(({ group }) => group.key),
    heading,
  );
  const actions = usePageActions({
    pane,
    state,
    onRename: () => undefined,
    focusAfter,
  });
  const isLeaving = useLeaveWhenRemoved(state, isInList, actions.isDialogThere, onBack);

  const { beginMessage, copy, runAction, getActions, pendingText } = actions;
  const changing = pendingText(sourceIds(persona).map(({ id }) => id));
  const from = targets.find(({ group }) => group.key === screen.groupId) ?? targets[0];
  const allows = (action: RowAction, target = from) =>
    target !== undefined && getActions(target).includes(action);
  const run = (action: RowAction, target = from) => {
    if (target) runAction(action, target);
  };
  const name = personLabel(persona, wording);
  const emailAddress = emailAddressOf(persona);
  const call = linkTo("tel", persona.phoneNumber?.number ?? persona.imAddress ?? "");
  const chat = isPhoneContact(persona) ? undefined : chatLink([persona.imAddress ?? ""]);
  const information = contactInformation(persona, wording);

  const command = (action: RowAction, label: TextKey, rest: Omit<PageMenuEntry, "label" | "run">) =>
    allows(action)
      ? [{ ...rest, label: text(label), isDisabled: changing !== undefined, run: () => run(action) }]
      : [];
  const entries: readonly PageMenuEntry[] = [
    ...(call && chat ? [{ label: text("call"), Icon: Call20Regular, run: { href: call } }] : []),
    ...command("move", "moveToGroup", { Icon: MoveIcon }),
    ...command("copyTo", "addToGroupAsk", { Icon: CopyAdd20Regular }),
    ...(persona.imAddress
      ? [{ label: text("copyImAddress"), Icon: Copy20Regular, run: () => copy(persona.imAddress ?? "") }]
      : []),
    {
      label: text("copyAllDetails"),
      Icon: Copy20Regular,
      run: () => copy([name, ...information.map(([label, value]) => `${label}: ${value.target}`)].join("\n")),
    },
    ...command("removeFromList", "removeFromListAsk", { Icon: Delete20Regular, isDanger: true }),
  ];
  const isResult = screen.kind === "contactResult";
  const job = jobOf(persona).join(" · ");
  return (
    <Page
      {...{ pane, address, name, heading, actions, onBack }}
      content={page}
      isGone={!isInList && !isLeaving && state.list.kind === "ready" && !isResult}
      result={
        isResult
          ? {
              line: <ContactLine id={lineId} result={screen} name={name} />,
              next: (
                <Button appearance="primary" onClick={onNewContact}>
                  {text("newContact")}
                </Button>
              ),
            }
          : undefined
      }
      onRename={() => undefined}
    >
      <Hero
        avatar={<Avatar persona={persona} large />}
        title={<PageTitle {...{ name, heading }} describedBy={describes(screen) ? lineId : undefined} />}
        second={job && <bdi>{job}</bdi>}
        buttons={
          <>
            {chat ? (
              <Button as="a" href={chat} icon={<Chat20Regular />}>
                {text("chat")}
              </Button>
            ) : (
              call && (
                <Button as="a" href={call} icon={<Call20Regular />}>
                  {text("call")}
                </Button>
              )
            )}
            {emailAddress !== undefined && (
              <Button
                icon={<Mail20Regular />}
                onClick={() => beginMessage({ kind: "email", addresses: [emailAddress], without: 0 })}
              >
                {text("sendEmail")}
              </Button>
            )}
            <PageMenu entries={entries} />
          </>
        }
      />
      <PageSection
        title={text("inGroupsTitle")}
        command={
          <>
            {changing !== undefined && <span className={styles.pending}>{changing}</span>}
            {allows("copyTo") && (
              <Button
                size="small"
                appearance="subtle"
                data-adds
                disabledFocusable={changing !== undefined}
                icon={<Add16Regular />}
                onClick={() => run("copyTo")}
              >
                {text("addToAGroup")}
              </Button>
            )}
          </>
        }
      >
        <ul className={styles.groups}>
          {targets.length === 0 && isResult && (
            <li className={styles.group}>
              <span className={styles.icon}>
                <GroupIcon kind={screen.group?.kind ?? "otherContacts"} />
              </span>
              <bdi>{groupName(screen.group, wording)}</bdi>
            </li>
          )}
          {targets.map((target) => {
            const { group } = target;
            const label = groupLabel(group.entry.group, wording);
            return (
              <li key={group.key} data-row={group.key} className={styles.group}>
                <span className={styles.icon}>
                  <GroupIcon kind={group.entry.kind} />
                </span>
                <button
                  type="button"
                  dir="auto"
                  className={styles.groupName}
                  onClick={() =>
                    pane.dispatch({
                      kind: "opened",
                      screen: { kind: "group", group: group.entry.group },
                    })
                  }
                >
                  {label}
                </button>
                {allows("removeFromGroup", target) && (
                  <IconButton
                    size="small"
                    icon={<Dismiss16Regular />}
                    label={wording.messages.removeFromNamed.replace("{group}", label)}
                    data-removes
                    disabledFocusable={changing !== undefined}
                    onClick={() => run("removeFromGroup", target)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </PageSection>
      <PageSection title={text("contactInformation")}>
        {information.length === 0 && <Faint>{text("none")}</Faint>}
        <KeyValueList
          pairs={information.map(([label, { scheme, target }]) => [
            label,
            <CopyableValue key={label} name={label} text={target}>
              <AddressLink scheme={scheme} target={target} />
            </CopyableValue>,
          ])}
        />
      </PageSection>
      <TechnicalDetails
        identifiers={<PersonIdentifiers persona={persona} />}
        element={persona.element}
        trace={isResult ? screen.trace : undefined}
      />
    </Page>
  );
}

/** The results that the app's live region does not announce: the title is described by their line. */
const describes = (screen: PersonPageProps["screen"]): boolean =>
  screen.kind === "contactResult" && screen.outcome !== "made";

const lines = {
  made: "announceContactMade",
  existing: "contactExistingText",
  present: "contactPresentText",
} as const;

interface ContactLineProps {
  readonly id: string;
  readonly result: ContactResult;
  readonly name: string;
}

/** What became of adding the contact. */
function ContactLine({ id, result, name }: ContactLineProps) {
  const { outcome, confirmedByReread, group } = result;
  const wording = useWording();
  return (
    <ResultLine id={id} tone={outcome === "made" ? "success" : "info"}>
      <Text of={lines[outcome]} values={{ name, group: groupName(group, wording) }} />
      {outcome === "made" && confirmedByReread && <div>{wording.text("addedWithoutResponse")}</div>}
    </ResultLine>
  );
}

/** Returns how a person can be reached: the label, and the address or number with its kind of link. */
function contactInformation(persona: Persona, { text }: Wording) {
  const { imAddress, phoneNumber } = persona;
  const isPhone = /^tel:/i.test(imAddress ?? "");
  return (
    [
      ["imAddress", isPhone ? "tel" : "sip", imAddress],
      ["email", "mailto", emailAddressOf(persona)],
      ["phone", "tel", phoneNumber?.number],
    ] as const
  ).flatMap(([label, scheme, target]) => (target ? [[text(label), { scheme, target }] as const] : []));
}

/**
 * Returns a person as the list shows them now, with a target for each of their groups. A person whom the list does not
 * have is returned as the screen has them, without groups.
 */
function usePersonInList(state: PaneState, screen: PersonPageProps["screen"], { locale }: Wording) {
  const { list, changes } = state;
  return useMemo(() => {
    const shown = shownListOf({ list, changes });
    const wanted = new Set(sourceIds(screen.persona).map(({ id }) => id));
    const isWanted = (persona: Persona) =>
      persona.personaId.id === screen.persona.personaId.id ||
      sourceIds(persona).some(({ id }) => wanted.has(id));
    // Joining the whole list would sort everyone in it.
    const personas = shown?.personas.filter(isWanted) ?? [];
    const sources = new Set(personas.flatMap(sourceIds).map(({ id }) => id));
    const groups = shown?.groups.filter(({ members }) => members.some(({ id }) => sources.has(id))) ?? [];
    const entries = joinList({ groups, personas }, locale, { withTagged: true }).groups;
    const persona = entries[0]?.people[0] ?? screen.persona;
    return {
      persona,
      targets: entries.map((entry) => personTarget(groupTarget(entry), persona)),
      isInList: entries.length > 0,
    };
  }, [list, changes, screen.persona, locale]);
}
