import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/**
 * A component whose code is loaded when it is first shown, because the first view of its page does without it.
 *
 * @param fallback what is shown in its place until then
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, fallback: ReactNode = null) {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function Later(props: P) {
    return (
      <Suspense fallback={fallback}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
