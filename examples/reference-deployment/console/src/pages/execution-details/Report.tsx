import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { useApi, type Schema } from '../../api';
import { Duration, ProblemAlert, ShowCall, Time } from '../../components';
import { Loading } from '../../shell';
import { counted, instancesOf, nameOf, type Execution } from './facts';
import { actionWords } from './actionWords';

/** Whether the targets were met, what took the time, and what is left; the whole of it as a file. */
export function Report({
  execution,
  report: of,
  error,
}: {
  execution: Execution;
  report: Schema<'ExecutionReport'> | undefined;
  error: unknown;
}) {
  if (of === undefined) {
    return error === null ? <Loading /> : <ProblemAlert of={error} />;
  }
  // The report counts what failed or was left over; what was recovered is there as well, until it is terminated.
  const instances = instancesOf(execution);
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="xs">
        <Button iconName="download" onClick={() => save(`report-${execution.executionId}.json`, JSON.stringify(of, null, 2), 'application/json')}>
          Download as JSON
        </Button>
        <PageDownload executionId={execution.executionId} />
        <Button onClick={() => window.print()}>Print this page</Button>
        <Box variant="span" color="text-body-secondary">
          As of <Time at={of.generatedAt} />
        </Box>
      </SpaceBetween>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'RTO', value: <Verdict of={of.rto.verdict} measured={of.rto.measured} target={of.rto.target} /> },
          { label: 'RPO', value: <Verdict of={of.rpo.verdict} measured={of.rpo.worst} target={of.rpo.target} /> },
          {
            label: 'Record',
            value: of.events.verified ? (
              <StatusIndicator type="success">{counted(of.events.count, 'event')}, chain of hashes verified</StatusIndicator>
            ) : (
              <StatusIndicator type="error">{of.events.problems.join('; ') || 'not verified'}</StatusIndicator>
            ),
          },
        ]}
      />
      <Table<Schema<'CriticalStep'>>
        variant="embedded"
        header={<Box variant="h3">What took the time</Box>}
        items={of.criticalPath}
        ariaLabels={{ tableLabel: 'Critical path' }}
        empty={<Box>Nothing yet.</Box>}
        wrapLines
        columnDefinitions={[
          { id: 'why', header: 'Step', isRowHeader: true, cell: (it) => it.why },
          { id: 'wave', header: 'Wave', cell: (it) => it.wave ?? '–' },
          { id: 'from', header: 'From', cell: (it) => <Duration of={it.from} /> },
          { id: 'to', header: 'To', cell: (it) => <Duration of={it.to} /> },
        ]}
      />
      <Table<Schema<'AuditedAction'>>
        variant="embedded"
        header={<Box variant="h3">Who did what</Box>}
        items={of.actions}
        ariaLabels={{ tableLabel: 'Actions' }}
        empty={<Box>Nobody had to do anything.</Box>}
        wrapLines
        columnDefinitions={[
          { id: 'at', header: 'When', cell: (it) => <Time at={it.at} /> },
          { id: 'by', header: 'Who', cell: (it) => nameOf(it.by) },
          { id: 'what', header: 'What', isRowHeader: true, cell: (it) => actionWords(it) },
          { id: 'outcome', header: 'Outcome', cell: (it) => it.refusal ?? it.outcome.toLowerCase() },
          { id: 'reason', header: 'Reason', cell: (it) => it.reason ?? '–' },
        ]}
      />
      <Box>
        {instances.length === 0
          ? 'It has no instances now.'
          : `${counted(instances.length, 'instance')} of it cost money until terminated: ${instances
              .slice(0, 10)
              .map((it) => `${it.name} (${it.recoveryInstanceId ?? 'unknown'})`)
              .join(', ')}${instances.length > 10 ? ' …' : ''}`}
      </Box>
      <ShowCall
        call={{ method: 'GET', path: `/executions/${execution.executionId}/report` }}
        cli={`report ${execution.executionId}`}
      />
    </SpaceBetween>
  );
}

/** The report as a file for those who have no account here. */
function PageDownload({ executionId }: { executionId: string }) {
  const { client } = useApi();
  const [state, setState] = useState<'idle' | 'loading' | { error: unknown }>('idle');
  const download = async () => {
    setState('loading');
    try {
      const { data } = await client.GET('/executions/{id}/report.html', {
        params: { path: { id: executionId } },
        headers: { Accept: 'text/html' },
        parseAs: 'text',
      });
      save(`report-${executionId}.html`, data ?? '', 'text/html');
      setState('idle');
    } catch (error) {
      setState({ error });
    }
  };
  return (
    <>
      <Button iconName="download" loading={state === 'loading'} onClick={() => void download()}>
        Download as a page
      </Button>
      {typeof state === 'object' && <ProblemAlert of={state.error} />}
    </>
  );
}

function Verdict({
  of,
  measured,
  target,
}: {
  of: Schema<'Verdict'>;
  measured: string | undefined;
  target: string | undefined;
}) {
  const words = {
    MET: { type: 'success', word: 'Met' },
    MISSED: { type: 'error', word: 'Missed' },
    NO_TARGET: { type: 'info', word: 'No target' },
    NOT_REACHED: { type: 'warning', word: 'Not reached' },
  } as const;
  return (
    <StatusIndicator type={words[of].type}>
      {words[of].word}
      {measured !== undefined && (
        <>
          : <Duration of={measured} />
        </>
      )}
      {target !== undefined && (
        <>
          {' '}
          of <Duration of={target} />
        </>
      )}
    </StatusIndicator>
  );
}

function save(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
