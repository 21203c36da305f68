import Link from '@cloudscape-design/components/link';
import { useApi } from '../../api';
import { DataTable, Duration, StatusBadge, Time } from '../../components';
import { usePolling } from '../../live';

export function useLastDrills() {
  return useApi().queries.useQuery(
    'get',
    '/executions',
    { params: { query: { kind: 'DRILL', limit: 5 } } },
    { refetchInterval: usePolling() },
  );
}

export function LastDrills() {
  const drills = useLastDrills();
  return (
    <DataTable
      title="Last drills"
      items={drills.data?.items}
      problem={drills.error}
      retry={() => void drills.refetch()}
      idOf={(it) => it.executionId}
      empty="No drill has been run yet."
      columns={[
        {
          id: 'plan',
          header: 'Plan',
          isRowHeader: true,
          cell: (it) => <Link href={`#/executions/${encodeURIComponent(it.executionId)}`}>{it.planName}</Link>,
        },
        { id: 'status', header: 'Outcome', cell: (it) => <StatusBadge status={it.status} /> },
        { id: 'by', header: 'Started by', cell: (it) => it.by.name ?? it.by.id },
        { id: 'started', header: 'Started', cell: (it) => <Time at={it.createdAt} /> },
        {
          id: 'took',
          header: 'Took',
          cell: (it) => (
            <Duration of={it.endedAt === undefined ? undefined : Date.parse(it.endedAt) - Date.parse(it.createdAt)} />
          ),
        },
      ]}
    />
  );
}
