import { startAddin } from "./conversation.ts";
import type { Conversation, HostAnswer, HostCall } from "./conversation.ts";
import { executeMethod } from "./executeMethod.ts";
import type { MethodCall } from "./executeMethod.ts";
import { appContext, initialData } from "./initialData.ts";
import { mailItem } from "./mailItems.ts";
import type { OutlookState } from "./outlookState.ts";
import type { Store } from "./store.ts";
import { themeColours } from "./theme.ts";

const itemChanged = "olkItemSelectedChanged";
const themeChanged = "officeThemeChanged";

/** Options of the task pane. */
export interface TaskPaneOptions {
  readonly addinUrl: string;
  /** Parent element of the frame. */
  readonly place: HTMLElement;
  readonly state: Store<OutlookState>;
  readonly ews: (envelope: string) => Promise<HostAnswer | undefined>;
  /** Opens a new message to these addresses. */
  readonly beginMessage: (to: readonly string[]) => void;
}

/**
 * Runs the add-in in the task pane according to the state: opens and closes it, and sends events for a new item or
 * theme. Restarts it when the language or the permission changes, because both are fixed while an add-in runs.
 */
export function runTaskPane({ addinUrl, place, state, ews, beginMessage }: TaskPaneOptions): void {
  let addin: Conversation | undefined;

  const item = () => mailItem(state.get().item);
  const payload = () => (item() ? initialData(item(), state.get().permission) : "");

  const answer = async ({ action, data }: HostCall): Promise<HostAnswer | undefined> => {
    const { language, permission } = state.get();
    switch (action) {
      case "ContextActivationManager_getAppContextAsync":
        return { data: appContext(language, roamingSettings.read()) };
      case "GetInitialData":
        return { data: initialData(item(), permission) };
      case "ExecuteMethod":
        return executeMethod(data as MethodCall, {
          item: item(),
          ews,
          beginMessage,
          saveSettings: roamingSettings.write,
        });
      default:
        return { data: null };
    }
  };

  const registered = (event: string): void => {
    // A host whose theme differs from the system's sends it to the add-in immediately (assumed). office.js has no other
    // source.
    const { theme } = state.get();
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    if (event === themeChanged && theme !== system) addin?.raise(themeChanged, themeColours(theme));
  };

  const start = (): void => {
    addin = startAddin(addinUrl, state.get().language, answer, registered);
    place.replaceChildren(addin.frame);
  };
  const stop = (): void => {
    addin?.end();
    addin = undefined;
  };

  state.watch((now, before) => {
    const anew = now.language !== before.language || now.permission !== before.permission;
    if (now.pane === "closed" || anew) stop();
    if (now.pane === "open" && !addin) start();
    else if (now.item !== before.item) addin?.raise(itemChanged, payload());
    if (now.theme !== before.theme) addin?.raise(themeChanged, themeColours(now.theme));
  });
  if (state.get().pane === "open") start();
}

/** Roaming settings of the add-in, kept in the page's local storage. */
const roamingSettings = {
  read: () => JSON.parse(localStorage.getItem("roamingSettings") ?? "{}") as Record<string, string>,
  write: (settings: Record<string, string>) =>
    localStorage.setItem("roamingSettings", JSON.stringify(settings)),
};
