/** Where a moment is drawn. Moments are milliseconds since the declaration, as in the whole folder. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

export function x(scale: TimeScale, at: number): number {
  const span = Math.max(1, scale.to - scale.from);
  return ((at - scale.from) / span) * scale.width;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STEPS = [
  15_000,
  30_000,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
];

/** Round moments, at least so many pixels from each other. */
export function ticks(scale: TimeScale, apart = 80): readonly number[] {
  const least = ((scale.to - scale.from) / Math.max(1, scale.width)) * apart;
  const days = Math.ceil(least / (24 * HOUR)) * 24 * HOUR;
  const step = STEPS.find((it) => it >= least) ?? days;
  const all: number[] = [];
  for (let at = Math.ceil(scale.from / step) * step; at <= scale.to; at += step) {
    all.push(at);
  }
  return all;
}

/** `0`, `+15 min`, `+1 h 30 min`: short enough for an axis. */
export function tickLabel(at: number): string {
  const minutes = Math.round(at / MINUTE);
  const seconds = Math.round((at % MINUTE) / 1_000);
  if (at === 0) {
    return '0';
  }
  if (seconds !== 0) {
    return `+${Math.floor(at / MINUTE)}:${String(seconds).padStart(2, '0')}`;
  }
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `+${hours === 0 ? '' : `${hours} h`}${hours > 0 && rest > 0 ? ' ' : ''}${rest === 0 && hours > 0 ? '' : `${rest} min`}`;
}
