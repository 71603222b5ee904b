import * as v from "valibot";
import { languageTags } from "../../src/i18n/language.ts";
import { readConfig, type ConfigProblem } from "../../src/config/readConfig.ts";
import { failed, success, type Result } from "../../src/shared/result.ts";
import { ancestorMistakes, endpointMistakes, folderMistakes, supportMistakes } from "./addresses.ts";

/** Settings of an organization: the content of the one file that `npm run package` reads. */
export type Settings = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>;

const checkedText = (mistakes: (text: string) => readonly string[]) =>
  v.pipe(
    v.string("must be text in quotation marks"),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      if (dataset.typed) for (const message of mistakes(dataset.value)) addIssue({ message });
    }),
  );
/** Normalizes an address as browsers do: the host in lowercase, without the default port. */
const address = (mistakes: (text: string) => readonly string[]) =>
  v.pipe(
    checkedText(mistakes),
    v.transform((text) => (URL.canParse(text) ? new URL(text).href : text)),
  );
const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  v.picklist(words, `must be ${words.map((word) => JSON.stringify(word)).join(" or ")}`);

function findConfigMistakes(config: Readonly<Record<string, unknown>>): string[] {
  const { ewsUrl, supportUrl, ...others } = config;
  const misplaced = Object.entries({ ewsUrl, supportUrl }).filter(([, value]) => value !== undefined);
  // ewsUrl is set outside config, so it is not missing here. findContradictions checks it.
  const read = readConfig(JSON.stringify(others), {
    url: "https://own.invalid/",
    policy: "",
    languages: languageTags,
  });
  const problems = read.ok ? [] : read.failure.filter(({ kind }) => kind !== "missing");
  return [
    ...misplaced.map(([key]) => `must not contain ${key}: set it next to config, not inside it`),
    ...problems.map(configProblemText),
  ];
}

function configProblemText(problem: ConfigProblem): string {
  switch (problem.kind) {
    case "unknown":
      return `contains the unknown setting ${problem.at}`;
    case "wrong":
      return `contains ${problem.found} as ${problem.at}, which must be ${problem.expected}`;
    default:
      return `cannot be used: ${problem.kind}`;
  }
}

const entries = {
  /** Folder from which browsers load the pane. */
  baseUrl: address(folderMistakes),
  /** Origins of Outlook on the web, the only pages that may frame the pane. */
  frameAncestors: v.pipe(
    v.array(
      v.pipe(
        checkedText(ancestorMistakes),
        v.transform((text) => text.toLowerCase()),
      ),
      "must be a list of origins in [ ]",
    ),
    v.minLength(1, "must name the origin of Outlook on the web; without it, no page can show the pane"),
  ),
  /** Address at which the pane calls EWS with the user's account. Without it, there is no direct connection. */
  ewsUrl: v.optional(address(endpointMistakes)),
  /**
   * Address to which a proxy forwards these calls: the Exchange server behind it. Without it, the proxies serve only
   * files.
   */
  upstream: v.optional(address(endpointMistakes)),
  /** Server that asks for user name and password on the direct connection behind nginx or Apache. */
  signIn: v.optional(oneOf("exchange", "proxy"), "exchange"),
  supportUrl: v.optional(address(supportMistakes)),
  officeJs: v.optional(oneOf("microsoft", "self"), "microsoft"),
  /** Fourth part of the manifest's version. Raise it when these settings change and the product's version does not. */
  revision: v.optional(
    v.pipe(
      v.number("must be a whole number"),
      v.integer("must be a whole number"),
      v.minValue(0, "must be 0 to 65535"),
      v.maxValue(65_535, "must be 0 to 65535"),
    ),
    0,
  ),
  /** Further keys of config.json, checked by the pane's own rules. */
  config: v.optional(
    v.pipe(
      v.record(v.string(), v.unknown(), "must be an object in { }"),
      v.rawCheck(({ dataset, addIssue }) => {
        if (dataset.typed) for (const message of findConfigMistakes(dataset.value)) addIssue({ message });
      }),
    ),
    {},
  ),
};

const schema = v.objectWithRest(entries, v.never("is not a known setting"), (issue) =>
  issue.path ? "is missing" : "must be an object in { }",
);

/**
 * Reads the settings file, or returns everything that is wrong with it: one sentence for each mistake, with the field's
 * name.
 */
export function readSettings(text: string): Result<Settings, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return failed([`The file is not valid JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const read = v.safeParse(schema, json);
  if (read.success) {
    const mistakes = findContradictions(read.output);
    return mistakes.length === 0 ? success(read.output) : failed(mistakes);
  }
  return failed(read.issues.map((issue) => `${v.getDotPath(issue) ?? "The file"} ${issue.message}.`));
}

/** Returns contradictions between settings that are each correct on their own. */
function findContradictions({ baseUrl, ewsUrl, upstream, config }: Settings): string[] {
  const own = new URL(baseUrl).origin;
  return [
    ...(config["route"] === "direct" && ewsUrl === undefined
      ? ['config contains route "direct", but ewsUrl is missing.']
      : []),
    ...(upstream !== undefined && ewsUrl === undefined
      ? ["upstream needs ewsUrl: the address at which the pane calls the proxy."]
      : []),
    ...(upstream !== undefined && ewsUrl !== undefined && new URL(ewsUrl).origin !== own
      ? [`upstream needs an ewsUrl on the proxy itself: ${own}/EWS/Exchange.asmx.`]
      : []),
    ...(upstream !== undefined && upstream === ewsUrl
      ? ["upstream and ewsUrl are the same: the proxy would call itself."]
      : []),
  ];
}

/** Returns warnings about settings that may be correct but need a second look. */
export function warnings({ baseUrl, ewsUrl, frameAncestors, officeJs }: Settings): readonly string[] {
  const own = new URL(baseUrl);
  return [
    ...frameAncestors
      .filter((origin) => new URL(origin).hostname !== own.hostname)
      .map(
        (origin) =>
          `baseUrl has a different host name (${own.hostname}) from Outlook on the web at ${origin}. ` +
          `office.js may then treat that page as not trusted and stop (measured with outlook-web-16.01.js).`,
      ),
    ...(ewsUrl !== undefined && new URL(ewsUrl).origin !== own.origin
      ? [
          `ewsUrl has a different origin from baseUrl. The pane's policy allows ${new URL(ewsUrl).origin}; ` +
            `that server must also allow ${own.origin} (CORS with credentials), which Exchange does not do by default.`,
        ]
      : []),
    ...(officeJs === "self"
      ? [
          "officeJs is self-hosted. Microsoft does not support that, and you get a newer office.js only with a newer release.",
        ]
      : []),
  ];
}
