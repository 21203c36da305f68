import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Schema } from '../../api';

export type Health = Schema<'ReplicationStatus'>;

export function wordOfHealth(health: Health): { type: StatusIndicatorProps.Type; word: string } {
  switch (health) {
    case 'HEALTHY':
      return { type: 'success', word: 'Healthy' };
    case 'LAGGING':
      return { type: 'warning', word: 'Lagging' };
    case 'SYNCING':
      return { type: 'in-progress', word: 'Syncing' };
    case 'PAUSED':
      return { type: 'stopped', word: 'Paused' };
    case 'STALLED':
      return { type: 'error', word: 'Stalled' };
    case 'STOPPED':
      return { type: 'error', word: 'Stopped' };
    case 'DISCONNECTED':
      return { type: 'error', word: 'Disconnected' };
  }
}

const WORST_FIRST: readonly Health[] = ['DISCONNECTED', 'STOPPED', 'STALLED', 'LAGGING', 'PAUSED', 'SYNCING', 'HEALTHY'];

/** How servers are, in one line: the worst first, such as `1 stalled, 5 healthy`. */
export function summaryOfHealth(all: readonly Health[]): { type: StatusIndicatorProps.Type; text: string } {
  const present = WORST_FIRST.filter((it) => all.includes(it));
  const worst = present[0];
  if (worst === undefined) {
    return { type: 'warning', text: 'No servers' };
  }
  const text =
    present.length === 1
      ? `All ${wordOfHealth(worst).word.toLowerCase()}`
      : present.map((it) => `${all.filter((one) => one === it).length} ${wordOfHealth(it).word.toLowerCase()}`).join(', ');
  return { type: wordOfHealth(worst).type, text };
}

/** The server says what a server is called, by one rule for every screen and report. */
export function nameOf(server: { serverId: string; name?: string }): string {
  return server.name ?? server.serverId;
}
