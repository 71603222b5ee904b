import type { BrowserContext } from "playwright-core";

/** A violation of a content security policy, as reported by the browser. */
export interface Violation {
  /** Name of the directive, such as "style-src-attr". */
  readonly directive: string;
  /** The blocked content: an address, "inline", or "eval". */
  readonly blocked: string;
  /** The last part of the script's address, such as "outlook-web-16.01.js". Empty if there is no script. */
  readonly file: string;
  /** Address of the page with the violation. */
  readonly page: string;
  /** Time at which that page was loaded; distinguishes its loads. */
  readonly loaded: number;
}

/** The problems in a context's pages so far. */
export interface PageProblems {
  /** Errors that no script caught. */
  readonly errors: string[];
  /**
   * Errors and warnings in the console, except those about blocked content, preloaded files used late, and
   * missing photos.
   */
  readonly console: string[];
  readonly violations: Violation[];
  /** Requested addresses on other hosts. */
  readonly foreign: string[];
}

/**
 * The known violations by Microsoft's file, which sets a style attribute twice. With the policy in a header and in a
 * meta element, each counts twice. `times` is the number per page load.
 */
export const knownViolations = { file: "outlook-web-16.01.js", directive: "style-src-attr", times: 4 };

/** Returns the violations that are not Microsoft's known ones. */
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

/** Clears the lists for the next test. */
export function forgetProblems(problems: PageProblems): void {
  for (const list of Object.values(problems) as unknown[][]) list.length = 0;
}

/** Records the problems in all pages and frames of a context. Call it before the first page is opened. */
export async function watchPages(context: BrowserContext): Promise<PageProblems> {
  const problems: PageProblems = { errors: [], console: [], violations: [], foreign: [] };
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") problems.foreign.push(request.url());
  });
  context.on("weberror", (error) => problems.errors.push(error.error().stack ?? error.error().message));
  context.on("console", (message) => {
    const isProblem = message.type() === "error" || message.type() === "warning";
    const { url } = message.location();
    const isHarmless =
      harmless.some((words) => message.text().includes(words)) || isMissingPhoto(message.text(), url);
    if (isProblem && !isHarmless) problems.console.push(`${message.text()} (${url})`);
  });
  await context.exposeBinding("reportViolation", (_, violation: Violation) => {
    problems.violations.push(violation);
  });
  await context.addInitScript(reportViolations);
  return problems;
}

/**
 * Console messages that do not count: violations have their own list, and on a busy machine preloaded files are used
 * late.
 */
const harmless = [
  "Content Security Policy",
  "preloaded using link preload but not used within a few seconds",
];

/**
 * True for the message about a call to Exchange with status 404. The browser logs it for each person without a photo,
 * whatever the pane does with the response.
 */
const isMissingPhoto = (text: string, url: string): boolean =>
  text.includes("status of 404") && /\/EWS\/Exchange\.asmx$/i.test(url);

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
