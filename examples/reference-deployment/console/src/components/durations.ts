const UNITS = [
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1_000 },
] as const;

/** As people say it, in its two largest units: `1 h 20 min`, `45 s`. */
export function formatDuration(ms: number): string {
  const sign = ms < 0 ? '−' : '';
  let rest = Math.round(Math.abs(ms) / 1_000) * 1_000;
  // Above an hour, seconds are noise, and what they round to counts.
  if (rest >= 3_600_000) {
    rest = Math.round(rest / 60_000) * 60_000;
  }
  const parts: string[] = [];
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.ms);
    rest -= count * unit.ms;
    if (count > 0) {
      parts.push(`${count} ${unit.name}`);
    }
  }
  return parts.length === 0 ? '0 s' : sign + parts.slice(0, 2).join(' ');
}

const ISO = /^(-)?P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of a duration of the API, such as `PT1H15M`. */
export function parseDuration(iso: string): number {
  const match = ISO.exec(iso);
  if (match === null) {
    throw new Error(`not a duration: ${iso}`);
  }
  const [, minus, d = '0', h = '0', m = '0', s = '0'] = match;
  const ms = Number(d) * 86_400_000 + Number(h) * 3_600_000 + Number(m) * 60_000 + Number(s) * 1_000;
  return minus === undefined ? ms : -ms;
}

/** A duration as the API takes it. */
export function isoDuration(ms: number): string {
  return `PT${Math.round(ms / 1_000)}S`;
}
