import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { addinFolder } from "../../scripts/buildAddin.ts";
import { start } from "../../src/i18n/en/start.ts";
import type { Messages, Plural } from "../../src/i18n/messages.ts";
import { catalogs } from "../i18n/catalogs.ts";

/**
 * Serves the pane, as its English, a catalog with the longest text of any language for each key, and returns the
 * catalog. Replaces the two chunks of English texts on their way to the browser, so that the build itself is under
 * test. Start the pane after this.
 */
export async function serveLongestTexts(page: Page): Promise<Messages> {
  const words = createLongestCatalog();
  await serveTexts(page, words);
  return words;
}

/** Serves the pane, as its English, in the direction of Arabic, and returns the texts. Start the pane after this. */
export async function serveRightToLeft(page: Page): Promise<Messages> {
  const words: Messages = { ...english, direction: "rtl" };
  await serveTexts(page, words);
  return words;
}

const english = catalogs[0]?.[1] ?? ({} as Messages);

async function serveTexts(page: Page, words: Messages): Promise<void> {
  const replace = (file: RegExp, name: string, texts: object) =>
    page.route(file, async (route) => {
      const built = await readFile(join(addinFolder, new URL(route.request().url()).pathname), "utf8");
      await route.fulfill({ contentType: "text/javascript", body: replaceTexts(built, name, texts) });
    });
  const starting = Object.entries(words).filter(([key]) => key in start);
  await replace(/\/immutable\/en\.\w+\.js$/, "start", Object.fromEntries(starting));
  await replace(/\/immutable\/en-more\.\w+\.js$/, "rest", words);
}

function createLongestCatalog(): Messages {
  const keys = Object.keys(catalogs[0]?.[1] ?? {}) as (keyof Messages)[];
  const longest = keys.map((key) => {
    const messages = catalogs.map(([, catalog]) => catalog[key]);
    return [
      key,
      typeof messages[0] === "string" ? longestOf(messages as string[]) : longestPlural(messages as Plural[]),
    ];
  });
  return Object.fromEntries(longest) as Messages;
}

/** A plural with only `other`: English falls back to it for every number. */
const longestPlural = (forms: readonly Plural[]): Plural => ({
  other: longestOf(forms.flatMap((of) => Object.values(of))),
});

/** Returns the text that needs the most space. A Chinese character counts as two Latin letters. */
function longestOf(texts: readonly string[]): string {
  const width = (text: string) => text.replaceAll("\u200b", "").length;
  const [longest = ""] = texts.map(toLatin).sort((one, other) => width(other) - width(one));
  return longest;
}

/**
 * Replaces each Chinese character by two Latin letters and a possible line break. The packaged fonts have no Chinese:
 * the browser would draw boxes of 0.6 em (measured) instead of characters of 1 em.
 */
const toLatin = (text: string): string =>
  text.replace(/[\u2e80-\uffef]/g, (character) => {
    const code = character.charCodeAt(0);
    return `${letters[code & 15]}${letters[(code >> 4) & 15]}\u200b`;
  });

/**
 * Letters of average width. Different characters map to different letters, because tests find controls by their
 * names.
 */
const letters = "aabcdeeghknopuxz";

/** Returns a webpack chunk whose only module exports other texts. Throws if the chunk does not start as expected. */
function replaceTexts(file: string, name: string, texts: object): string {
  const head = /^.*?\.push\(\[\[\d+\],\{\d+(?=\()/s.exec(file)?.[0];
  if (head === undefined)
    throw new Error(`The chunk of ${name} does not start as webpack's do: ${file.slice(0, 200)}`);
  return `${head}(module, exports) { exports.${name} = ${JSON.stringify(texts)}; }}]);`;
}
