import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { useTexts } from "./WordingContext.tsx";

/** A screen whose code loads later. */
export type LazyScreen<Props> = ComponentType<Props & Loading> & {
  /** Loads the code. Rejects if that fails; may be called again. */
  readonly fetch: () => Promise<unknown>;
};

interface Loading {
  /** Shown until the code has loaded. */
  readonly loading?: ReactNode;
}

/**
 * Creates a screen from the import of its file and the name of its component. Once loaded, it is shown at once, unlike
 * with React.lazy, which shows an empty pane first. All texts load with it, unless it needs only those of the start.
 * If it cannot be loaded, the nearest error boundary shows that.
 */
export function lazyScreen<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
  texts: "all" | "start" = "all",
): LazyScreen<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async () => (loaded ??= (await load())[name]);

  function Screen({ loading = null, ...props }: Props & Loading) {
    const [Loaded, setLoaded] = useState(() => loaded);
    const { all, fetchAll } = useTexts();
    const isReady = Loaded !== undefined && (texts === "start" || all !== undefined);
    useEffect(() => {
      if (isReady) return;
      Promise.all([fetch(), texts === "all" && fetchAll()]).then(
        ([screen]) => setLoaded(() => screen),
        (error: unknown) =>
          setLoaded(() => {
            throw error;
          }),
      );
    }, [isReady, fetchAll]);
    return isReady ? <Loaded {...(props as unknown as Props)} /> : loading;
  }
  return Object.assign(Screen, { fetch });
}
