import * as v from "valibot";
import { languageTags } from "../../src/i18n/language.ts";
import { readConfig, type ConfigProblem } from "../../src/config/readConfig.ts";
import { failed, success, type Result } from "../../src/shared/result.ts";
import { ancestorMistakes, endpointMistakes, folderMistakes, supportMistakes } from "./addresses.ts";

/** What `npm run package` is told of an organisation: the one file that it reads. */
export type Settings = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>;

const checkedText = (mistakes: (text: string) => readonly string[]) =>
  v.pipe(
    v.string("has to be a text in quotes"),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      if (dataset.typed) for (const message of mistakes(dataset.value)) addIssue({ message });
    }),
  );
/** As browsers write it: the host in small letters, no port that goes without saying. */
const address = (mistakes: (text: string) => readonly string[]) =>
  v.pipe(
    checkedText(mistakes),
    v.transform((text) => (URL.canParse(text) ? new URL(text).href : text)),
  );
const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  v.picklist(words, `has to be ${words.map((word) => JSON.stringify(word)).join(" or ")}`);

function configMistakes(config: Readonly<Record<string, unknown>>): string[] {
  const { ewsUrl, supportUrl, ...others } = config;
  const elsewhere = Object.entries({ ewsUrl, supportUrl }).filter(([, value]) => value !== undefined);
  // Whether route "direct" has an address is for contradictions() to see: the address stands outside.
  const read = readConfig(JSON.stringify(others), {
    url: "https://own.invalid/",
    policy: "",
    languages: languageTags,
  });
  const problems = read.ok ? [] : read.failure.filter(({ kind }) => kind !== "missing");
  return [
    ...elsewhere.map(([key]) => `may not have ${key} in it: that is a setting beside config`),
    ...problems.map(configWords),
  ];
}

function configWords(problem: ConfigProblem): string {
  switch (problem.kind) {
    case "unknown":
      return `has ${problem.at} in it, which the pane does not know`;
    case "wrong":
      return `has ${problem.found} as ${problem.at}, which has to be ${problem.expected}`;
    default:
      return `cannot be used: ${problem.kind}`;
  }
}

const entries = {
  /** The folder from which browsers get the pane. */
  baseUrl: address(folderMistakes),
  /** The pages of Outlook on the web, which alone may frame the pane. */
  frameAncestors: v.pipe(
    v.array(
      v.pipe(
        checkedText(ancestorMistakes),
        v.transform((text) => text.toLowerCase()),
      ),
      "has to be a list of origins in [ ]",
    ),
    v.minLength(1, "has to name the origin of Outlook on the web: without one no page may show the pane"),
  ),
  /** Where the pane calls EWS as the user. Without it there is no direct route. */
  ewsUrl: v.optional(address(endpointMistakes)),
  /** Where a proxy passes these calls on to: the Exchange server behind it. Without it the proxies serve files alone. */
  upstream: v.optional(address(endpointMistakes)),
  /** Who asks for user name and password on the direct route behind nginx or Apache. */
  signIn: v.optional(oneOf("exchange", "proxy"), "exchange"),
  supportUrl: v.optional(address(supportMistakes)),
  officeJs: v.optional(oneOf("microsoft", "self"), "microsoft"),
  /** The fourth part of the manifest's version: raised when these settings change and the product's version does not. */
  revision: v.optional(
    v.pipe(
      v.number("has to be a whole number"),
      v.integer("has to be a whole number"),
      v.minValue(0, "has to be 0 to 65535"),
      v.maxValue(65_535, "has to be 0 to 65535"),
    ),
    0,
  ),
  /** Further keys of config.json, by the pane's own rules. */
  config: v.optional(
    v.pipe(
      v.record(v.string(), v.unknown(), "has to be an object in { }"),
      v.rawCheck(({ dataset, addIssue }) => {
        if (dataset.typed) for (const message of configMistakes(dataset.value)) addIssue({ message });
      }),
    ),
    {},
  ),
};

const schema = v.objectWithRest(entries, v.never("is not a setting"), (issue) =>
  issue.path ? "is missing" : "has to be an object in { }",
);

/** Reads the settings' file, or says all that is wrong with it: one sentence a mistake, each with the field's name. */
export function readSettings(text: string): Result<Settings, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return failed([`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const read = v.safeParse(schema, json);
  if (read.success) {
    const mistakes = contradictions(read.output);
    return mistakes.length === 0 ? success(read.output) : failed(mistakes);
  }
  return failed(read.issues.map((issue) => `${v.getDotPath(issue) ?? "The file"} ${issue.message}.`));
}

/** What is wrong with settings that are each right by themselves. */
function contradictions({ baseUrl, ewsUrl, upstream, config }: Settings): string[] {
  const own = new URL(baseUrl).origin;
  return [
    ...(config["route"] === "direct" && ewsUrl === undefined
      ? ['config has route "direct" in it, and ewsUrl is missing.']
      : []),
    ...(upstream !== undefined && ewsUrl === undefined
      ? ["upstream needs ewsUrl: the address at which the pane calls the proxy."]
      : []),
    ...(upstream !== undefined && ewsUrl !== undefined && new URL(ewsUrl).origin !== own
      ? [`upstream needs an ewsUrl on the proxy itself: ${own}/EWS/Exchange.asmx.`]
      : []),
    ...(upstream !== undefined && upstream === ewsUrl
      ? ["upstream is ewsUrl: the proxy would call itself."]
      : []),
  ];
}

/** What may be right and is worth a second look, in words. */
export function warnings({ baseUrl, ewsUrl, frameAncestors, officeJs }: Settings): readonly string[] {
  const own = new URL(baseUrl);
  return [
    ...frameAncestors
      .filter((origin) => new URL(origin).hostname !== own.hostname)
      .map(
        (origin) =>
          `baseUrl is on another host name (${own.hostname}) than Outlook on the web at ${origin}: ` +
          `office.js may call that page not trusted and stop there (measured with outlook-web-16.01.js).`,
      ),
    ...(ewsUrl !== undefined && new URL(ewsUrl).origin !== own.origin
      ? [
          `ewsUrl is on another origin than baseUrl. The policy of the pane allows ${new URL(ewsUrl).origin}; ` +
            `that server has to allow ${own.origin} in turn (CORS with credentials), which Exchange does not by itself.`,
        ]
      : []),
    ...(officeJs === "self"
      ? ["officeJs is self-hosted: Microsoft does not support that, and updates of it come with ours alone."]
      : []),
  ];
}
