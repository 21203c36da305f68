/** What the order of waves is made of. */
export interface Ordered {
  readonly name: string;
  /** Absent, the wave waits for the one before it in the plan; empty, for none. */
  readonly dependsOn?: readonly string[];
}

/** The waves that each wave waits for. */
export function dependencies(waves: readonly Ordered[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    waves.map((wave, at) => {
      const before = waves[at - 1];
      return [wave.name, wave.dependsOn ?? (before === undefined ? [] : [before.name])];
    }),
  );
}

/** Waves that wait for each other, from one back to itself, such as `[web, app, web]`; none if the order is possible. */
export function circle(waves: readonly Ordered[]): readonly string[] | undefined {
  const waitsFor = dependencies(waves);
  const done = new Set<string>();
  const follow = (name: string, path: readonly string[]): readonly string[] | undefined => {
    const at = path.indexOf(name);
    if (at >= 0) {
      return [...path.slice(at), name];
    }
    if (done.has(name)) {
      return undefined;
    }
    for (const next of waitsFor.get(name) ?? []) {
      const found = follow(next, [...path, name]);
      if (found !== undefined) {
        return found;
      }
    }
    done.add(name);
    return undefined;
  };
  for (const wave of waves) {
    const found = follow(wave.name, []);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** The circle that there would be if a wave waited for another one, too; none if it may. */
export function circleWith(waves: readonly Ordered[], wave: string, dependency: string): readonly string[] | undefined {
  const waitsFor = dependencies(waves).get(wave) ?? [];
  return circle(
    waves.map((it) => (it.name === wave ? { ...it, dependsOn: [...new Set([...waitsFor, dependency])] } : it)),
  );
}

/** Waves in another order. */
export function moved<T>(waves: readonly T[], from: number, to: number): readonly T[] {
  const wave = waves[from];
  return wave === undefined ? waves : waves.toSpliced(from, 1).toSpliced(to, 0, wave);
}

/** A wave under another name, for those too that wait for it. */
export function renamed<T extends Ordered>(waves: readonly T[], from: string, to: string): readonly T[] {
  return waves.map((it) => ({
    ...it,
    name: it.name === from ? to : it.name,
    ...(it.dependsOn !== undefined && { dependsOn: it.dependsOn.map((name) => (name === from ? to : name)) }),
  }));
}

/** Waves without one; who waited for it waits for what it waited for. */
export function removed<T extends Ordered>(waves: readonly T[], name: string): readonly T[] {
  const itsOwn = dependencies(waves).get(name) ?? [];
  return waves
    .filter((it) => it.name !== name)
    .map((it) =>
      it.dependsOn?.includes(name) === true
        ? { ...it, dependsOn: [...new Set(it.dependsOn.flatMap((one) => (one === name ? itsOwn : [one])))] }
        : it,
    );
}

/** A name that no wave has yet: `wave 3`. */
export function freeName(waves: readonly Ordered[]): string {
  const names = new Set(waves.map((it) => it.name));
  let number = waves.length + 1;
  while (names.has(`wave ${number}`)) {
    number++;
  }
  return `wave ${number}`;
}
