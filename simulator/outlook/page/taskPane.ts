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

/** What the task pane needs from the page around it. */
export interface TaskPaneOptions {
  readonly addinUrl: string;
  /** Where the frame is put. */
  readonly place: HTMLElement;
  readonly state: Store<OutlookState>;
  readonly ews: (envelope: string) => Promise<HostAnswer | undefined>;
}

/**
 * Runs the add-in in the task pane as the state says: opened, closed, told of another item or theme; started anew when
 * the language or the permission changes, which are fixed for an add-in that runs.
 */
export function runTaskPane({ addinUrl, place, state, ews }: TaskPaneOptions): void {
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
        return executeMethod(data as MethodCall, { item: item(), ews, saveSettings: roamingSettings.write });
      default:
        return { data: null };
    }
  };

  const registered = (event: string): void => {
    // Assumed: a host whose theme is not the system's tells an add-in so at once. office.js has no other way to learn it.
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

/** The add-in's roaming settings: kept in the page's own storage, for this browser profile. */
const roamingSettings = {
  read: () => JSON.parse(localStorage.getItem("roamingSettings") ?? "{}") as Record<string, string>,
  write: (settings: Record<string, string>) =>
    localStorage.setItem("roamingSettings", JSON.stringify(settings)),
};
