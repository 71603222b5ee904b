import { useEffect, useState, type ComponentType } from "react";

/** A screen whose code is fetched apart. */
export interface LazyScreen<Props> {
  readonly Screen: ComponentType<Props>;
  /** Fetches the code; rejects if that fails, and may be tried again. */
  readonly fetch: () => Promise<unknown>;
}

/**
 * Makes a screen of the way to fetch it. Once it is there it is shown at once, unlike with React.lazy, which shows an
 * empty pane first. If it cannot be fetched, the nearest error boundary is told.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyScreen<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async () => (loaded ??= await load());

  function Screen(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      if (Loaded) return;
      fetch().then(
        (screen) => setLoaded(() => screen),
        (error: unknown) =>
          setLoaded(() => {
            throw error;
          }),
      );
    }, [Loaded]);
    return Loaded ? <Loaded {...props} /> : null;
  }
  return { Screen, fetch };
}
