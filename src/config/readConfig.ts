import * as v from "valibot";
import { failed, success, type Result } from "../shared/result.ts";
import { defaultConfig, type Config } from "./config.ts";

/** A mistake in `config.json`. `at` names the setting, such as "timeouts.directSeconds". */
export type ConfigProblem =
  | { readonly kind: "notJson"; readonly message: string }
  | { readonly kind: "unknown"; readonly at: string }
  /** `expected` does not depend on a language: values, a range, or a pattern. */
  | { readonly kind: "wrong"; readonly at: string; readonly found: string; readonly expected: string }
  /** The page's content security policy does not allow requests to that origin. */
  | { readonly kind: "blocked"; readonly at: string; readonly origin: string }
  /** The direct connection is required, but its address is missing. */
  | { readonly kind: "missing"; readonly at: string };

export interface ConfigPage {
  /** Address of the page. Addresses in the settings may be relative to it. */
  readonly url: string;
  /** Content security policy in the page's meta element. */
  readonly policy: string;
  /** Tags of the languages that the pane has. */
  readonly languages: readonly string[];
}

const { offer, concurrency, timeouts } = defaultConfig;
const seconds = (milliseconds: number) => milliseconds / 1_000;

const whole = (least: number, most: number) => {
  const expected = `${least}..${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};
const yesOrNo = v.boolean("true | false");
/** An object whose entries are all optional, and so is the object. */
const section = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.optional(v.strictObject(entries, "{ }"), {} as never);
const address = (expected: string, isRight: (text: string) => boolean) =>
  v.pipe(v.string(expected), v.check(isRight, expected));
const routes = "auto | outlook | direct";

/**
 * True for a path on the pane's own host, or an https address without user info, query, or fragment. It must be written
 * exactly as it is called: without spaces and control characters, which browsers remove, and without backslashes, which
 * they turn into slashes.
 */
const isEwsUrl = (text: string): boolean =>
  /^(https:\/\/[^/@]+)?\/(?!\/)/i.test(text) &&
  !/[\s\p{Cc}\\?#]/u.test(text) &&
  parseUrl(text, "https://own.invalid/") !== undefined;

const isSupportUrl = (text: string): boolean =>
  ["https:", "mailto:"].includes(parseUrl(text)?.protocol ?? "");

const createSchema = (languages: readonly string[]) =>
  v.strictObject(
    {
      route: v.optional(v.picklist(["auto", "outlook", "direct"], routes), defaultConfig.route),
      ewsUrl: v.optional(address("https://.../EWS/Exchange.asmx | /EWS/Exchange.asmx", isEwsUrl)),
      timeouts: section({
        outlookSeconds: v.optional(whole(5, 60), seconds(timeouts.outlook)),
        directSeconds: v.optional(whole(5, 600), seconds(timeouts.direct)),
      }),
      concurrency: section({
        outlook: v.optional(whole(1, 3), concurrency.outlook),
        direct: v.optional(whole(1, 20), concurrency.direct),
      }),
      languages: v.optional(
        v.pipe(
          v.array(v.picklist(languages, languages.join(" | ")), "[ ]"),
          v.minLength(1, languages.join(" | ")),
        ),
      ),
      supportUrl: v.optional(address("https://... | mailto:...", isSupportUrl)),
      offer: section({
        removing: v.optional(yesOrNo, offer.removing),
        import: v.optional(yesOrNo, offer.import),
        export: v.optional(yesOrNo, offer.export),
        mostRows: v.optional(whole(1, 100_000), offer.mostRows),
      }),
    },
    "{ }",
  );

/**
 * Reads `config.json`. Returns the settings, with default values for missing ones, or everything that is wrong with
 * them.
 */
export function readConfig(text: string, page: ConfigPage): Result<Config, readonly ConfigProblem[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const read = v.safeParse(createSchema(page.languages), json.value);
  if (!read.success) return failed(read.issues.map(problemOf));

  const { output } = read;
  const ewsUrl = output.ewsUrl === undefined ? undefined : new URL(output.ewsUrl, page.url);
  if (output.route === "direct" && !ewsUrl) return failed([{ kind: "missing", at: "ewsUrl" }]);
  if (ewsUrl && ewsUrl.protocol !== "https:")
    return failed([{ kind: "wrong", at: "ewsUrl", found: ewsUrl.href, expected: "https://..." }]);
  if (ewsUrl && !isAllowed(ewsUrl.origin, page))
    return failed([{ kind: "blocked", at: "ewsUrl", origin: ewsUrl.origin }]);
  return success({
    ...output,
    ewsUrl: ewsUrl?.href,
    supportUrl: output.supportUrl,
    languages: output.languages ?? defaultConfig.languages,
    timeouts: {
      outlook: output.timeouts.outlookSeconds * 1_000,
      direct: output.timeouts.directSeconds * 1_000,
    },
  });
}

/** The oldest supported browsers lack URL.canParse. */
function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): Result<unknown, readonly ConfigProblem[]> {
  try {
    const json = JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
    // An empty array would be accepted as an object without settings.
    if (!Array.isArray(json)) return success(json);
    return failed([{ kind: "wrong", at: "config.json", found: text.slice(0, 80), expected: "{ }" }]);
  } catch (error) {
    return failed([{ kind: "notJson", message: error instanceof Error ? error.message : String(error) }]);
  }
}

function problemOf(issue: v.BaseIssue<unknown>): ConfigProblem {
  const at = v.getDotPath(issue) ?? "config.json";
  return issue.type === "strict_object" && issue.expected === "never"
    ? { kind: "unknown", at }
    : { kind: "wrong", at, found: JSON.stringify(issue.input).slice(0, 80), expected: issue.message };
}

/** True if the page's policy allows requests to an origin: its own, or one in connect-src. */
function isAllowed(origin: string, { url, policy }: ConfigPage): boolean {
  const sources = /(?:^|;)\s*connect-src\s+([^;]*)/i.exec(policy)?.[1]?.split(/\s+/) ?? [];
  // A source with a path allows only that path, which may not be the address.
  return [url, ...sources.filter((source) => parseUrl(source)?.pathname === "/")].some(
    (allowed) => parseUrl(allowed)?.origin === origin,
  );
}
