import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a moment, so that the server is not asked at each key. */
export function useDebounced<T>(value: T, ms = 400): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key ?? 'null') as T), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  return settled;
}
