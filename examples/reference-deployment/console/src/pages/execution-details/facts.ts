import type { Schema } from '../../api';

export type Execution = Schema<'Execution'>;
export type WaveExecution = Schema<'WaveExecution'>;
export type ServerExecution = Schema<'ServerExecution'>;
export type RequestType = Schema<'RequestType'>;

export interface ServerInWave extends ServerExecution {
  readonly wave: string;
}

export function serversOf(execution: Execution): readonly ServerInWave[] {
  return execution.waves.flatMap((it) => it.servers.map((server) => ({ ...server, wave: it.wave.name })));
}

/** Milliseconds since the declaration; the RTO counts from there. */
export function since(execution: Execution, at: string): number;
export function since(execution: Execution, at: string | undefined): number | undefined;
export function since(execution: Execution, at: string | undefined): number | undefined {
  return at === undefined ? undefined : Date.parse(at) - Date.parse(execution.declaredAt);
}

/**
 * Where the RTO begins to count, in milliseconds since the declaration: at once, or in a failback with the cutover, which is
 * when its first wave begins. Nothing as long as that is to come.
 */
export function rtoBegins(execution: Execution): number | undefined {
  if (execution.startRequest.kind !== 'FAILBACK') {
    return 0;
  }
  const begun = execution.waves.flatMap((it) => (it.startedAt === undefined ? [] : [since(execution, it.startedAt)]));
  return begun.length === 0 ? undefined : Math.min(...begun);
}

export function hasEnded(execution: Execution): boolean {
  return execution.endedAt !== undefined;
}

/** How many servers are in each state, and how many there are. */
export function countsOf(servers: readonly Pick<ServerExecution, 'status'>[]) {
  const count = (status: ServerExecution['status']) => servers.filter((it) => it.status === status).length;
  return {
    all: servers.length,
    recovered: count('RECOVERED'),
    failed: count('FAILED'),
    left: count('SKIPPED') + count('EXCLUDED'),
    running: count('LAUNCHING') + count('LAUNCHED'),
    pending: count('PENDING'),
  };
}

export function waveOf(execution: Execution, name: string): WaveExecution | undefined {
  return execution.waves.find((it) => it.wave.name === name);
}

/** What is known of the copies when a cutover is asked for: the sentence of the service, and the copies that are worst off. */
export function cutoverFacts(wave: WaveExecution | undefined): readonly string[] {
  const cutover = wave?.approval?.cutover;
  if (cutover === undefined) {
    return [];
  }
  return [
    cutover.text,
    ...cutover.worst
      .filter((it) => it.problem !== undefined || (it.syncPercent ?? 100) < 100)
      .map((it) => [`${it.name}: ${it.syncPercent ?? 0} % copied back`, it.problem].filter(Boolean).join(', ')),
  ];
}

/** Waves that people are waited for, as the plan has it or as the start asked for it. */
export function isGated(wave: WaveExecution): boolean {
  return wave.wave.pauseBefore || wave.wave.approval !== undefined || wave.approval !== undefined;
}

/** Instances that are there as far as the record knows, and cost money. */
export function instancesOf(execution: Execution): readonly ServerInWave[] {
  const gone = new Set(
    execution.termination?.targets
      .filter((it) => it.status === 'TERMINATED' || it.status === 'GONE')
      .map((it) => it.instanceId),
  );
  return serversOf(execution).filter(
    (it) => it.recoveryInstanceId !== undefined && !gone.has(it.recoveryInstanceId),
  );
}

export function nameOf(actor: Schema<'Actor'>): string {
  return actor.name ?? actor.id;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const KIND: Record<Execution['startRequest']['kind'], string> = { DRILL: 'drill', RECOVERY: 'recovery', FAILBACK: 'failback' };
