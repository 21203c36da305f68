import type { Schema } from '../../api';
import type { Bar, Phase, Row } from '../../charts';
import { formatDuration, wordOf } from '../../components';
import { counted, countsOf, since, type Execution, type ServerExecution } from './facts';
import { projectServer, type Span } from './projection';

type JobLog = Schema<'JobLog'>;
type Entry = Schema<'JobLogEntry'>;

const PHASE: Readonly<Record<string, Phase>> = {
  SNAPSHOT_START: 'snapshot',
  USING_PREVIOUS_SNAPSHOT: 'snapshot',
  CONVERSION_START: 'conversion',
  LAUNCH_START: 'launch',
};
const END: ReadonlySet<string> = new Set(['SNAPSHOT_END', 'CONVERSION_END', 'LAUNCH_FAILED', 'CONVERSION_FAIL', 'SNAPSHOT_FAIL']);

/** What the logs of the jobs say about each server in each job. */
export function entriesByServer(logs: readonly JobLog[]): ReadonlyMap<string, readonly Entry[]> {
  const all = new Map<string, Entry[]>();
  for (const log of logs) {
    for (const entry of log.entries) {
      if (entry.serverId !== undefined) {
        const key = `${log.jobId} ${entry.serverId}`;
        const known = all.get(key);
        if (known === undefined) {
          all.set(key, [entry]);
        } else {
          known.push(entry);
        }
      }
    }
  }
  return all;
}

/** The rows of the time axis: each wave, and below it its servers. */
export function rowsOf(
  execution: Execution,
  entries: ReadonlyMap<string, readonly Entry[]>,
  spans: ReadonlyMap<string, Span>,
  critical: ReadonlySet<string>,
  now: number,
  onlyWave?: string,
): readonly Row[] {
  return execution.waves
    .filter((it) => onlyWave === undefined || it.wave.name === onlyWave)
    .flatMap((wave) => {
      const span = spans.get(wave.wave.name);
      const counts = countsOf(wave.servers);
      const head: Row = {
        type: 'wave',
        id: wave.wave.name,
        name: wave.wave.name,
        says: `${wordOf(wave.status).word}, ${counts.recovered} of ${counted(counts.all, 'server')} recovered`,
      };
      return [
        head,
        ...wave.servers.map((server): Row => {
          const bars = barsOf(execution, server, entries);
          return {
            type: 'server',
            id: server.serverId,
            name: server.name,
            bars,
            projected: projectServer(execution, server, span, now),
            critical: critical.has(server.serverId),
            says: saysOf(server, bars),
          };
        }),
      ];
    });
}

function barsOf(
  execution: Execution,
  server: ServerExecution,
  entries: ReadonlyMap<string, readonly Entry[]>,
): readonly Bar[] {
  const bars: Bar[] = [];
  for (const previous of server.previousLaunches) {
    const seen = previous.jobId === undefined ? undefined : entries.get(`${previous.jobId} ${server.serverId}`)?.[0];
    const to = since(execution, previous.endedAt);
    bars.push({ phase: 'failed', from: since(execution, seen?.at) ?? Math.max(0, to - 60_000), to, ...failure(server, previous) });
  }
  const launching = since(execution, server.launchingAt);
  if (launching === undefined) {
    return bars;
  }
  const upAt = since(execution, server.launchedAt);
  const doneAt = since(execution, server.recoveredAt) ?? since(execution, server.failedAt) ?? ended(execution, server);
  const own = server.jobId === undefined ? [] : (entries.get(`${server.jobId} ${server.serverId}`) ?? []);
  bars.push(...launchBars(execution, own, launching, upAt ?? doneAt));
  if (upAt !== undefined && doneAt !== upAt) {
    bars.push({ phase: 'verify', from: upAt, to: doneAt });
  }
  if (server.failure !== undefined && bars.length > 0) {
    bars.push({ phase: 'failed', from: bars.at(-1)?.to ?? launching, to: doneAt, label: server.failure.message });
  }
  return bars;
}

/** One bar a phase as DRS logs them, the last of which goes on until the server is up. */
function launchBars(
  execution: Execution,
  own: readonly Entry[],
  launching: number,
  until: number | undefined,
): readonly Bar[] {
  const bars: { phase: Phase; from: number; to: number | undefined }[] = [{ phase: 'queue', from: launching, to: undefined }];
  for (const entry of own) {
    const at = since(execution, entry.at);
    const phase = PHASE[entry.event];
    const last = bars.at(-1);
    if (phase !== undefined && last !== undefined) {
      last.to = Math.max(last.from, at);
      bars.push({ phase, from: at, to: undefined });
    } else if (END.has(entry.event) && last !== undefined && last.to === undefined && last.phase !== 'queue') {
      last.to = at;
    }
  }
  const last = bars.at(-1);
  if (own.length === 0 && last !== undefined) {
    last.phase = 'launch';
  }
  if (last !== undefined && last.to === undefined) {
    last.to = until;
  }
  return bars.filter((it) => it.to === undefined || it.to > it.from);
}

function failure(server: ServerExecution, previous: Schema<'PreviousLaunch'>) {
  return server.failure === undefined && server.status !== 'RECOVERED' ? { label: previous.failure.message } : {};
}

function ended(execution: Execution, server: ServerExecution): number | undefined {
  return server.status === 'LAUNCHING' || server.status === 'LAUNCHED' ? undefined : since(execution, execution.endedAt);
}

function saysOf(server: ServerExecution, bars: readonly Bar[]): string {
  const word = wordOf(server.status).word;
  const first = bars[0];
  const last = bars.at(-1);
  const took = first !== undefined && last?.to !== undefined ? ` after ${formatDuration(last.to - first.from)}` : '';
  return server.failure === undefined ? word + took : `${word}${took}: ${server.failure.message}`;
}
