import type { routes as english } from "../en/routes.ts";
import type { Translation } from "../messages.ts";

/** The texts of routes to Exchange, of reading only, and of settings, in French. */
export const routes: Translation<typeof english> = {};
