import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { NotificationsContext, type Notification } from './NotificationsContext';

const SUCCESS_MS = 8_000;

/** @param first what is told when the console opens */
export function NotificationsProvider({ first, children }: { first?: Omit<Notification, 'id'> | undefined; children: ReactNode }) {
  const [all, setAll] = useState<readonly Notification[]>(first === undefined ? [] : [{ ...first, id: 'first' }]);
  const next = useRef(1);
  const dismiss = useCallback((id: string) => setAll((old) => old.filter((it) => it.id !== id)), []);
  const add = useCallback(
    (notification: Omit<Notification, 'id'>) => {
      const id = String(next.current++);
      setAll((old) => [{ ...notification, id }, ...old]);
      if (notification.type === 'success') {
        setTimeout(() => dismiss(id), SUCCESS_MS);
      }
    },
    [dismiss],
  );
  const value = useMemo(() => ({ all, add, dismiss }), [all, add, dismiss]);
  return <NotificationsContext value={value}>{children}</NotificationsContext>;
}
