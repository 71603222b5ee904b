import { overrides, type Manifest } from "./openManifest.ts";

/** The four places of a button. A pane can be pinned only on the message surfaces, and only in VersionOverrides 1.1. */
const surfaces = [
  { name: "MessageReadCommandSurface", pinning: true },
  { name: "MessageComposeCommandSurface", pinning: true },
  { name: "AppointmentOrganizerCommandSurface", pinning: false },
  { name: "AppointmentAttendeeCommandSurface", pinning: false },
];

/**
 * Returns surfaces without a button that opens the pane, in either VersionOverrides (clients that do not know 1.1 use
 * 1.0), and pinning that is missing or not allowed.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/pinnable-taskpane
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
        ...(pinned && !pinnable ? [`${v}: ${name} must not have SupportsPinning`] : []),
        ...(!pinned && pinnable ? [`${v}: ${name} can be pinned, but lacks SupportsPinning`] : []),
      ];
    }),
  );
}
