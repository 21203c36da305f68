import { useSyncExternalStore } from 'react';

/** Whether the page is being laid out for paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const print = matchMedia('print');
      print.addEventListener('change', changed);
      return () => print.removeEventListener('change', changed);
    },
    () => matchMedia('print').matches,
  );
}
