declare module "xml2js" {
  /** Calls the callback before it returns, because `async` is false by default. */
  export function parseString(
    xml: string,
    options: { readonly xmlns: boolean },
    done: (error: Error | null, result: unknown) => void,
  ): void;
}
