import { useSearchParams } from 'react-router';
import type { Kind } from './startForm';

/** Whether the start dialog is open, and for which plan: that is in the address. */
export function useStart() {
  const [address, setAddress] = useSearchParams();
  const kind = address.get('kind');
  const chosen: Kind = kind === 'RECOVERY' || kind === 'FAILBACK' ? kind : 'DRILL';
  return {
    planId: address.get('start') ?? undefined,
    kind: chosen,
    open: (planId: string, of: Kind = 'DRILL') =>
      setAddress((now) => {
        const next = new URLSearchParams(now);
        next.set('start', planId);
        next.set('kind', of);
        return next;
      }),
    close: () =>
      setAddress((now) => {
        const next = new URLSearchParams(now);
        next.delete('start');
        next.delete('kind');
        return next;
      }),
  };
}
