import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import Pagination from '@cloudscape-design/components/pagination';
import type { Schema } from '../../api';
import { ProblemAlert, Time } from '../../components';
import { counted, serversOf, type Execution } from './facts';
import { useJobLogs } from './useExecution';

/** What DRS logs about each job. */
export function JobLogs({ execution, wave }: { execution: Execution; wave: string | undefined }) {
  const logs = useJobLogs(execution.executionId, execution);
  const names = useMemo(() => new Map(serversOf(execution).map((it) => [it.serverId, it.name])), [execution]);
  const shown = (logs.data ?? []).filter((it) => wave === undefined || it.wave === wave);
  return (
    <SpaceBetween size="s">
      <ProblemAlert of={logs.error} />
      {shown.length === 0 && <Box color="text-body-secondary">{logs.isLoading ? 'DRS is being asked.' : 'DRS has no job of it yet.'}</Box>}
      {shown.map((log) => (
        <ExpandableSection
          key={log.jobId}
          defaultExpanded={shown.length <= 3}
          headerText={`${JOB[log.type]} ${log.wave === undefined ? '' : `of ${log.wave} `}in ${log.where.accountId} ${log.where.region}`}
          headerDescription={`${log.jobId}, ${counted(log.entries.length, 'line')}`}
        >
          <SpaceBetween size="s">
            {log.problem !== undefined && (
              <Alert type="warning" header={log.problem.problem}>
                {log.problem.nextStep}
              </Alert>
            )}
            <Lines entries={log.entries} names={names} />
          </SpaceBetween>
        </ExpandableSection>
      ))}
    </SpaceBetween>
  );
}

const JOB: Record<Schema<'JobType'>, string> = {
  LAUNCH: 'Launch',
  TERMINATE: 'Termination',
  CREATE_CONVERTED_SNAPSHOT: 'Converted snapshots',
};
const PAGE = 100;

/** The lines of a log, a page at a time. */
export function Lines({
  entries,
  names,
}: {
  entries: readonly Schema<'JobLogEntry'>[];
  names: ReadonlyMap<string, string>;
}) {
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(entries.length / PAGE));
  return (
    <>
      {pages > 1 && (
        <Pagination currentPageIndex={page} pagesCount={pages} onChange={({ detail }) => setPage(detail.currentPageIndex)} />
      )}
      <ol style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {entries.slice((page - 1) * PAGE, page * PAGE).map((it, index) => (
          <li key={index}>
            <Box variant="span" color="text-body-secondary" fontSize="body-s">
              <Time at={it.at} />
            </Box>{' '}
            {it.event.toLowerCase().replaceAll('_', ' ')} {it.serverId === undefined ? '' : (names.get(it.serverId) ?? it.serverId)}
            {it.error !== undefined && <Box color="text-status-error">{it.error}</Box>}
          </li>
        ))}
      </ol>
    </>
  );
}
