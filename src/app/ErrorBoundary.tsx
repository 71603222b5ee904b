import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { NoticePage } from "../components/NoticePage.tsx";
import { useStartWording } from "../components/WordingContext.tsx";
import { isPartMissing, type Restart } from "./restart.ts";

interface BoundaryProps {
  readonly restart: Restart;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly caught?: { readonly error: unknown };
}

/** Catches errors of this add-in: a script that does not load, or an exception in a component. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { caught: { error } };
  }

  override componentDidCatch(error: unknown) {
    // Offline, a reload would fail, too, and the user would lose what is on screen.
    if (isPartMissing(error) && navigator.onLine) this.props.restart.automatically();
  }

  override render() {
    const { caught } = this.state;
    return caught ? <ErrorNotice {...caught} restart={this.props.restart} /> : this.props.children;
  }
}

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly restart: Restart;
}

/** If a script is missing and the pane reloads automatically, the notice is visible only for a moment. */
function ErrorNotice({ error, restart }: ErrorNoticeProps) {
  const { text } = useStartWording();
  const isMissing = isPartMissing(error);
  const unsavedTexts = isMissing ? restart.unsavedTexts() : [];
  const texts = isMissing
    ? [
        ...(navigator.onLine ? [] : [text("offline")]),
        text(unsavedTexts.length > 0 ? "partMissingTyped" : "partMissingText"),
        ...new Set(unsavedTexts),
      ]
    : [text("addInErrorText")];
  return (
    <NoticePage role="alert" title={text(isMissing ? "partMissingTitle" : "addInError")} texts={texts}>
      <Button onClick={() => (isMissing ? restart.now() : location.reload())}>{text("reload")}</Button>
    </NoticePage>
  );
}
