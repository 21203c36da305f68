import { formatDuration, parseDuration } from './durations';

/** A duration as people say it, given as the API writes it or in milliseconds. */
export function Duration({ of }: { of: string | number | undefined }) {
  if (of === undefined) {
    return <>–</>;
  }
  const ms = typeof of === 'number' ? of : parseDuration(of);
  return <span title={typeof of === 'string' ? of : undefined}>{formatDuration(ms)}</span>;
}
