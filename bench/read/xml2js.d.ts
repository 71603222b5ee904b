declare module "xml2js" {
  /** Calls back before it returns, as `async` is false by default. */
  export function parseString(
    xml: string,
    options: { readonly xmlns: boolean },
    done: (error: Error | null, result: unknown) => void,
  ): void;
}
