import { overrides, type Manifest } from "./openManifest.ts";

/** The four places of a button; a pane may be pinned on the message surfaces alone, and in 1.1 alone. */
const surfaces = [
  { name: "MessageReadCommandSurface", pinning: true },
  { name: "MessageComposeCommandSurface", pinning: true },
  { name: "AppointmentOrganizerCommandSurface", pinning: false },
  { name: "AppointmentAttendeeCommandSurface", pinning: false },
];

/**
 * Surfaces without a button that opens the pane, in either VersionOverrides (clients that do not know 1.1 use 1.0), and
 * pinning where it is missing or not allowed. https://learn.microsoft.com/office/dev/add-ins/outlook/pinnable-taskpane
 */
export function surfaceMistakes(manifest: Manifest): string[] {
  return overrides.flatMap((v) =>
    surfaces.flatMap(({ name, pinning }) => {
      const button = `//${v}:ExtensionPoint[@xsi:type='${name}']//${v}:Control[@xsi:type='Button']`;
      const action = `${button}/${v}:Action[@xsi:type='ShowTaskpane']`;
      const pinned = manifest(`${action}/*[local-name()='SupportsPinning']`).includes("true");
      const pinnable = pinning && v === "v1_1";
      return [
        ...(manifest(`${action}/${v}:SourceLocation/@resid`).length === 1
          ? []
          : [`${v}: ${name} has no button that opens the task pane`]),
        ...(pinned && !pinnable ? [`${v}: ${name} may not be pinned`] : []),
        ...(!pinned && pinnable ? [`${v}: ${name} can be pinned, but says nothing of it`] : []),
      ];
    }),
  );
}
