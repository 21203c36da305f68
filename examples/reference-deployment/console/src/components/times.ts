const LOCAL = new Intl.DateTimeFormat('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2026-11-28 14:03:09`, where the reader is. */
export function formatLocal(at: Date): string {
  return LOCAL.format(at);
}

/** The same with its offset, and in UTC: `2026-11-28 14:03:09 UTC+01:00 (13:03:09 UTC)`. */
export function formatWithOffset(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const offset = `UTC${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
  return `${formatLocal(at)} ${offset} (${at.toISOString().slice(11, 19)} UTC)`;
}
