import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { NoticePage } from "./NoticePage.tsx";
import { useStartWording } from "./WordingContext.tsx";

/** Where our own faults end: a file of the pane that does not load, an exception in a component. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <OwnFault /> : this.props.children;
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
