import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { PersonAdd16Regular } from "@fluentui/react-icons/svg/person-add";
import { Fragment, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { IconAvatar, NameAvatar } from "../components/Avatar.tsx";
import { groupName } from "../components/groupName.ts";
import { Spinner } from "../components/Spinner.tsx";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { TextKey } from "../i18n/messages.ts";
import type { GroupChoice } from "../imList/groupChoices.ts";
import { marked } from "../imList/search.ts";
import { optionKey, typedWords, type Option, type Suggestion } from "./suggestions.ts";
import type { Organization } from "./useDirectorySearch.ts";

const useStyles = makeStyles({
  popover: {
    position: "absolute",
    insetInlineStart: 0,
    insetInlineEnd: 0,
    top: "calc(100% + 2px)",
    zIndex: 2,
    overflowY: "auto",
    boxSizing: "border-box",
    padding: "4px 0",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    overflowWrap: "anywhere",
  },
  section: {
    padding: "4px",
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  heading: {
    ...typographyStyles.caption1Strong,
    padding: "6px 8px",
    color: tokens.colorNeutralForeground2,
  },
  option: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    minHeight: "24px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "@media (forced-colors: active)": { ":hover": { outline: "1px solid Highlight" } },
  },
  centered: { alignItems: "center" },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
  disabled: {
    cursor: "not-allowed",
    ":hover": { backgroundColor: "transparent" },
  },
  texts: { minWidth: 0 },
  // By the direction of the pane: a name has its own.
  line: { display: "block", textAlign: "left" },
  name: typographyStyles.body1,
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  note: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 8px",
    color: tokens.colorNeutralForeground3,
    "& svg, & > span[aria-hidden]": { flexShrink: 0 },
  },
});

interface FieldSuggestionsProps {
  readonly id: string;
  readonly typed: string;
  readonly group: GroupChoice | undefined;
  readonly organization: Organization;
  readonly options: readonly Option[];
  readonly active: Option | undefined;
  readonly optionId: (option: Option) => string;
  readonly isNothingFound: boolean;
  /** True if the directory has more than is shown. */
  readonly isMore: boolean;
  /** The number of people who are found and have no address there. */
  readonly withoutAddress: number;
  readonly onPick: (option: Option) => void;
}

const sectionNames = {
  message: "fromThisItem",
  list: "inYourList",
  organization: "fromYourOrganization",
} as const satisfies Readonly<Record<Suggestion["from"], TextKey>>;

