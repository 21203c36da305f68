/** The clock of the service, as it was read last. */
export interface ServiceClock {
  /** What it said, in milliseconds. */
  readonly at: number;
  /** When that came, by the clock of the browser. */
  readonly received: number;
  /** How fast it went beside the browser's between the last readings, where there were two. */
  readonly measured: number | undefined;
  /** How fast it is taken to go: 1, unless the service works on a simulated world. */
  readonly pace: number;
}

const APART_MS = 1_500;
const SAME = 0.15;
const FURTHEST_MS = 30_000;

/**
 * The clock after another reading. Simulated time goes faster, stands, or is moved on command: of two measurements the
 * slower counts, so that a jump is not taken for a pace.
 */
export function read(before: ServiceClock | undefined, at: number, received: number): ServiceClock {
  if (before === undefined) {
    return { at, received, measured: undefined, pace: 1 };
  }
  if (received - before.received < APART_MS) {
    return before;
  }
  const measured = Math.max(0, (at - before.at) / (received - before.received));
  const slower = Math.min(measured, before.measured ?? 1);
  return { at, received, measured, pace: Math.abs(slower - 1) < SAME ? 1 : slower };
}

/** What the clock says now. The browser's clock is used for differences only, so that it may be wrong. */
export function serviceNow(clock: ServiceClock, browserNow: number): number {
  const passed = Math.max(0, browserNow - clock.received);
  return clock.at + (clock.pace === 1 ? passed : Math.min(passed, FURTHEST_MS) * clock.pace);
}
