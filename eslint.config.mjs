import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

/**
 * Who may import whom in src, as CONTRIBUTING.md has it: `values` may be imported freely,
 * of `types` the types alone. What a layer does not list it may not import.
 *
 * @type {Readonly<Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>>}
 */
export const layers = {
  shared: { values: [], types: [] },
  ews: { values: ["shared"], types: [] },
  i18n: { values: ["shared"], types: [] },
  outlook: { values: ["shared"], types: ["ews"] },
  transport: { values: ["shared"], types: ["ews"] },
  imList: { values: ["shared", "ews"], types: [] },
  config: { values: ["shared"], types: [] },
  storage: { values: ["shared"], types: ["imList"] },
  files: { values: ["shared"], types: ["imList"] },
  taskpane: { values: ["shared", "i18n", "imList"], types: ["ews", "config"] },
};

const reactLayers = new Set(["taskpane"]);
const platformNames = [
  "document",
  "window",
  "navigator",
  "fetch",
  "XMLHttpRequest",
  "DOMParser",
  "localStorage",
];

/** @type {{ selector: string; message: string }[]} */
const forbiddenSyntax = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Text of other people never becomes markup.",
  },
  { selector: "TSEnumDeclaration", message: "A union of strings reads better." },
];
const sayingOffice = {
  selector: "TSQualifiedName > Identifier[name='Office']",
  message: "'Office' is for src/outlook.",
};

/** @type {import("typescript-eslint").ConfigArray} */
const layerRules = Object.entries(layers).map(([layer, { values, types }]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        patterns: [
          ...Object.keys(layers)
            .filter((other) => other !== layer && !values.includes(other))
            .map((other) => ({
              regex: `^(\\.\\./)+${other}/`,
              allowTypeImports: types.includes(other),
              message: `src/${layer} may not reach into src/${other}.`,
            })),
          { regex: "/main\\.tsx?$", message: "Nothing reaches into the composition root." },
          ...(reactLayers.has(layer)
            ? []
            : [{ regex: "^(react|react-dom|@fluentui/.*)(/|$)", message: "React stays in src/taskpane." }]),
        ],
      },
    ],
    // What the rules above do not see: an import while running, and a type of Office.
    "no-restricted-syntax": [
      "error",
      ...forbiddenSyntax,
      ...Object.keys(layers)
        .filter((other) => other !== layer && !values.includes(other))
        .map((other) => ({
          selector: `ImportExpression[source.value=/^(\\.\\.\\/)+${other}\\//]`,
          message: `src/${layer} may not reach into src/${other}.`,
        })),
      ...(layer === "outlook" ? [] : [sayingOffice]),
    ],
    "no-restricted-globals": [
      "error",
      ...(layer === "outlook" ? [] : ["Office"]),
      ...(layer === "ews" || layer === "imList" ? platformNames : []),
    ],
  },
}));

export default ts.config(
  { ignores: ["dist/", "build/", "release/", "node_modules/"] },
  js.configs.recommended,
  // The rules that need types are oxlint's: .oxlintrc.json.
  { files: ["**/*.{ts,tsx}"], extends: [ts.configs.strict] },
  // Hooks and components alone: for each file the plugin reads it once more.
  { files: ["src/**/*.tsx", "src/**/use*.ts"], ...reactHooks.configs.flat.recommended },
  // It is about React's compiler, which we do not use.
  { files: ["src/**/*.tsx"], rules: { "react-hooks/incompatible-library": "off" } },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Text of other people never becomes markup." },
        { property: "outerHTML", message: "Text of other people never becomes markup." },
        { property: "insertAdjacentHTML", message: "Text of other people never becomes markup." },
      ],
      "no-restricted-syntax": ["error", ...forbiddenSyntax],
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "simulator/", message: "src never reaches into the simulator." }] },
      ],
    },
  },
  {
    files: ["simulator/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "(^|/)src/", message: "The simulator shares nothing with src: they meet on the wire." },
          ],
        },
      ],
    },
  },
  {
    files: ["kit/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^\\.\\./", message: "The kit is copied into releases: it needs nothing beside it." },
          ],
        },
      ],
    },
  },
  ...layerRules,
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        performance: "readonly",
        URL: "readonly",
        Buffer: "readonly",
      },
    },
  },
);
