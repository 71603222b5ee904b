import { Field, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import {
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { lazyScreen } from "../components/lazyScreen.tsx";
import { isRightToLeft } from "../components/isRightToLeft.ts";
import { useStartWording } from "../components/WordingContext.tsx";
import type { Directory } from "../directory/createDirectory.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { mostAtOnce } from "../imList/changes/change.ts";
import type { PickedPerson } from "../store/drafts.ts";
import type { TooMany } from "./FieldNotes.tsx";
import {
  mayBeSeveral,
  typedPerson,
  withoutPerson,
  withPeople,
  withPerson,
  withTextAgain,
  withTyped,
  type ContactDraft,
} from "./contactDraft.ts";
import {
  directorySuggestions,
  indexPeople,
  optionKey,
  ownSuggestions,
  type ItemPerson,
  type Option,
} from "./suggestions.ts";
import { useDirectorySearch } from "./useDirectorySearch.ts";
import { withSelection } from "./withSelection.ts";

// What needs all texts loads later. Until then, the input already takes what is typed.
const FieldTags = lazyScreen(() => import(/* webpackChunkName: "field" */ "./FieldTags.tsx"), "FieldTags");
const FieldSuggestions = lazyScreen(
  () => import(/* webpackChunkName: "field" */ "./FieldSuggestions.tsx"),
  "FieldSuggestions",
);
const FieldNotes = lazyScreen(() => import(/* webpackChunkName: "field" */ "./FieldNotes.tsx"), "FieldNotes");

const useStyles = makeStyles({
  place: { position: "relative" },
  box: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    minHeight: "32px",
    padding: "3px 11px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBlockEndColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "text",
    ":focus-within": {
      borderBlockEndColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
    "@media (forced-colors: active)": { ":focus-within": { outline: "2px solid Highlight" } },
  },
  invalid: {
    borderTopColor: tokens.colorPaletteRedBorder2,
    borderBottomColor: tokens.colorPaletteRedBorder2,
    borderInlineStartColor: tokens.colorPaletteRedBorder2,
    borderInlineEndColor: tokens.colorPaletteRedBorder2,
  },
  input: {
    ...typographyStyles.body1,
    flex: "1 1 48px",
    minWidth: "48px",
    minHeight: "24px",
    padding: 0,
    border: "none",
    outline: "none",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    "::placeholder": { color: tokens.colorNeutralForeground4, opacity: 1 },
  },
});

/** What the field needs from elsewhere. */
export interface PeopleSources {
  readonly directory: (() => Promise<Directory>) | undefined;
  readonly itemPeople: readonly ItemPerson[];
  /** Reads the people in a pasted text. Undefined until that has loaded. Never rejects. */
  readonly readPaste: ((text: string) => Promise<readonly PastedPerson[]>) | undefined;
  /** Shows more people than the field takes before they are added. Undefined if that is not offered. */
  readonly onCheck: ((text: string, title: string) => void) | undefined;
}

/** A person in a pasted text. The address is not judged, and "" if there is none. */
export interface PastedPerson {
  readonly address: string;
  readonly displayName: string;
}

interface PeopleFieldProps extends PeopleSources {
  readonly draft: ContactDraft;
  /** The list, as far as it is loaded. */
  readonly list: ImItemList;
  readonly ownAddress: string;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly hint: ReactElement | undefined;
  readonly onDraft: (draft: ContactDraft) => void;
}

/** In place of the key of an option: the first one, and the last one. */
const [firstKey, lastKey] = ["first", "last"];

const isEnabled = (option: Option): boolean => typeof option === "string" || !option.isInGroup;

const toPieces = (text: string): readonly PastedPerson[] =>
  text
    .split(/[;；\t\r\n]+/)
    .filter((piece) => piece.trim() !== "")
    .map((piece) => ({ address: piece.trim(), displayName: "" }));

/**
 * The field for the people to add: whoever was picked or typed, and an input that suggests people (a combobox with a
 * list as in the ARIA Authoring Practices). The input is the same element from the start, so nothing typed is lost when
 * the suggestions load.
 */
export function PeopleField(props: PeopleFieldProps) {
  const { draft, list, ownAddress, itemPeople, busy, problem, hint, onDraft, readPaste, onCheck } = props;
  const styles = useStyles();
  const { text } = useStartWording();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const tags = useRef<HTMLSpanElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [activeKey, setActiveKey] = useState<string>();
  const [said, setSaid] = useState<{ readonly as: "selected" | "removed"; readonly name: string }>();
  const [tooMany, setTooMany] = useState<TooMany>();
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => void (isThere.current = false);
  }, []);

  const typed = draft.imAddress;
  const index = useMemo(() => indexPeople(list), [list]);
  const [organization, tryAgain] = useDirectorySearch(props.directory, isOpen ? typed : "");
  const without = useMemo(
    () => new Set([ownAddress.toLowerCase(), ...draft.people.map(({ address }) => address)]),
    [ownAddress, draft.people],
  );
  const { group } = draft;
  const own = useMemo(
    () => (isOpen ? ownSuggestions({ typed, index, itemPeople, group, without }) : []),
    [isOpen, typed, index, itemPeople, group, without],
  );
  const found =
    organization.kind === "found"
      ? directorySuggestions(organization.people, organization.isCut, own, { index, group, without })
      : { suggestions: [], isMore: false, withoutAddress: 0 };
  const complete = typedPerson(draft);
  const options: readonly Option[] = !isOpen
    ? []
    : [
        ...own,
        ...found.suggestions,
        ...(organization.kind === "failed" ? (["again"] as const) : []),
        ...(complete ? (["asTyped"] as const) : []),
      ];
  const enabled = options.filter(isEnabled);
  // Words are searched for, so Enter takes the first one found. A whole address is taken as it is.
  const first = complete || typed.trim() === "" ? undefined : enabled.find((one) => typeof one !== "string");
  const active =
    activeKey === firstKey
      ? enabled[0]
      : activeKey === lastKey
        ? enabled.at(-1)
        : (enabled.find((one) => optionKey(one) === activeKey) ?? first);
  const optionId = (option: Option): string => `${id}-${options.indexOf(option)}`;

  const update = (next: ContactDraft) => {
    latest.current = next;
    setActiveKey(undefined);
    onDraft(next);
  };
  const pick = (option: Option) => {
    input.current?.focus();
    if (option === "again") {
      tryAgain();
      return;
    }
    if (option === "asTyped") update(withTyped(draft));
    else {
      const { address, name, isGuess } = option;
      const person: PickedPerson = { address, name, kind: "known", ...(isGuess && { isGuess }) };
      update(withPeople(draft, [person]));
    }
    setSaid({ as: "selected", name: option === "asTyped" ? (complete?.address ?? typed) : option.name });
    setIsOpen(false);
  };
  const remove = (person: PickedPerson) => {
    update(withoutPerson(draft, person));
    setSaid({ as: "removed", name: person.name || person.address });
    input.current?.focus();
  };
  /**
   * Makes tags of the people in a text, and leaves `kept` as it is. Until the text is read, it is in the input: what
   * reads it may still be loading, and the form must not be sent without these people.
   */
  const takeText = async (whole: string, kept = ""): Promise<void> => {
    setIsOpen(false);
    const shown = [kept, whole]
      .map((text) => text.trim().replace(/[\t\r\n]+/g, "; "))
      .filter((text) => text !== "")
      .join("; ");
    update({ ...latest.current, imAddress: shown });
    const read = (await readPaste?.(whole)) ?? [];
    if (!isThere.current) return;
    if (latest.current.imAddress !== shown) {
      // The user has changed it meanwhile.
      if (mayBeSeveral(latest.current.imAddress)) await takeText(latest.current.imAddress);
      return;
    }
    const before = withTyped({ ...latest.current, imAddress: kept.trim() });
    // Names without any address are no people that the reader knows. Each can be searched for then.
    const people = read.some(({ address }) => address !== "") ? read : toPieces(whole);
    if (people.length + before.people.length > mostAtOnce) {
      setTooMany({ text: whole, count: people.length });
      update(before);
      return;
    }
    const picked = people.map(({ address, displayName }): PickedPerson => {
      const person = typedPerson({ ...before, imAddress: address, displayName });
      return (
        person ?? { address: [displayName, address].filter(Boolean).join(" "), name: "", kind: "unread" }
      );
    });
    update({ ...withPeople(before, picked), imAddress: before.imAddress });
  };
  // Reads a text that was pasted before this field had loaded (PlainContactForm).
  const canRead = readPaste !== undefined;
  const takeThere = useEffectEvent(() => {
    if (mayBeSeveral(typed)) void takeText(typed);
  });
  useEffect(() => {
    if (canRead) takeThere();
  }, [canRead]);
  const type = (entered: string) => {
    setSaid(undefined);
    setTooMany(undefined);
    setIsOpen(true);
    const isPut = entered.length > typed.length + 1;
    if (isPut && readPaste && mayBeSeveral(entered)) void takeText(entered);
    else update({ ...draft, imAddress: entered });
  };
  const focusLastTag = () =>
    [...(tags.current?.querySelectorAll<HTMLElement>("[data-tag]") ?? [])].at(-1)?.focus();

  const move = (by: 1 | -1) => {
    if (!isOpen) {
      setIsOpen(true);
      // The options are known once it is open.
      setActiveKey(by === 1 ? firstKey : lastKey);
      return;
    }
    const at = active ? enabled.indexOf(active) : by === 1 ? -1 : enabled.length;
    const next = enabled[(at + by + enabled.length) % enabled.length];
    setActiveKey(next && optionKey(next));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || busy) return;
    const isAtStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        if (event.altKey) setIsOpen(event.key === "ArrowDown");
        else move(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
        if (isOpen && active) pick(active);
        else if (complete) pick("asTyped");
        // Submits the form, which says what is wrong with the text.
        else return;
        break;
      case ",":
      case ";":
        if (!complete) return;
        pick("asTyped");
        break;
      case "Escape":
        if (!isOpen || !isShown) return;
        setIsOpen(false);
        break;
      case "Backspace":
      case isRightToLeft(event.currentTarget) ? "ArrowRight" : "ArrowLeft":
        if (!isAtStart || draft.people.length === 0) return;
        focusLastTag();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (busy || !readPaste || !mayBeSeveral(pasted)) return;
    event.preventDefault();
    setSaid(undefined);
    setTooMany(undefined);
    void takeText(pasted, withSelection(event.currentTarget, ""));
  };

  const isSearching = organization.kind === "searching";
  const hasNote = found.withoutAddress > 0 || isSearching || organization.kind === "unavailable";
  const isNothingFound =
    isOpen &&
    typed.trim() !== "" &&
    options.length === 0 &&
    !hasNote &&
    ["found", "none"].includes(organization.kind);
  const isShown = isOpen && (options.length > 0 || isNothingFound || hasNote);
  return (
    <div>
      <Field
        label={text("nameOrImAddress")}
        hint={problem === undefined ? (hint ?? null) : null}
        validationMessage={problem ?? null}
        validationState={problem === undefined ? "none" : "error"}
      >
        {(control) => (
          <div className={styles.place}>
            <div
              className={mergeClasses(styles.box, problem !== undefined && styles.invalid)}
              onClick={({ target, currentTarget }) => target === currentTarget && input.current?.focus()}
            >
              {draft.people.length > 0 && (
                <FieldTags
                  element={tags}
                  people={draft.people}
                  busy={busy}
                  onText={(person) => {
                    update(withTextAgain(draft, person));
                    input.current?.focus();
                  }}
                  onRemove={remove}
                  onLeave={() => input.current?.focus()}
                />
              )}
              <input
                {...control}
                ref={input}
                type="text"
                role="combobox"
                aria-expanded={isShown && options.length > 0}
                aria-haspopup="listbox"
                aria-autocomplete="list"
                {...(isShown && options.length > 0 && { "aria-controls": `${id}-list` })}
                {...(isShown && active && { "aria-activedescendant": optionId(active) })}
                className={styles.input}
                placeholder={draft.people.length === 0 ? text("nameOrImAddressHint") : undefined}
                value={typed}
                readOnly={busy}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                onChange={({ target }) => type(target.value)}
                onFocus={() => setIsOpen(!busy && (draft.people.length === 0 || typed !== ""))}
                onClick={() => setIsOpen(!busy)}
                onBlur={() => {
                  setIsOpen(false);
                  if (complete && !busy) update(withTyped(draft));
                }}
                onKeyDown={onKeyDown}
                onPaste={onPaste}
              />
            </div>
            {isShown && (
              <FieldSuggestions
                id={`${id}-list`}
                {...{ typed, group, organization, options, active, optionId, isNothingFound }}
                isMore={found.isMore}
                withoutAddress={found.withoutAddress}
                onPick={pick}
              />
            )}
          </div>
        )}
      </Field>
      <FieldNotes
        {...{ draft, index, group, busy, said, tooMany, onCheck, isSearching }}
        count={isShown ? options.filter((one) => typeof one !== "string").length : undefined}
        onConfirm={(person) => {
          const { address, name, kind } = person;
          update(withPerson(draft, person, { address, name, kind }));
          input.current?.focus();
        }}
      />
    </div>
  );
}
