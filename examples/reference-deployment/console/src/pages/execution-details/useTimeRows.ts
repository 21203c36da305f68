import { useMemo } from 'react';
import type { Schema } from '../../api';
import { hasEnded, since, type Execution } from './facts';
import { projectWaves, usualOf } from './projection';
import { entriesByServer, rowsOf } from './rows';
import { useForecast, useJobLogs } from './useExecution';

/** A projection need not follow every tick of the clock. */
const STEP_MS = 15_000;

/** The rows of the time axis, which waves are on the critical path, and when all will have ended. */
export function useTimeRows(
  execution: Execution,
  now: number | undefined,
  path: readonly Schema<'CriticalStep'>[] | undefined,
  onlyWave: string | undefined,
) {
  const logs = useJobLogs(execution.executionId, execution);
  const forecast = useForecast(execution);
  const at = now === undefined ? undefined : Math.floor(now / STEP_MS) * STEP_MS;
  const entries = useMemo(() => entriesByServer(logs.data ?? []), [logs.data]);
  const critical = useMemo(() => new Set(path?.flatMap((it) => it.serverId ?? [])), [path]);
  const waves = useMemo(() => new Set(path?.flatMap((it) => it.wave ?? [])), [path]);
  const usual = useMemo(() => usualOf(forecast.data?.forecast), [forecast.data]);
  return useMemo(() => {
    const moment = since(execution, execution.endedAt) ?? at ?? 0;
    const spans = projectWaves(execution, usual, moment);
    const rows = rowsOf(execution, entries, spans, critical, moment, onlyWave);
    const ends = [...spans.values()].map((it) => it.to);
    const projected = hasEnded(execution) || usual.size === 0 ? undefined : Math.max(0, ...ends);
    return { rows, waves, projected };
  }, [execution, at, entries, critical, waves, usual, onlyWave]);
}
