import { useEffect, useState } from 'react';

/** The browser's clock in milliseconds, told anew every so often. Ages come from differences only: it may be wrong. */
export function useNow(everyMs = 1_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
