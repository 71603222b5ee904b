import { Button, makeStyles, Tab, TabList, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { useId, useState } from "react";
import type { TextKey } from "../i18n/messages.ts";
import { isDistributionGroup } from "../imList/membership.ts";
import { groupName } from "../components/groupName.ts";
import { Header, Screen } from "../components/Screen.tsx";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { ContactResult, PaneState, Screen as PaneScreen } from "../store/state.ts";
import { FieldTree } from "./FieldTree.tsx";
import { GroupSummary } from "./GroupSummary.tsx";
import { PersonaSummary } from "./PersonaSummary.tsx";
import { XmlTab } from "./XmlTab.tsx";

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingInline: "8px", flexWrap: "wrap" },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, marginInlineStart: "4px" },
  panel: { padding: "16px" },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    ...typographyStyles.caption1,
    overflowWrap: "anywhere",
  },
  made: { display: "flex", color: tokens.colorStatusSuccessForeground1 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "12px 16px",
    "& button": { flexGrow: 1 },
  },
});

interface ResultScreenProps {
  /** The result of a form, or a contact of the list. */
  readonly result: Extract<PaneScreen, { readonly kind: "groupResult" | "contactResult" | "person" }>;
  readonly list: PaneState["list"];
  readonly address: string;
  readonly onNewContact: () => void;
  readonly onDone: () => void;
}

type TabName = "summary" | "allFields" | "xml";

const titles = {
  groupResult: { made: "groupMade", existing: "groupExisting", present: "groupPresent" },
  contactResult: { made: "contactMade", existing: "contactExisting", present: "contactPresent" },
} as const;

const titleOf = (result: ResultScreenProps["result"]): TextKey => {
  if (result.kind === "person") return "person";
  if (result.kind === "groupResult" && result.outcome === "made" && isDistributionGroup(result.group))
    return "distributionGroupMade";
  return titles[result.kind][result.outcome];
};

/** The page of a person, or of the result of a form: the group or persona as Exchange returned it. */
export function ResultScreen({ result, list, address, onNewContact, onDone }: ResultScreenProps) {
  const styles = useStyles();
  const { text, number } = useWording();
  const [tab, setTab] = useState<TabName>("summary");
  const id = useId();
  const { element } = result.kind === "groupResult" ? result.group : result.persona;
  const title = text(titleOf(result));
  const trace = result.kind === "person" ? undefined : result.trace;
  const tabs: readonly TabName[] = ["summary", "allFields", ...(trace ? ["xml" as const] : [])];

  const footer = (
    <div className={styles.buttons}>
      {result.kind !== "person" && (
        <Button appearance="primary" onClick={onNewContact}>
          {text("newContact")}
        </Button>
      )}
      <Button onClick={onDone}>{text("done")}</Button>
    </div>
  );
  return (
    <Screen header={<Header title={title} address={address} onBack={onDone} focusTitle />} footer={footer}>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as TabName)}
      >
        {tabs.map((one) => (
          <Tab key={one} value={one} id={id + one} aria-controls={`${id}panel`}>
            {text(one)}
            {one === "allFields" && <span className={styles.count}>{number(element.children.length)}</span>}
          </Tab>
        ))}
      </TabList>
      <section id={`${id}panel`} aria-label={text("result")} className={styles.panel}>
        {tab === "summary" &&
          (result.kind === "groupResult" ? (
            <GroupSummary result={result} list={list.kind === "ready" ? list.items : undefined} />
          ) : (
            <PersonaSummary
              persona={result.persona}
              line={result.kind === "contactResult" && <ContactLine result={result} />}
            />
          ))}
        {tab === "allFields" && <FieldTree fields={element.children} />}
        {tab === "xml" && trace && <XmlTab trace={trace} />}
      </section>
    </Screen>
  );
}

const lines = {
  made: "contactMadeText",
  existing: "contactExistingText",
  present: "contactPresentText",
} as const;

/** The result of adding a contact. */
function ContactLine({ result }: { readonly result: ContactResult }) {
  const styles = useStyles();
  const wording = useWording();
  const { outcome, confirmedByReread, group } = result;
  const name = groupName(group, wording);
  const key = outcome === "made" && confirmedByReread ? "contactAddedWithoutResponse" : lines[outcome];
  return (
    <span className={styles.line}>
      <span aria-hidden className={outcome === "made" ? styles.made : undefined}>
        {outcome === "made" ? <CheckmarkCircle16Filled /> : <Info16Regular />}
      </span>
      <span>
        <Text of={key} values={{ group: name }} />
      </span>
    </span>
  );
}
