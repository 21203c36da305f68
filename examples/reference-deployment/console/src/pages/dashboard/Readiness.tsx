import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api';
import { DataTable, StatusBadge, Time } from '../../components';
import { problemNotification, useNotify } from '../../shell';

export function useReadiness() {
  return useApi().queries.useQuery('get', '/readiness', { params: { query: { limit: 1_000 } } });
}

/** Which plans would work now, and how long ago that was proven. */
export function ReadinessTable() {
  const readiness = useReadiness();
  const { queries } = useApi();
  const cache = useQueryClient();
  const notify = useNotify();
  const evaluate = queries.useMutation('post', '/recovery-plans/{id}/readiness', {
    onSuccess: () => cache.invalidateQueries({ queryKey: ['get', '/readiness'] }),
    onError: (thrown) => notify(problemNotification(thrown)),
  });
  return (
    <DataTable
      title="Readiness"
      description="Whether each plan would work now, and when a drill last proved it."
      items={readiness.data?.items}
      problem={readiness.error}
      retry={() => void readiness.refetch()}
      idOf={(it) => it.planId}
      empty={
        <>
          There is no plan yet. <Link href="#/getting-started">Get started</Link>
        </>
      }
      columns={[
        {
          id: 'plan',
          header: 'Plan',
          isRowHeader: true,
          cell: (it) => <Link href={`#/recovery-plans/${encodeURIComponent(it.planId)}`}>{it.planName}</Link>,
        },
        {
          id: 'status',
          header: 'Status',
          cell: (it) =>
            it.status === undefined ? (
              <StatusIndicator type="pending">Not evaluated yet</StatusIndicator>
            ) : (
              <StatusBadge status={it.status} />
            ),
        },
        { id: 'findings', header: 'Findings', cell: (it) => it.findings },
        {
          id: 'proof',
          header: 'Proven',
          cell: (it) =>
            it.proof === undefined ? (
              'Never'
            ) : (
              <Link href={`#/executions/${encodeURIComponent(it.proof.executionId)}`}>
                <Time at={it.proof.endedAt} />
              </Link>
            ),
        },
        {
          id: 'until',
          header: 'Proof holds until',
          cell: (it) =>
            it.proof === undefined || it.proof.valid ? (
              <Time at={it.proof?.validUntil} />
            ) : (
              <StatusIndicator type="warning">
                <Time at={it.proof.validUntil} />
              </StatusIndicator>
            ),
        },
        {
          id: 'evaluated',
          header: 'Evaluated',
          cell: (it) => (
            <>
              <Time at={it.evaluatedAt} />
              {it.changedSince && ' – changed since'}
            </>
          ),
        },
        {
          id: 'evaluate',
          header: 'Actions',
          cell: (it) => (
            <Button
              variant="inline-link"
              ariaLabel={`Evaluate ${it.planName}`}
              loading={evaluate.isPending && evaluate.variables.params.path.id === it.planId}
              onClick={() => evaluate.mutate({ params: { path: { id: it.planId } }, body: {} })}
            >
              Evaluate
            </Button>
          ),
        },
      ]}
    />
  );
}
