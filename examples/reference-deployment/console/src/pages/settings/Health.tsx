import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useApi } from '../../api';
import { DataTable, Duration, StatusBadge, Time } from '../../components';

/** Whether what the service stands on answers. */
export function Health() {
  const health = useApi().queries.useQuery('get', '/config/health', {}, { refetchInterval: 30_000 });
  return (
    <DataTable
      title="Health"
      description={
        health.data !== undefined && (
          <>
            <StatusBadge status={health.data.status} /> at <Time at={health.data.at} />. This console was built from commit{' '}
            {import.meta.env.VITE_COMMIT}.
          </>
        )
      }
      items={health.data?.components}
      problem={health.error}
      retry={() => void health.refetch()}
      idOf={(it) => `${it.name} ${it.where?.accountId ?? ''} ${it.where?.region ?? ''}`}
      empty="Nothing was checked."
      columns={[
        { id: 'name', header: 'Component', isRowHeader: true, cell: (it) => it.name },
        {
          id: 'where',
          header: 'Where',
          cell: (it) => (it.where === undefined ? 'Here' : `${it.where.accountId} ${it.where.region}`),
        },
        {
          id: 'answers',
          header: 'Answers',
          cell: (it) => <StatusIndicator type={it.answers ? 'success' : 'error'}>{it.answers ? 'Yes' : 'No'}</StatusIndicator>,
        },
        { id: 'took', header: 'Took', cell: (it) => <Duration of={it.duration} /> },
        {
          id: 'next',
          header: 'What to do',
          cell: (it) => (it.problem === undefined ? '–' : `${it.problem.problem}. ${it.problem.nextStep}`),
        },
      ]}
    />
  );
}
