import Badge from '@cloudscape-design/components/badge';
import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Schema } from '../../api';
import { StatusBadge, Time, formatDuration } from '../../components';
import { ENTRY_POINTS } from '../../components/entryPoints';
import type { LiveState } from '../../live';

export interface ExecutionRow extends Schema<'ExecutionSummary'> {
  readonly projectedEnd: string | undefined;
  readonly who: string;
  readonly through: string;
}

export function rowOf(summary: Schema<'ExecutionSummary'>, states: ReadonlyMap<string, LiveState>): ExecutionRow {
  const state = states.get(summary.executionId);
  return {
    ...summary,
    projectedEnd: summary.endedAt === undefined ? state?.projectedEnd : undefined,
    who: summary.by.name ?? summary.by.id,
    through: summary.source === undefined ? '' : ENTRY_POINTS[summary.source],
  };
}

const KIND = { DRILL: 'drill', RECOVERY: 'recovery', FAILBACK: 'failback' } as const satisfies Record<
  Schema<'ExecutionKind'>,
  string
>;

export const COLUMNS: readonly (TableProps.ColumnDefinition<ExecutionRow> & { readonly in?: 'active' | 'history' })[] = [
  {
    id: 'plan',
    header: 'Plan',
    sortingField: 'planName',
    isRowHeader: true,
    cell: (it) => <Link href={`#/executions/${it.executionId}`}>{it.planName}</Link>,
  },
  { id: 'status', header: 'Status', sortingField: 'status', cell: (it) => <StatusBadge status={it.status} /> },
  {
    id: 'kind',
    header: 'Kind',
    sortingField: 'kind',
    cell: (it) => <Badge color={it.kind === 'DRILL' ? 'blue' : 'red'}>{KIND[it.kind]}</Badge>,
  },
  { id: 'who', header: 'Started by', sortingField: 'who', cell: (it) => it.who },
  { id: 'through', header: 'Through', sortingField: 'through', cell: (it) => it.through || '–' },
  { id: 'createdAt', header: 'Started', sortingField: 'createdAt', cell: (it) => <Time at={it.createdAt} /> },
  {
    id: 'projectedEnd',
    header: 'Expected end',
    in: 'active',
    sortingField: 'projectedEnd',
    cell: (it) => (it.projectedEnd === undefined ? 'Not known yet' : <Time at={it.projectedEnd} />),
  },
  { id: 'endedAt', header: 'Ended', in: 'history', sortingField: 'endedAt', cell: (it) => <Time at={it.endedAt} /> },
  {
    id: 'took',
    header: 'Took',
    in: 'history',
    cell: (it) => (it.endedAt === undefined ? '–' : formatDuration(Date.parse(it.endedAt) - Date.parse(it.declaredAt))),
  },
];
