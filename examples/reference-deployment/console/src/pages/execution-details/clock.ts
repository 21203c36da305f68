/** The clock of the service, as it was read last. */
export interface ServiceClock {
  /** What it said, in milliseconds. */
  readonly at: number;
  /** When that came, by the clock of the browser. */
  readonly received: number;
  /** How fast it goes beside the browser's: 1, unless the service works on a simulated world. */
  readonly pace: number;
}

const APART_MS = 1_500;
const SAME = 0.15;

/** The clock after another reading; the pace is measured between readings that are apart enough. */
export function read(before: ServiceClock | undefined, at: number, received: number): ServiceClock {
  if (before === undefined || received - before.received < APART_MS) {
    return { at, received, pace: before?.pace ?? 1 };
  }
  const pace = (at - before.at) / (received - before.received);
  return { at, received, pace: Math.abs(pace - 1) < SAME ? 1 : Math.max(0, pace) };
}

/**
 * What the clock says now. The browser's clock is used for differences only, so that it may be wrong; and no further
 * than half a minute on from the last reading where time is simulated, as it may have been stopped.
 */
export function serviceNow(clock: ServiceClock, browserNow: number): number {
  const passed = Math.max(0, browserNow - clock.received);
  return clock.at + (clock.pace === 1 ? passed : Math.min(passed, 30_000)) * clock.pace;
}
