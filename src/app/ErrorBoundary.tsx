import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { isPartMissing, type Restart } from "./restart.ts";
import { NoticePage } from "../components/NoticePage.tsx";
import { useStartWording } from "../components/WordingContext.tsx";

interface BoundaryProps {
  readonly restart: Restart;
  readonly children: ReactNode;
}

/** Catches errors of this add-in: a script that does not load, or an exception in a component. */
export class ErrorBoundary extends Component<
  BoundaryProps,
  { readonly caught: { readonly error: unknown } | undefined }
> {
  override state = { caught: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } };
  }

  override componentDidCatch(error: unknown) {
    // Offline, a reload would fail, too, and the user would lose what is on screen.
    if (isPartMissing(error) && navigator.onLine) this.props.restart.automatically();
  }

  override render() {
    const { caught } = this.state as { readonly caught: { readonly error: unknown } | undefined };
    if (!caught) return this.props.children;
    return isPartMissing(caught.error) ? <PartMissing restart={this.props.restart} /> : <OwnFault />;
  }
}

function OwnFault() {
  const { text } = useStartWording();
  return (
    <NoticePage role="alert" title={text("addInError")} texts={[text("addInErrorText")]}>
      <Button onClick={() => location.reload()}>{text("reload")}</Button>
    </NoticePage>
  );
}

/** Notice about a missing script. If the pane reloads automatically, it is visible only for a moment. */
function PartMissing({ restart }: { readonly restart: Restart }) {
  const { text } = useStartWording();
  const unsavedTexts = restart.unsavedTexts();
  const texts = [
    ...(navigator.onLine ? [] : [text("offline")]),
    text(unsavedTexts.length > 0 ? "partMissingTyped" : "partMissingText"),
    ...new Set(unsavedTexts),
  ];
  return (
    <NoticePage role="alert" title={text("partMissingTitle")} texts={texts}>
      <Button onClick={restart.now}>{text("reload")}</Button>
    </NoticePage>
  );
}
