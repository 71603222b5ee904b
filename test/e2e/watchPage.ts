import type { BrowserContext } from "playwright-core";

/** A breach of a content security policy, as the browser reported it. */
export interface Violation {
  /** The directive, such as "style-src-attr". */
  readonly directive: string;
  /** What was blocked: an address, "inline", "eval". */
  readonly blocked: string;
  /** The last part of the script's address, such as "outlook-web-16.01.js"; "" when there is none. */
  readonly file: string;
  /** The page in which it happened. */
  readonly page: string;
  /** When that page was loaded: tells one load of it from the next. */
  readonly loaded: number;
}

/** What went wrong in a context's pages since it was opened. */
export interface PageProblems {
  /** Errors that no script caught. */
  readonly errors: string[];
  /** Errors and warnings in the console, but those about blocked content and about preloaded files used late. */
  readonly console: string[];
  readonly violations: Violation[];
  /** Addresses asked for that are not on this machine. */
  readonly foreign: string[];
}

/**
 * What Microsoft's file is known to do against the policy: it sets a style attribute twice. With the policy as a header
 * and as a meta element, each counts twice. So often each time that a page is loaded.
 */
export const knownViolations = { file: "outlook-web-16.01.js", directive: "style-src-attr", times: 4 };

/** The breaches that are not Microsoft's known ones. */
export function ownViolations({ violations }: PageProblems): readonly Violation[] {
  const { file, directive, times } = knownViolations;
  const met = new Map<number, number>();
  return violations.filter((one) => {
    if (one.file !== file || one.directive !== directive) return true;
    const number = (met.get(one.loaded) ?? 0) + 1;
    met.set(one.loaded, number);
    return number > times;
  });
}

/** Empties the lists, for the next test. */
export function forgetProblems(problems: PageProblems): void {
  for (const list of Object.values(problems) as unknown[][]) list.length = 0;
}

/** Writes down what goes wrong in all pages and frames of a context. Call it before the first page is opened. */
export async function watchPages(context: BrowserContext): Promise<PageProblems> {
  const problems: PageProblems = { errors: [], console: [], violations: [], foreign: [] };
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") problems.foreign.push(request.url());
  });
  context.on("weberror", (error) => problems.errors.push(error.error().stack ?? error.error().message));
  context.on("console", (message) => {
    const bad = message.type() === "error" || message.type() === "warning";
    if (bad && !harmless.some((words) => message.text().includes(words)))
      problems.console.push(`${message.text()} (${message.location().url})`);
  });
  await context.exposeBinding("reportViolation", (_, violation: Violation) => {
    problems.violations.push(violation);
  });
  await context.addInitScript(reportViolations);
  return problems;
}

/** Console messages that do not count: violations have a list of their own, and a busy machine uses files late. */
const harmless = [
  "Content Security Policy",
  "preloaded using link preload but not used within a few seconds",
];

/** Runs in every frame before its own scripts. */
function reportViolations(): void {
  const { reportViolation } = globalThis as unknown as { reportViolation: (violation: Violation) => void };
  addEventListener("securitypolicyviolation", (event) => {
    reportViolation({
      directive: event.effectiveDirective,
      blocked: event.blockedURI,
      file: event.sourceFile.split("/").at(-1) ?? "",
      page: location.href,
      loaded: performance.timeOrigin,
    });
  });
}
