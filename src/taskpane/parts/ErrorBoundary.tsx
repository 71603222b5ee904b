import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useWording } from "./WordingContext.tsx";

/** Where our own faults end: a chunk that does not load, an exception in a component. */
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
  const { text } = useWording();
  return (
    <main role="alert" style={{ padding: 16 }}>
      <h1>{text("ownFault")}</h1>
      <p>{text("ownFaultText")}</p>
      <Button onClick={() => location.reload()}>{text("reload")}</Button>
    </main>
  );
}
