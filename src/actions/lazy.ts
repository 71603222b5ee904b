import { lazyScreen } from "../components/lazyScreen.tsx";

const headerMenu = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./HeaderMenu.tsx"),
  "HeaderMenu",
);
const rowMenu = lazyScreen(() => import(/* webpackChunkName: "actions" */ "./RowMenu.tsx"), "RowMenu");
const questions = lazyScreen(() => import(/* webpackChunkName: "actions" */ "./Questions.tsx"), "Questions");

/** Menus of the list, and the questions that they lead to. */
export const HeaderMenu = headerMenu.Screen;
export const RowMenu = rowMenu.Screen;
export const Questions = questions.Screen;

/** To be fetched ahead, once the list is there. */
export const actionParts = [headerMenu, rowMenu, questions];
