import { parseDuration } from '../../components';
import type { Schema } from '../../api';
import { since, type Execution, type ServerExecution, type WaveExecution } from './facts';

/** How long a wave usually takes, by its name; from the forecast of the plan. */
export type Usual = ReadonlyMap<string, number>;

export interface Span {
  readonly from: number;
  readonly to: number;
}

const LEAST = 60_000;
const LATE_PARTS = 10;

export function usualOf(forecast: Schema<'Forecast'> | undefined): Usual {
  return new Map(
    forecast?.waves.map((it) => [it.wave, Math.max(LEAST, parseDuration(it.end) - parseDuration(it.start))]),
  );
}

/**
 * When waves that have not ended will begin and end, if nobody has to be waited for any more. It is the rule by which
 * the service tells the end of the whole.
 */
export function projectWaves(execution: Execution, usual: Usual, now: number): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  let open: readonly WaveExecution[] = execution.waves;
  while (open.length > 0) {
    const ready = open.filter((it) =>
      it.dependsOn.every((name) => spans.has(name) || !open.some((other) => other.wave.name === name)),
    );
    for (const wave of ready.length > 0 ? ready : open) {
      const after = Math.max(now, ...wave.dependsOn.map((it) => spans.get(it)?.to ?? now));
      spans.set(wave.wave.name, spanOf(execution, wave, usual.get(wave.wave.name) ?? LEAST, after, now));
    }
    open = ready.length > 0 ? open.filter((it) => !spans.has(it.wave.name)) : [];
  }
  return spans;
}

function spanOf(execution: Execution, wave: WaveExecution, usual: number, ready: number, now: number): Span {
  const started = since(execution, wave.startedAt);
  const ended = since(execution, wave.endedAt);
  if (ended !== undefined) {
    return { from: started ?? ended, to: ended };
  }
  if (started === undefined || wave.status === 'PENDING' || wave.status === 'AWAITING_APPROVAL') {
    return { from: ready, to: ready + usual };
  }
  return { from: started, to: Math.max(started + usual, now + Math.max(LEAST, usual / LATE_PARTS)) };
}

/** When a server that is not up yet will be, as far as can be said. */
export function projectServer(
  execution: Execution,
  server: ServerExecution,
  wave: Span | undefined,
  now: number,
): Span | undefined {
  if (wave === undefined || !(server.status === 'PENDING' || server.status === 'LAUNCHING' || server.status === 'LAUNCHED')) {
    return undefined;
  }
  const own = server.expectedDuration === undefined ? undefined : parseDuration(server.expectedDuration);
  const launching = since(execution, server.launchingAt);
  if (launching === undefined) {
    const from = Math.max(now, wave.from);
    return { from, to: own === undefined ? Math.max(wave.to, from) : from + own };
  }
  return { from: now, to: own === undefined ? wave.to : Math.max(launching + own, now + LEAST) };
}
