/** Settings that the server writes into a meta element of the page. */
export interface PageSettings {
  /** URL of the add-in's page, such as "https://localhost:8444/taskpane.html". */
  readonly addinUrl: string;
  /** Token of every call to the playground's server. */
  readonly controlToken: string;
  /** True if the add-in can reach Exchange over a direct connection. */
  readonly hasDirectRoute: boolean;
}

/** Reads the settings that the server wrote into the page. Throws if they are missing, which is a bug. */
export function pageSettings(): PageSettings {
  const content = document.querySelector<HTMLMetaElement>("meta[name=playground]")?.content;
  if (content === undefined) throw new Error("The page came without its settings.");
  return JSON.parse(content) as PageSettings;
}
