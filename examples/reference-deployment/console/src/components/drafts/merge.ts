/** What somebody else changed while I was editing. */
export interface Change {
  /** Where it is, such as `waves › web › pauseBefore`. */
  readonly path: string;
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
  /** I changed it too, to something else. */
  readonly clash: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const BOOKKEEPING = new Set([
  'version',
  'createdDate',
  'createdBy',
  'lastModifiedDate',
  'lastModifiedBy',
  'lastModifiedReason',
  'overview',
  'warnings',
]);

/** What they changed since `base`, and whether it is also what I changed. */
export function theirChanges(base: object, theirs: object, mine: object): readonly Change[] {
  return changes(base as Fields, theirs as Fields, mine as Fields, []);
}

function changes(base: Fields, theirs: Fields, mine: Fields, path: readonly string[]): Change[] {
  return keysOf(base, theirs, mine).flatMap((key) => {
    const [was, their, my] = [base[key], theirs[key], mine[key]];
    if (same(was, their)) {
      return [];
    }
    const below = [...path, key];
    const [wasIn, theirIn, myIn] = [fieldsOf(was), fieldsOf(their), fieldsOf(my)];
    if (wasIn !== undefined && theirIn !== undefined && myIn !== undefined) {
      return changes(wasIn, theirIn, myIn, below);
    }
    return [
      {
        path: below.join(' › '),
        before: shown(was),
        theirs: shown(their),
        mine: shown(my),
        clash: !same(my, was) && !same(my, their),
      },
    ];
  });
}

/** My values where I changed something, theirs everywhere else. */
export function merged<T extends object>(base: T, theirs: T, mine: T): T {
  const result = merge(base, theirs, mine) as Record<string, unknown>;
  for (const key of BOOKKEEPING) {
    if (key in theirs) {
      result[key] = (theirs as Record<string, unknown>)[key];
    }
  }
  return result as T;
}

function merge(base: unknown, theirs: unknown, mine: unknown): unknown {
  if (same(base, mine)) {
    return theirs;
  }
  if (same(base, theirs)) {
    return mine;
  }
  const [wasIn, theirIn, myIn] = [fieldsOf(base), fieldsOf(theirs), fieldsOf(mine)];
  if (wasIn === undefined || theirIn === undefined || myIn === undefined) {
    return mine;
  }
  const both: Record<string, unknown> = {};
  // My order first: who moves a wave means it.
  for (const key of [...new Set([...Object.keys(myIn), ...Object.keys(theirIn)])]) {
    const value = merge(wasIn[key], theirIn[key], myIn[key]);
    if (value !== undefined) {
      both[key] = value;
    }
  }
  return Array.isArray(mine) ? Object.values(both) : both;
}

function keysOf(...all: readonly Fields[]): readonly string[] {
  return [...new Set(all.flatMap((it) => Object.keys(it)))].filter((it) => !BOOKKEEPING.has(it));
}

/** An object, or a list of named things such as waves, by what its parts are called. */
function fieldsOf(value: unknown): Fields | undefined {
  if (Array.isArray(value)) {
    const named = value.every((it) => typeof (it as { name?: unknown } | null)?.name === 'string');
    return named && value.length > 0
      ? Object.fromEntries(value.map((it) => [(it as { name: string }).name, it as unknown]))
      : undefined;
  }
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
}

/** Whether two values say the same, in whatever order their fields are. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(ordered);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, it]) => it !== undefined)
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([key, it]) => [key, ordered(it)]),
    );
  }
  return value;
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') {
    return '–';
  }
  if (typeof value === 'object') {
    const name = (value as { name?: unknown }).name;
    return typeof name === 'string' ? name : JSON.stringify(value);
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
