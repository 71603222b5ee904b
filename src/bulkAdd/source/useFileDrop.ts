import { useEffect, useState } from "react";

/**
 * Handles files that are dropped anywhere on the pane. Returns true while one is dragged over it. Without this, a
 * browser would show the file in place of the pane.
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    addEventListener("dragenter", over, { signal });
    addEventListener("dragover", over, { signal });
    addEventListener(
      "dragleave",
      ({ relatedTarget }) => {
        // Between two elements, the file is still over the pane.
        if (relatedTarget === null) setOver(false);
      },
      { signal },
    );
    addEventListener(
      "drop",
      (event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      },
      { signal },
    );
    return () => controller.abort();
  }, [onFile]);
  return isOver;
}
