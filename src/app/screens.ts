import { actionParts } from "../actions/lazy.ts";
import { lazyScreen } from "../components/lazyScreen.tsx";
import { failureParts } from "../failures/lazy.ts";
import { forms } from "../forms/lazy.ts";
import { ListArea } from "../list/lazy.ts";

// The screens that load after the first one, beside the forms.

export const ResultScreen = lazyScreen(
  () => import(/* webpackChunkName: "result" */ "../pages/ResultScreen.tsx"),
  "ResultScreen",
);
export const DiagnosticsScreen = lazyScreen(
  () => import(/* webpackChunkName: "diagnostics" */ "../diagnostics/DiagnosticsScreen.tsx"),
  "DiagnosticsScreen",
);

/**
 * Load screens ahead, so that a click does not wait: the forms once the pane is drawn; then the list, whose data takes
 * longer, and the failure card, which may be needed because there is no connection; menus and dialogs once the list has
 * loaded; the result page when the user types. A missing file shows when it is needed.
 */
export const prefetchScreens = (fetchTexts: () => Promise<void>): void =>
  void Promise.allSettled([forms.createGroup.fetch(), forms.addContact.fetch()]).then(() =>
    setTimeout(() => {
      [{ fetch: fetchTexts }, ListArea, ...failureParts].forEach(ahead);
    }, 0),
  );
export const prefetchActions = (): void => actionParts.forEach(ahead);
export const prefetchResult = (): void => ahead(ResultScreen);

const ahead = ({ fetch }: { readonly fetch: () => Promise<unknown> }): void =>
  void fetch().catch(() => undefined);
