/** What the server tells the page, in a meta element. */
export interface PageSettings {
  /** The add-in's page, such as "https://localhost:8444/taskpane.html". */
  readonly addinUrl: string;
  /** Goes with every call to the playground's server. */
  readonly controlToken: string;
  /** Whether the add-in can reach Exchange without Outlook. */
  readonly hasDirectRoute: boolean;
}

/** Reads the settings that the server wrote into the page. Throws if the server did not: a mistake of our own. */
export function pageSettings(): PageSettings {
  const content = document.querySelector<HTMLMetaElement>("meta[name=playground]")?.content;
  if (content === undefined) throw new Error("The page came without its settings.");
  return JSON.parse(content) as PageSettings;
}
