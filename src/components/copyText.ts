/**
 * Puts a text on the clipboard; false where that failed. Frames that may not use the clipboard interface (Outlook on
 * the web grants it to some clients only, assumed) fall back to the selection's own copy command.
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
  // Deprecated, yet the one way left in a frame without the permission.
  // oxlint-disable-next-line typescript/no-deprecated
  const done = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
