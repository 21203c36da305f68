import Link from '@cloudscape-design/components/link';
import type { Schema } from '../../api';
import { useApi } from '../../api';
import { DataTable, StatusBadge, Time } from '../../components';
import { useLive, usePolling } from '../../live';

const KIND = { DRILL: 'Drill', RECOVERY: 'Recovery', FAILBACK: 'Failback' } as const;

/** What is not settled; `PARTIAL` and the others that end an execution are in the history. */
const ACTIVE: Schema<'ExecutionStatus'>[] = [
  'PENDING',
  'RUNNING',
  'PAUSE_PENDING',
  'PAUSED',
  'AWAITING_APPROVAL',
  'CANCELLING',
];

export function useActiveExecutions() {
  return useApi().queries.useQuery(
    'get',
    '/executions',
    { params: { query: { status: ACTIVE, limit: 100 } } },
    { refetchInterval: usePolling() },
  );
}

export function ActiveExecutions() {
  const active = useActiveExecutions();
  const { states } = useLive();
  return (
    <DataTable
      title="Active executions"
      items={active.data?.items}
      problem={active.error}
      retry={() => void active.refetch()}
      idOf={(it) => it.executionId}
      empty={
        <>
          Nothing is being recovered. <Link href="#/recovery-plans">Start a drill from a plan</Link>
        </>
      }
      columns={[
        {
          id: 'plan',
          header: 'Plan',
          isRowHeader: true,
          cell: (it) => <Link href={`#/executions/${encodeURIComponent(it.executionId)}`}>{it.planName}</Link>,
        },
        { id: 'kind', header: 'Kind', cell: (it) => KIND[it.kind] },
        {
          id: 'status',
          header: 'Status',
          cell: (it) => <StatusBadge status={states.get(it.executionId)?.status ?? it.status} />,
        },
        { id: 'by', header: 'Started by', cell: (it) => it.by.name ?? it.by.id },
        { id: 'started', header: 'Started', cell: (it) => <Time at={it.createdAt} /> },
        {
          id: 'end',
          header: 'Projected end',
          cell: (it) => <Time at={states.get(it.executionId)?.projectedEnd} />,
        },
      ]}
    />
  );
}
