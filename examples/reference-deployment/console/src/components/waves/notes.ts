import type { Schema } from '../../api';

type Wave = Schema<'WaveInput'>;

/** How many servers a wave launches, in a few words. */
export function noteOf(wave: Wave, servers: number): string {
  const groups = wave.groupIds?.length ?? 0;
  const count = wave.serverIds !== undefined && wave.serverIds.length > 0 ? wave.serverIds.length : servers;
  return groups === 0
    ? 'no group yet'
    : `${count} ${count === 1 ? 'server' : 'servers'} of ${groups} ${groups === 1 ? 'group' : 'groups'}`;
}

/** What people do before a wave begins. */
export function gateOf(wave: Wave): string | undefined {
  const gates = [wave.pauseBefore === true && 'pause', wave.approval !== undefined && 'approval'].filter((it) => it !== false);
  return gates.length === 0 ? undefined : gates.join(' and ');
}
