import { x, type TimeScale } from './scale';

/**
 * The steps of a count that grows, as the path of a line.
 *
 * @param moments when it grew by one each
 * @param until how far the last count is drawn
 */
export function burnUpPath(moments: readonly number[], total: number, until: number, scale: TimeScale, height: number): string {
  const y = (count: number) => height - (total === 0 ? 0 : count / total) * height;
  let path = `M${round(x(scale, 0))},${round(y(0))}`;
  let count = 0;
  const sorted = [...moments].sort((a, b) => a - b);
  for (const [index, at] of sorted.entries()) {
    count++;
    // Those of one moment are one step.
    if (sorted[index + 1] !== at) {
      path += ` H${round(x(scale, at))} V${round(y(count))}`;
    }
  }
  return `${path} H${round(x(scale, Math.max(until, sorted.at(-1) ?? 0)))}`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