/** The suggestions below the input, as high as the pane allows. */
export function FieldSuggestions(props: FieldSuggestionsProps) {
  const { id, typed, organization, options, isNothingFound, isMore, withoutAddress } = props;
  const styles = useStyles();
  const { text, count } = useWording();
  const popover = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number>();
  useLayoutEffect(() => {
    const measure = () =>
      setHeight(Math.max(160, innerHeight - (popover.current?.getBoundingClientRect().top ?? 0) - 8));
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);

  const words = typedWords(typed);
  const people = options.filter((option) => typeof option !== "string");
  const asTyped = options.find((option) => option === "asTyped");
  const key = organizationNote(organization, isMore);
  const note = key
    ? text(key)
    : withoutAddress > 0
      ? count("foundWithoutAddress", withoutAddress)
      : undefined;
  const noteText = note !== undefined && (
    <div className={styles.note}>
      {key === "searchingDirectory" ? <Spinner /> : <Info16Regular aria-hidden />}
      <span>{note}</span>
    </div>
  );
  const hasOptions = options.length > 0;
  return (
    <div
      ref={popover}
      className={styles.popover}
      style={{ maxHeight: height }}
      // The focus stays in the input.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div {...(hasOptions && { id, role: "listbox", "aria-label": text("suggestions") })}>
        {(["message", "list", "organization"] as const).map((from) => {
          const shown = people.filter((one) => one.from === from);
          const isOrganization = from === "organization";
          if (shown.length === 0 && !(isOrganization && note)) return null;
          return (
            <div
              key={from}
              {...(shown.length > 0 && { role: "group", "aria-label": text(sectionNames[from]) })}
              className={styles.section}
            >
              <div aria-hidden className={styles.heading}>
                {text(sectionNames[from])}
              </div>
              {shown.map((option) => (
                <PersonOption key={optionKey(option)} {...props} {...{ option, words }} />
              ))}
              {isOrganization && noteText}
              {isOrganization && options.includes("again") && (
                <PlainOption {...props} option="again">
                  {text("tryAgain")}
                </PlainOption>
              )}
            </div>
          );
        })}
        {asTyped && (
          <div className={styles.section}>
            <PlainOption {...props} option="asTyped">
              <IconAvatar icon={<PersonAdd16Regular />} />
              <span>
                <Text of="useAsTyped" values={{ address: typed.trim() }} strong />
              </span>
            </PlainOption>
          </div>
        )}
      </div>
      {isNothingFound && (
        <div className={styles.note}>
          <Info16Regular aria-hidden />
          <span>
            <Text of="noOneFound" values={{ words: typed.trim() }} />
          </span>
        </div>
      )}
    </div>
  );
}

function organizationNote(organization: Organization, isMore: boolean) {
  switch (organization.kind) {
    case "searching":
      return "searchingDirectory";
    case "unavailable":
      return "directoryUnavailable";
    case "failed":
      return "directoryFailed";
    case "found":
      return isMore ? "morePeopleFound" : undefined;
    case "none":
      return undefined;
  }
}

type OptionProps<Kind extends Option> = Pick<
  FieldSuggestionsProps,
  "active" | "optionId" | "onPick" | "group"
> & { readonly option: Kind };

function PersonOption({
  option,
  words,
  group,
  active,
  optionId,
  onPick,
}: OptionProps<Suggestion> & { readonly words: readonly string[] }) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const { address, name, emailAddress, groups, job, isInGroup: isThere, isGuess, from } = option;
  const isActive = active !== undefined && optionKey(active) === address;
  const names = new Intl.ListFormat(wording.locale, { style: "narrow", type: "unit" }).format(
    groups.map((one) => groupName(one, wording)),
  );
  const third = isThere
    ? text("alreadyIn", { group: groupName(group, wording) })
    : from === "list"
      ? text("inTheseGroups", { groups: names })
      : job.join(" · ");
  return (
    <div
      id={optionId(option)}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: "nearest" });
      }}
      role="option"
      aria-selected={isActive}
      aria-disabled={isThere}
      className={mergeClasses(styles.option, isActive && styles.active, isThere && styles.disabled)}
      onClick={() => isThere || onPick(option)}
    >
      <NameAvatar {...{ name, address, emailAddress }} />
      <div className={styles.texts}>
        <bdi className={mergeClasses(styles.line, styles.name)}>
          <Marked text={name} words={words} />
        </bdi>
        {name !== address && (
          <bdi className={mergeClasses(styles.line, styles.second)}>
            <Marked text={address} words={words} />
          </bdi>
        )}
        {third !== "" && <span className={mergeClasses(styles.line, styles.second)}>{third}</span>}
        {isGuess && (
          <span className={mergeClasses(styles.line, styles.second)}>{text("addressIsGuess")}</span>
        )}
      </div>
    </div>
  );
}

function PlainOption({
  option,
  active,
  optionId,
  onPick,
  children,
}: OptionProps<"again" | "asTyped"> & { readonly children: ReactNode }) {
  const styles = useStyles();
  const isActive = active === option;
  return (
    <div
      id={optionId(option)}
      role="option"
      aria-selected={isActive}
      className={mergeClasses(styles.option, styles.centered, isActive && styles.active)}
      onClick={() => onPick(option)}
    >
      {children}
    </div>
  );
}

const Marked = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) =>
  marked(text, words).map((part, index) =>
    part.found ? <strong key={index}>{part.text}</strong> : <Fragment key={index}>{part.text}</Fragment>,
  );
