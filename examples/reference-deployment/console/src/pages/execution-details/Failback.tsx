import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import Pagination from '@cloudscape-design/components/pagination';
import { Duration, StatusBadge } from '../../components';
import { serversOf, type Execution, type ServerInWave } from './facts';

const PAGE = 50;

/** The way home of each server: its stage, how much is copied, and which side carries production. */
export function Failback({ execution }: { execution: Execution }) {
  const [page, setPage] = useState(1);
  const servers = serversOf(execution);
  const home = servers.filter((it) => it.failback?.production === 'ORIGIN').length;
  const pages = Math.max(1, Math.ceil(servers.length / PAGE));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`Production is carried at home for ${home} of ${servers.length} servers, in the recovery place for the others.`}
        >
          The way home
        </Header>
      }
    >
      <Table<ServerInWave>
        variant="embedded"
        items={servers.slice((page - 1) * PAGE, page * PAGE)}
        trackBy="serverId"
        ariaLabels={{ tableLabel: 'The way home' }}
        empty={<Box>No servers yet.</Box>}
        pagination={
          pages > 1 && <Pagination currentPageIndex={page} pagesCount={pages} onChange={({ detail }) => setPage(detail.currentPageIndex)} />
        }
        columnDefinitions={[
          { id: 'name', header: 'Server', isRowHeader: true, cell: (it) => it.name },
          { id: 'stage', header: 'Stage', cell: (it) => (it.failback === undefined ? '–' : <StatusBadge status={it.failback.stage} />) },
          {
            id: 'sync',
            header: 'Copied back',
            minWidth: 160,
            cell: (it) =>
              it.failback?.syncPercent === undefined ? (
                '–'
              ) : (
                <ProgressBar value={it.failback.syncPercent} ariaLabel={`${it.name} copied back`} />
              ),
          },
          { id: 'lag', header: 'Lag', cell: (it) => (it.failback?.lag === undefined ? '–' : <Duration of={it.failback.lag} />) },
          {
            id: 'production',
            header: 'Production',
            cell: (it) =>
              it.failback?.production === 'ORIGIN' ? (
                <StatusIndicator type="success">At home</StatusIndicator>
              ) : (
                <StatusIndicator type="info">In the recovery place</StatusIndicator>
              ),
          },
          { id: 'problem', header: 'What it waits for', cell: (it) => it.failback?.problem ?? '–' },
        ]}
      />
    </Container>
  );
}
