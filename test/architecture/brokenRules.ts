/** Sources that break rules of .oxlintrc.json: the most important rules, and all of the project's own rules. */
interface Broken {
  /** Folder of the sources. Each source is named after its rule. */
  readonly folder: string;
  readonly extension: ".ts" | ".tsx" | ".js";
  /** The sources by rule name, as oxlint reports it. */
  readonly sources: Readonly<Record<string, string>>;
}

const hook = (body: string): string =>
  `export function Part({ value, items }) { ${body}; return <p>{value}{items}</p>; }`;

export const broken: readonly Broken[] = [
  {
    folder: "test",
    extension: ".ts",
    sources: {
      "typescript(no-floating-promises)": "export const run = () => { later; };",
      "typescript(no-misused-promises)": "[1].forEach(async () => { await later; });",
      "typescript(await-thenable)": "export const run = async () => { await record; };",
      "typescript(require-await)": "export const run = async () => 1;",
      "typescript(return-await)":
        "export const run = async () => { try { return later; } catch { return 1; } };",
      "typescript(no-unsafe-assignment)": "export const text: string = anything;",
      "typescript(no-unsafe-argument)": "takes(anything);",
      "typescript(no-unsafe-call)": "anything();",
      "typescript(no-unsafe-member-access)": "export const member: unknown = anything.member;",
      "typescript(no-unsafe-return)": "export const give = (): string => anything;",
      "typescript(no-unnecessary-condition)": "if (record === undefined) takes('');",
      "typescript(no-unnecessary-type-assertion)": "export const same = record as { a: number };",
      "typescript(no-base-to-string)": "takes(String(record));",
      "typescript(restrict-template-expressions)": "takes(`${record}`);",
      "typescript(restrict-plus-operands)": "takes('' + record);",
      "typescript(no-confusing-void-expression)": "export const nothing = takes('');",
      "typescript(unbound-method)": "export const say = thing.say;",
      "typescript(no-deprecated)": "old();",
      "typescript(only-throw-error)": "export const fail = () => { throw 'words'; };",
      "typescript(use-unknown-in-catch-callback-variable)": "later.catch((error) => console.log(error));",
      "typescript(no-explicit-any)": "export const give = (value: any): unknown => value;",
      "typescript(no-non-null-assertion)": "export const sure = (value?: string): string => value!;",
      "typescript(ban-ts-comment)": "// @ts-ignore\nexport const one: string = 1;",
      "typescript(no-require-imports)": "export const path: unknown = require('node:path');",
      "typescript(no-empty-object-type)": "export type Anything = {};",
      "typescript(no-unsafe-function-type)": "export type Callback = Function;",
      "typescript(no-wrapper-object-types)": "export type Text = String;",
      "typescript(no-dynamic-delete)":
        "export const drop = (o: Record<string, 1>, k: string) => { delete o[k]; };",
      "typescript(switch-exhaustiveness-check)":
        "export const name = (x: 1 | 2): string | undefined => { switch (x) { case 1: return ''; } };",
      "typescript(no-invalid-void-type)": "export type Maybe = string | void;",
      "typescript(no-extraneous-class)": "export class Statics { static one = 1; }",
      "typescript(no-namespace)": "export namespace Space { export const one = 1; }",
      "typescript(unified-signatures)":
        "export declare function f(a: string): void; export declare function f(a: number): void;",
      "eslint(no-unused-vars)": "const unused = 1;",
      "eslint(no-useless-assignment)": "export const f = () => { let a = 1; a = 2; return a; };",
      "eslint(no-unused-expressions)": "export const f = (a: boolean) => { a; };",
      "eslint(no-empty)": "export const f = () => { try { takes(''); } catch {} };",
      "eslint(no-fallthrough)":
        "export const f = (a: number) => { switch (a) { case 1: takes('1'); case 2: takes('2'); } };",
      "eslint(no-unsafe-finally)": "export const f = () => { try { takes(''); } finally { return 1; } };",
      "eslint(no-unsafe-optional-chaining)": "export const f = (a?: { b: string }) => (a?.b).length;",
      "eslint(no-constant-condition)": "export const f = () => { if (1) takes(''); };",
      "eslint(no-control-regex)": "export const control = /\\x1f/;",
      "eslint(no-misleading-character-class)": "export const thumbs = /[👍]/;",
      "eslint(no-prototype-builtins)": "export const f = (o: object) => o.hasOwnProperty('a');",
      "eslint(no-self-assign)": "export const f = (a: number) => { a = a; };",
      "eslint(preserve-caught-error)":
        "export const f = () => { try { takes(''); } catch (error) { throw new Error('x'); } };",
      "eslint(no-debugger)": "debugger;",
      "eslint(no-var)": "export var old = 1;",
      "eslint(prefer-const)": "let same = 1; takes(String(same));",
      "eslint(valid-typeof)": "export const f = (a: unknown) => typeof a === 'strnig';",
      "eslint(use-isnan)": "export const f = (a: number) => a === NaN;",
    },
  },
  {
    folder: "test",
    extension: ".js",
    sources: {
      "eslint(no-undef)": "export const name = nowhere;",
      "eslint(no-redeclare)": "var one = 1; var one = 2; export { one };",
      "eslint(no-unreachable)": "export const f = () => { return 1; f(); };",
      "eslint(no-const-assign)": "const one = 1; one = 2; export { one };",
      "eslint(no-dupe-keys)": "export const o = { a: 1, a: 2 };",
      "eslint(getter-return)": "export const o = { get a() {} };",
    },
  },
  {
    folder: "src/taskpane",
    extension: ".tsx",
    sources: {
      "react-hooks(rules-of-hooks)": hook("if (value) useState(1)"),
      "react-hooks(exhaustive-deps)": hook("useEffect(() => { console.log(value) }, [])"),
      "react(static-components)": hook("const Inner = () => <i />; items = <Inner />"),
      "react(use-memo)": hook("items = useMemo(async () => value, [value])"),
      "react(immutability)": hook("const [state] = useState({ a: 1 }); state.a = 2"),
      "react(globals)": `let outer = 1; ${hook("outer = 2; console.log(outer)")}`,
      "react(refs)": hook("const ref = useRef(1); items = ref.current"),
      "react(set-state-in-effect)": hook("const [, set] = useState(1); useEffect(() => { set(2) }, [])"),
      "react(set-state-in-render)": hook("const [, set] = useState(1); set(2)"),
      "react(error-boundaries)": "export function Part() { try { return <p />; } catch { return <i />; } }",
      "react(purity)": hook("items = Date.now()"),
      "react(unsupported-syntax)": hook("items = eval(value)"),
      "react(no-danger)": "export const Raw = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
    },
  },
  {
    folder: "src/bulkAdd/source",
    extension: ".ts",
    sources: {
      "eslint(no-restricted-properties) innerHTML": "export const f = (e: Element) => (e.innerHTML = '');",
      "eslint(no-restricted-properties) outerHTML": "export const f = (e: Element) => (e.outerHTML = '');",
      "eslint(no-restricted-properties) insertAdjacentHTML":
        "export const f = (e: Element) => e.insertAdjacentHTML('beforeend', '');",
    },
  },
  ...["src/ews", "src/imList/folder"].map((folder): Broken => ({
    folder,
    extension: ".ts",
    sources: Object.fromEntries(
      ["document", "window", "navigator", "fetch", "XMLHttpRequest", "DOMParser", "localStorage"].map(
        (name) => [`eslint(no-restricted-globals) ${name}`, `export const it: unknown = ${name};`],
      ),
    ),
  })),
];
