import { makeStyles, Tab, TabList, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { DetailsToggle } from "../components/DetailsToggle.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { Trace } from "../ews/client.ts";
import type { XmlElement } from "../ews/xml/element.ts";
import { FieldTree } from "./FieldTree.tsx";
import { XmlTab } from "./XmlTab.tsx";

const useStyles = makeStyles({
  tabs: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexWrap: "wrap",
    marginInline: "-8px",
  },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  panel: { paddingTop: "8px" },
});

type TabName = "identifiers" | "allFields" | "xml";

interface TechnicalDetailsProps {
  readonly identifiers: ReactNode;
  /** The group or persona as Exchange returned it. */
  readonly element: XmlElement;
  /** The call that returned it. Undefined for an entry of the list. */
  readonly trace: Trace | undefined;
}

/**
 * All that Exchange returned, on demand, because a person who chats does not need it. Whether it is open is remembered.
 */
export function TechnicalDetails({ identifiers, element, trace }: TechnicalDetailsProps) {
  const styles = useStyles();
  const { text, number } = useWording();
  const [tab, setTab] = useState<TabName>("identifiers");
  const id = useId();
  const tabs: readonly TabName[] = ["identifiers", "allFields", ...(trace ? ["xml" as const] : [])];
  return (
    <div>
      <DetailsToggle preference="showsPageDetails">
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_, { value }) => setTab(value as TabName)}
        >
          {tabs.map((one) => (
            <Tab key={one} value={one} id={id + one} aria-controls={`${id}panel`}>
              {text(one)}
              {one === "allFields" && (
                <>
                  {" "}
                  <span className={styles.count}>{number(element.children.length)}</span>
                </>
              )}
            </Tab>
          ))}
        </TabList>
        <div role="tabpanel" id={`${id}panel`} aria-labelledby={id + tab} className={styles.panel}>
          {tab === "identifiers" && identifiers}
          {tab === "allFields" && <FieldTree fields={element.children} />}
          {tab === "xml" && trace && <XmlTab trace={trace} />}
        </div>
      </DetailsToggle>
    </div>
  );
}
