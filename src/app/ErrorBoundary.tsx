import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { isPartMissing, type Restart } from "./restart.ts";
import { NoticePage } from "../components/NoticePage.tsx";
import { useStartWording } from "../components/WordingContext.tsx";

interface BoundaryProps {
  readonly restart: Restart;
  readonly children: ReactNode;
}

/** Where our own faults end: a file of the pane that does not load, an exception in a component. */
export class ErrorBoundary extends Component<
  BoundaryProps,
  { readonly caught: { readonly error: unknown } | undefined }
> {
  override state = { caught: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } };
  }

  override componentDidCatch(error: unknown) {
    // Without a connection the page itself would not come either, and what is on screen would be lost.
    if (isPartMissing(error) && navigator.onLine) this.props.restart.byItself();
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
    <NoticePage role="alert" title={text("ownFault")} texts={[text("ownFaultText")]}>
      <Button onClick={() => location.reload()}>{text("reload")}</Button>
    </NoticePage>
  );
}

/** Shown for a moment where the pane loads itself anew. */
function PartMissing({ restart }: { readonly restart: Restart }) {
  const { text } = useStartWording();
  const unkept = restart.unkept();
  const texts = [
    ...(navigator.onLine ? [] : [text("offline")]),
    text(unkept.length > 0 ? "partMissingTyped" : "partMissingText"),
    ...new Set(unkept),
  ];
  return (
    <NoticePage role="alert" title={text("partMissingTitle")} texts={texts}>
      <Button onClick={restart.now}>{text("reload")}</Button>
    </NoticePage>
  );
}
