import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { useHasAllWords } from "./WordingContext.tsx";

/** A screen whose code is fetched apart. */
export interface LazyScreen<Props> {
  readonly Screen: ComponentType<Props & Loading>;
  /** Fetches the code; rejects if that fails, and may be tried again. */
  readonly fetch: () => Promise<unknown>;
}

interface Loading {
  /** What stands there until the code has come. */
  readonly loading?: ReactNode;
}

/**
 * Makes a screen of the way to fetch it. Once it is there it is shown at once, unlike with React.lazy, which shows an
 * empty pane first. Its words are fetched with it, unless those of the start are all that it says. If it cannot be
 * fetched, the nearest error boundary is told.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: "all" | "start" = "all",
): LazyScreen<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async () => (loaded ??= await load());

  function Screen({ loading = null, ...props }: Props & Loading) {
    const [Loaded, setLoaded] = useState(() => loaded);
    const hasWords = useHasAllWords(words === "all");
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
    return Loaded && hasWords ? <Loaded {...(props as unknown as Props)} /> : loading;
  }
  return { Screen, fetch };
}
