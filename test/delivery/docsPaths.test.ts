import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const documents = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md"],
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name).replaceAll("\\", "/")),
];

/** Folders whose files a document names by their path from the root. Generated folders, such as dist, are not listed. */
const folders = /^(?:src|test|scripts|simulator|bench|docs|kit|webpack|assets|\.ci|\.github)\//;

/** Globs, placeholders, and paths that are cut short. */
const isPattern = (path: string): boolean => /[*?<>{}$…]|\.\.\.$/.test(path);

/** Blocks and spans of code. */
const code = /```[\s\S]*?```|`[^`\n]+`/g;

/** Targets of Markdown links and pictures to files of this repository. */
const linksIn = (text: string): readonly string[] =>
  [...text.replaceAll(code, "").matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = ""]) => target.replace(/#.*$/, ""))
    .filter((target) => target !== "" && !/^[a-z][a-z+.-]*:/i.test(target));

/** Paths of this repository in blocks and spans of code, also within a command. */
const codePathsIn = (text: string): readonly string[] =>
  [...text.matchAll(code)]
    .flatMap(([words]) => words.split(/[\s`]+/))
    .map((word) => word.replace(/^["'(]+/, "").replace(/["'),;:]+$|(?<!\.)\.$/, ""))
    .filter((word) => folders.test(word.replace(/^(?:\.\.?\/)+/, "")))
    .filter((word) => !isPattern(word));

/** Paths that a document names and that do not exist. A link starts at the document, a path in code there or at the root. */
function missingPaths(document: string, text: string): readonly string[] {
  const besideDocument = (path: string) => existsSync(join(dirname(document), path));
  return [
    ...linksIn(text).filter((path) => !besideDocument(path)),
    ...codePathsIn(text).filter((path) => !existsSync(path) && !besideDocument(path)),
  ];
}

describe("The documents", () => {
  it.each(documents)("name in %s only files and folders that exist", (document) => {
    expect(missingPaths(document, readFileSync(document, "utf8"))).toEqual([]);
  });

  it("name many", () => {
    const texts = documents.map((document) => readFileSync(document, "utf8"));
    expect(texts.flatMap(linksIn).length).toBeGreaterThan(20);
    expect(texts.flatMap(codePathsIn).length).toBeGreaterThan(40);
  });
});

describe("The check of paths in documents", () => {
  it.each([
    ["an invented file", "See `src/ews/invented.ts`.", "src/ews/invented.ts"],
    ["an invented folder", "Files in `docs/invented/`, and more.", "docs/invented/"],
    ["a path within a command", "`npm run jest -- test/invented`", "test/invented"],
    ["a path in a block", "```\ncp kit/invented.json my.json\n```", "kit/invented.json"],
    ["a path from the document", "`../src/invented.ts`", "../src/invented.ts"],
    ["a link", "[Hosts](invented.md)", "invented.md"],
    ["a link to a heading", "[Hosts](invented.md#calls)", "invented.md"],
    ["a picture", "![A list](pictures/invented.png)", "pictures/invented.png"],
    ["a link that starts at the root instead of the document", "[Hosts](docs/host.md)", "docs/host.md"],
  ])("reports %s", (_, text, path) => {
    expect(missingPaths("docs/users.md", text)).toEqual([path]);
  });

  it.each([
    ["an existing path", "`src/ews/failure.ts` and [hosts](host.md#calls), `test/architecture`."],
    ["an address", "[Exchange](https://example.com/src/invented.ts), [mail](mailto:ana@example.com)"],
    ["a heading of the same document", "[above](#invented)"],
    ["a glob", "`src/ews/*.ts`"],
    ["a placeholder", "`src/ews/operations/<operation>.ts`, `src/…`"],
    ["a generated file", "`dist/manifest.xml`, `build/demo.png`, `release/site/`"],
    ["a path of another place", "`/EWS/Exchange.asmx`, `site/manifest.xml`, `../shared`"],
    ["words outside of code", "either src/invented or not"],
  ])("accepts %s", (_, text) => {
    expect(missingPaths("docs/users.md", text)).toEqual([]);
  });
});
