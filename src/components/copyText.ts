/**
 * Copies a text to the clipboard. False if that failed. If the frame may not use the clipboard API (Outlook on the web
 * allows it only for some clients, assumed), copies a selection instead.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.ariaHidden = "true";
  area.readOnly = true;
  document.body.append(area);
  area.select();
  // Deprecated, but the only way in a frame without the permission.
  // oxlint-disable-next-line typescript/no-deprecated
  const done = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
