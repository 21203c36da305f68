import { formatLocal, formatWithOffset } from './times';

/** A moment where the reader is; its offset and UTC on hover. */
export function Time({ at }: { at: string | undefined }) {
  if (at === undefined) {
    return <>–</>;
  }
  const date = new Date(at);
  return (
    <time dateTime={at} title={formatWithOffset(date)}>
      {formatLocal(date)}
    </time>
  );
}
