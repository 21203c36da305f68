import Tabs from '@cloudscape-design/components/tabs';
import { memo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { Schema } from '../../api';
import type { ServerRow } from '../../charts';
import type { Asked } from './ActionDialog';
import { EventLog } from './EventLog';
import type { Execution } from './facts';
import { Findings } from './Findings';
import { JobLogs } from './JobLogs';
import { Report } from './Report';
import { ServersTable } from './ServersTable';
import { StartFacts } from './StartFacts';

/** What there is to read; each tab has an address. It is drawn anew with the facts, not with the clock. */
export const DetailsTabs = memo(function DetailsTabs({
  execution,
  rows,
  wave,
  allowed,
  report,
  reportError,
  onAsk,
  onServer,
}: {
  execution: Execution;
  rows: ReadonlyMap<string, ServerRow>;
  wave: string | undefined;
  allowed: Schema<'AllowedActions'> | undefined;
  report: Schema<'ExecutionReport'> | undefined;
  reportError: unknown;
  onAsk: (asked: Asked) => void;
  onServer: (serverId: string) => void;
}) {
  const { '*': tab = '' } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const findings = execution.findings.length;
  return (
    <Tabs
      variant="container"
      activeTabId={tab === '' ? 'servers' : tab}
      ariaLabel="Details"
      onChange={({ detail }) =>
        void navigate(
          `/executions/${execution.executionId}/${detail.activeTabId === 'servers' ? '' : detail.activeTabId}${search}`,
          { replace: true },
        )
      }
      tabs={[
        {
          id: 'servers',
          label: 'Servers',
          content: <ServersTable {...{ execution, rows, wave, allowed, onAsk, onServer }} />,
        },
        { id: 'events', label: 'Events', content: <EventLog execution={execution} wave={wave} /> },
        { id: 'job-log', label: 'Job log', content: <JobLogs execution={execution} wave={wave} /> },
        {
          id: 'findings',
          label: findings === 0 ? 'Findings' : `Findings (${findings})`,
          content: <Findings execution={execution} />,
        },
        { id: 'start', label: 'How it was started', content: <StartFacts execution={execution} /> },
        { id: 'report', label: 'Report', content: <Report execution={execution} report={report} error={reportError} /> },
      ]}
    />
  );
});
