import { Button, makeStyles } from "@fluentui/react-components";
import { useDeferredValue, type ReactNode, type RefObject } from "react";
import { endedAnnouncement } from "../actions/changeText.ts";
import { ChangeDock, hasChange } from "../actions/lazy.ts";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { ResultLine } from "../components/ResultLine.tsx";
import { Screen } from "../components/Screen.tsx";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { Pane } from "../store/pane.ts";
import { PageContent, PageFooter, PageHeader } from "./PageParts.tsx";
import type { PageActions } from "./usePageActions.tsx";

const useStyles = makeStyles({
  /** Takes no space while it is empty. */
  note: { display: "contents" },
});

interface PageProps {
  readonly pane: Pane;
  /** The user's own address. */
  readonly address: string;
  /** The name of the person or group. */
  readonly name: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly actions: PageActions;
  /** The result of a form, and the button to go on with. Undefined on the page of an entry of the list. */
  readonly result: { readonly line: ReactNode; readonly next: ReactNode } | undefined;
  /** True if the list does not have the person or group any more. */
  readonly isGone: boolean;
  readonly onRename: () => void;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** What the pages of people and groups have around their content. */
export function Page(props: PageProps) {
  const { pane, address, name, heading, content, actions, result, isGone, onRename, onBack, children } =
    props;
  const wording = useWording();
  const { text } = wording;
  const { note, dockState, overlay, undo } = actions;
  // Renders the name first, and the content right after it: together, they would block a slow machine too long.
  const isContentThere = useDeferredValue(true, false);
  const footer = (
    <>
      {hasChange(dockState) && (
        <ChangeDock
          {...{ pane, address, onRename }}
          state={dockState}
          onUndo={undo}
          onDismiss={() => {
            pane.dismiss();
            heading.current?.focus();
          }}
        />
      )}
      {result && (
        <PageFooter>
          {result.next}
          <Button onClick={onBack}>{text("done")}</Button>
        </PageFooter>
      )}
    </>
  );
  return (
    <Screen header={<PageHeader {...{ address, name, heading, onBack }} />} footer={footer}>
      <section ref={content} aria-label={result && text("result")}>
        <PageContent>
          <LiveRegion text={dockState.ended ? endedAnnouncement(dockState.ended, wording) : ""} />
          {result?.line}
          <div role="status" className={useStyles().note}>
            {note !== "" && <ResultLine tone="info">{note}</ResultLine>}
          </div>
          {isGone && (
            <ResultLine tone="info">
              <Text of="notInListNow" values={{ name }} />
            </ResultLine>
          )}
          {isContentThere && children}
        </PageContent>
      </section>
      {overlay}
    </Screen>
  );
}
