import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { asCommand, Duration, ShowCall, Time } from '../../components';
import { KIND, nameOf, type Execution } from './facts';
import { sourceWords } from './sources';

/** What was asked for at the start, and what asks are on record. */
export function StartFacts({ execution }: { execution: Execution }) {
  const start = execution.startRequest;
  const point = start.recoveryPoint;
  return (
    <SpaceBetween size="m">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Kind', value: KIND[start.kind] },
          { label: 'By', value: nameOf(start.by) },
          { label: 'Source', value: start.source === undefined ? '–' : sourceWords(start.source) },
          { label: 'Reason', value: start.reason ?? '–' },
          { label: 'Declared', value: <Time at={execution.declaredAt} /> },
          { label: 'Began', value: <Time at={execution.startedAt} /> },
          {
            label: 'Recovery point',
            value:
              point.atOrBefore === undefined ? (
                Object.keys(point.snapshotIds).length > 0 ? (
                  `${Object.keys(point.snapshotIds).length} chosen one by one`
                ) : (
                  'the latest'
                )
              ) : (
                <>
                  at or before <Time at={point.atOrBefore} />
                </>
              ),
          },
          {
            label: 'RTO and RPO',
            value: (
              <>
                <Limit of={execution.plan.targets.rto} /> and <Limit of={execution.plan.targets.rpo} />
              </>
            ),
          },
          { label: 'Has to end by', value: <Time at={execution.deadline} /> },
          {
            label: 'Plan',
            value: (
              <Link href={`#/recovery-plans/${execution.plan.planId}`}>
                {execution.plan.name}, version {execution.plan.version}
              </Link>
            ),
          },
          { label: 'Hash of the plan', value: <Box fontSize="body-s">{execution.planHash.slice(0, 16)}</Box> },
          { label: 'Execution', value: execution.executionId },
        ]}
      />
      {start.overrides.map((it) => (
        <Box key={it.code}>
          Override of {it.code} for {it.names.join(', ') || 'all'}: {it.reason}
        </Box>
      ))}
      <ShowCall
        call={{ method: 'GET', path: `/executions/${execution.executionId}` }}
        cli={asCommand('getExecution', { executionId: execution.executionId })}
      />
    </SpaceBetween>
  );
}

function Limit({ of }: { of: string | undefined }) {
  return of === undefined ? <>none</> : <Duration of={of} />;
}
