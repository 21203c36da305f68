import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import type { Schema } from '../../api';
import { serversOf, type Execution } from './facts';
import { findingHelp } from './findingHelp';

const SEVERITY = {
  INFO: { type: 'info', word: 'Information' },
  WARNING: { type: 'warning', word: 'Warning' },
  BLOCKING: { type: 'error', word: 'Blocking' },
} as const satisfies Record<Schema<'Severity'>, unknown>;

/** What preflight found, and what is to be done about it. */
export function Findings({ execution }: { execution: Execution }) {
  const names = useMemo(() => new Map(serversOf(execution).map((it) => [it.serverId, it.name])), [execution]);
  return (
    <Table<Schema<'Finding'>>
      variant="embedded"
      items={execution.findings}
      ariaLabels={{ tableLabel: 'Findings' }}
      empty={<Box>Preflight found nothing to be told.</Box>}
      wrapLines
      columnDefinitions={[
        {
          id: 'severity',
          header: 'Severity',
          cell: (it) => <StatusIndicator type={SEVERITY[it.severity].type}>{SEVERITY[it.severity].word}</StatusIndicator>,
        },
        { id: 'message', header: 'What was found', isRowHeader: true, cell: (it) => it.message },
        { id: 'about', header: 'About', cell: (it) => names.get(it.serverId ?? '') ?? it.serverId ?? it.wave ?? it.groupId ?? 'the plan' },
        { id: 'help', header: 'What to do', cell: (it) => findingHelp(it.code) },
      ]}
    />
  );
}
