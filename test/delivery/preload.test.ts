import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const file = readdirSync("dist/immutable").find((name) => name.startsWith("preload.")) ?? "";
const script = readFileSync(`dist/immutable/${file}`, "utf8");
const officeJs = readFileSync("node_modules/@microsoft/office-js/dist/office.js", "utf8");

type Page = { readonly name?: string; readonly search?: string; readonly ajax?: boolean };
type Link = {
  readonly rel: string;
  readonly as: string;
  readonly href: string;
  readonly crossOrigin: string | null;
};

/**
 * Runs the built script in a minimal page, and returns the links that the script adds. The catalog that the script also
 * requests, by a script element, never loads.
 */
function preloads({ name = "", search = "", ajax = false }: Page): Link[] {
  const links: Link[] = [];
  const context = createContext({
    addEventListener: () => undefined,
    setTimeout: () => 0,
    matchMedia: () => ({ matches: false }),
    location: { search },
    navigator: { language: "en-US" },
    document: {
      documentElement: { style: {} },
      querySelector: () => ({ src: "https://cdn.example/hosted/office.js" }),
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => undefined, addEventListener: () => undefined }),
      head: {
        append: ({ rel, as, href, crossOrigin }: Link) => links.push({ rel, as, href, crossOrigin }),
        appendChild: () => undefined,
      },
    },
  });
  runInContext(
    `globalThis.window = globalThis.self = globalThis; name = ${JSON.stringify(name)}; ${ajax ? "Sys = {};" : ""}`,
    context,
  );
  runInContext(script, context);
  return links;
}

const nameOf = (hostInfo: string) => JSON.stringify({ baseFrameName: "_xdm_5__", hostInfo });
const folderFor = (locale: string) =>
  preloads({ name: nameOf(`Outlook|Web|16.01|${locale}|id|||16`) })[1]
    ?.href.split("/")
    .at(-2);

describe("The preload links", () => {
  it("match the requests of office.js in Outlook on the web, including their mode", () => {
    const [host, officeTexts, ajax, outlookTexts] = preloads({
      name: nameOf("Outlook|Web|16.01|en-GB|id|||16"),
    });
    const anonymous = { rel: "preload", as: "script", crossOrigin: "anonymous" };
    expect(host).toEqual({ ...anonymous, href: "https://cdn.example/hosted/outlook-web-16.01.js" });
    expect(officeTexts).toEqual({ ...anonymous, href: "https://cdn.example/hosted/en-us/office_strings.js" });
    expect(ajax).toEqual({ ...anonymous, href: "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js" });
    expect(outlookTexts).toEqual({
      ...anonymous,
      href: "https://cdn.example/hosted/en-us/outlook_strings.js",
      crossOrigin: null,
    });
  });

  it("can also be derived from the address's host information", () => {
    expect(preloads({ search: "?_host_Info=Outlook%7CWeb%7C16.01%7Cfr-FR%7Cid%7C%7C%7C16" })).toHaveLength(4);
    expect(preloads({ search: "?a=1&_host_Info=Outlook$Web$16.01$fr-FR$id$$$16" })).toHaveLength(4);
  });

  it("omit MicrosoftAjax if it is already defined", () => {
    const links = preloads({ name: nameOf("Outlook|Web|16.01|en-US|id|||16"), ajax: true });
    expect(links.map(({ href }) => href).filter((href) => href.includes("Ajax"))).toEqual([]);
    expect(links).toHaveLength(3);
  });

  it.each([
    ["Outlook on Windows", nameOf("Outlook|Win32|16.02|en-US|id|||16")],
    ["Outlook for Mac", nameOf("Outlook|Mac|16.00|en-US|id|||16")],
    ["an older Outlook on the web, which loads another file", nameOf("Outlook|Web|16.00|en-US|id|||16")],
    ["another program of Office", nameOf("Excel|Web|16.01|en-US|id|||16")],
    ["a page outside Office", ""],
    ["a frame whose name is something else", '{"hostInfo":7}'],
    ["a frame whose name is null", "null"],
  ])("are absent in %s", (_, name) => {
    expect(preloads({ name })).toEqual([]);
  });

  it("use the same folder of texts as office.js, for every locale that office.js supports", () => {
    const known = [...(/OSF\.SupportedLocales=\{([^}]*)\}/.exec(officeJs)?.[1] ?? "").matchAll(/"([^"]+)"/g)];
    expect(known.length).toBeGreaterThan(40);
    for (const [, locale = ""] of known) expect(folderFor(locale)).toBe(locale);
  });

  it("use the language's folder for other regions, and English for other languages", () => {
    const others = [
      ...(/OSF\.AssociatedLocales=\{([^}]*)\}/.exec(officeJs)?.[1] ?? "").matchAll(/(\w\w):"([^"]+)"/g),
    ];
    expect(others.length).toBeGreaterThan(40);
    for (const [, language = "", folder] of others.filter(([, language]) => language !== "no")) {
      expect(folderFor(`${language}-XX`)).toBe(folder);
    }
    expect(folderFor("sw-KE")).toBe("en-us");
  });
});
