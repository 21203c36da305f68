const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, min: 60, h: 3_600, d: 86_400 };

/** A duration as the API takes it, of what people type: `90 min`, `1 h 30 min`, `45`, which are minutes. */
export function ofSpoken(text: string): string | undefined {
  const words = text.trim().toLowerCase();
  if (/^\d+$/.test(words)) {
    return `PT${Number(words)}M`;
  }
  if (!/^(\d+\s*(d|h|min|m|s)\s*)+$/.test(words)) {
    return undefined;
  }
  const seconds = [...words.matchAll(/(\d+)\s*(d|h|min|m|s)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? 's'] ?? 1),
    0,
  );
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
}
