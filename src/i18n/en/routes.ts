/** The texts of routes to Exchange, of reading only, and of settings. */
export const routes = {} as const;
