import type { Phase } from './colours';

/** A stretch of time; without an end it goes on. */
export interface Bar {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number | undefined;
  /** What is said beside it, such as why it failed. */
  readonly label?: string;
}

export interface ServerRow {
  readonly type: 'server';
  readonly id: string;
  readonly name: string;
  readonly bars: readonly Bar[];
  /** When it is expected to be up, where it is not. */
  readonly projected: { readonly from: number; readonly to: number } | undefined;
  readonly critical: boolean;
  /** In words, for those who do not see the bars. */
  readonly says: string;
}

export interface WaveRow {
  readonly type: 'wave';
  readonly id: string;
  readonly name: string;
  readonly says: string;
}

export type Row = WaveRow | ServerRow;

export const ROW_HEIGHT = 24;

/** The rows that are to be drawn, of as many as there may be: those in sight, and a few around them. */
export function inSight(
  count: number,
  scrolled: number,
  height: number,
  around = 6,
): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.floor(scrolled / ROW_HEIGHT) - around);
  const end = Math.min(count, Math.ceil((scrolled + height) / ROW_HEIGHT) + around);
  return { first: Math.min(first, Math.max(0, end - 1)), end };
}

/** The axis goes on past everything that is known or expected, with a little room. */
export function lastMoment(rows: readonly Row[], others: readonly (number | undefined)[]): number {
  let last = 60_000;
  for (const row of rows) {
    if (row.type === 'server') {
      for (const bar of row.bars) {
        last = Math.max(last, bar.to ?? bar.from);
      }
      last = Math.max(last, row.projected?.to ?? 0);
    }
  }
  for (const other of others) {
    last = Math.max(last, other ?? 0);
  }
  return last * 1.04;
}
