import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf, useApi, type Schema } from '../../api';
import { ProblemAlert, StatusBadge, Time } from '../../components';
import { IconLine } from '../../components/IconLine';

/** Whether the plan would do, since when that is known, and what has changed since it was proven. */
export function ReadinessTab({ planId }: { planId: string }) {
  const { client, queries } = useApi();
  const cache = useQueryClient();
  const path = { path: { id: planId } };
  const kept = queries.useQuery('get', '/recovery-plans/{id}/readiness', { params: path }, { retry: false });
  const evaluation = useMutation({
    mutationFn: () => client.POST('/recovery-plans/{id}/readiness', { params: path, body: {} }),
    onSuccess: () => cache.invalidateQueries({ predicate: (it) => String(it.queryKey[1]).endsWith('/readiness') }),
  });
  const never = kept.error !== null && problemOf(kept.error).code === 'NOT_FOUND';
  const ready = kept.data;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={ready === undefined ? undefined : <>Evaluated <Time at={ready.evaluatedAt} /></>}
          actions={
            <Button loading={evaluation.isPending} onClick={() => evaluation.mutate()}>
              Evaluate now
            </Button>
          }
        >
          Readiness
        </Header>
      }
    >
      <SpaceBetween size="m">
        <ProblemAlert of={never ? evaluation.error : (kept.error ?? evaluation.error)} />
        {never && <Box>It was never evaluated. That looks at replication, capacity, settings and the last drill.</Box>}
        {ready !== undefined && (
          <>
            <KeyValuePairs
              columns={2}
              items={[
                { label: 'State', value: <StatusBadge status={ready.status} /> },
                { label: 'Proof', value: <ProofOf proof={ready.proof} /> },
              ]}
            />
            {ready.findings.map((it) => (
              <IconLine
                key={`${it.code} ${it.subject ?? ''} ${it.message}`}
                type={it.severity === 'BLOCKING' ? 'error' : it.severity === 'WARNING' ? 'warning' : 'info'}
              >
                {it.subject !== undefined && `${it.subject}: `}
                {it.message}
              </IconLine>
            ))}
            {ready.changes.length > 0 && (
              <>
                <Box variant="h3">Changed since it was proven</Box>
                <ul>
                  {ready.changes.map((it) => (
                    <li key={it.sentence}>{it.sentence}</li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </SpaceBetween>
    </Container>
  );
}

function ProofOf({ proof }: { proof: Schema<'Proof'> | undefined }) {
  if (proof === undefined) {
    return <>None: no drill of it has ended well</>;
  }
  return (
    <>
      <Link href={`#/executions/${proof.executionId}`}>
        Drill of <Time at={proof.endedAt} />
      </Link>
      , {proof.valid ? 'good until' : 'too old since'} <Time at={proof.validUntil} />
    </>
  );
}
