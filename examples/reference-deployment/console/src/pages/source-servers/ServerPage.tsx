import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import { useApi, type Schema } from '../../api';
import { DataTable, Duration, ProblemAlert, ShowCall, StatusBadge, Time, formatBytes } from '../../components';
import { Loading, usePageTitle } from '../../shell';

/** One server: its replication, its recovery points, who recovers it. */
export function ServerPage() {
  const { accountId = '', region = '', serverId = '' } = useParams();
  const { queries } = useApi();
  const server = queries.useQuery(
    'get',
    '/drs/source-servers/{id}',
    { params: { path: { id: serverId }, query: { accountId, region } } },
    { refetchInterval: 30_000 },
  );
  const name = server.data?.name ?? serverId;
  usePageTitle(name, [{ text: 'Source servers', href: '#/source-servers' }]);
  return (
    <ContentLayout header={<Header variant="h1">{name}</Header>}>
      <SpaceBetween size="l">
        <ProblemAlert of={server.error} retry={() => void server.refetch()} />
        {server.isPending && <Loading />}
        {server.data !== undefined && <Details of={server.data} />}
        <ShowCall
          call={{
            method: 'GET',
            path: `/drs/source-servers/${encodeURIComponent(serverId)}?accountId=${accountId}&region=${region}`,
          }}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}

function Details({ of }: { of: Schema<'ServerDetails'> }) {
  return (
    <>
      {of.problems.length > 0 && (
        <Alert type={of.recoverable ? 'warning' : 'error'} header={of.recoverable ? 'Not well' : 'Cannot be recovered now'}>
          <ul>
            {of.problems.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Container header={<Header variant="h2">Replication</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Status', value: <StatusBadge status={of.health.status} /> },
            { label: 'State in DRS', value: <StatusBadge status={of.replicationState} /> },
            { label: 'Lag', value: <Duration of={of.health.lag} /> },
            { label: 'Backlog', value: formatBytes(of.health.backlogBytes) },
            { label: 'Newest recovery point', value: <Time at={of.latestRecoveryPoint?.takenAt} /> },
            { label: 'Its age', value: <Duration of={of.recoveryPointAge} /> },
            { label: 'Recovery points', value: of.recoveryPoints ?? '–' },
            { label: 'Last seen', value: <Time at={of.lastSeenAt} /> },
            { label: 'Server id', value: of.serverId },
            { label: 'Region', value: of.where.region },
            { label: 'Account', value: of.where.accountId },
            {
              label: 'Protection groups',
              value:
                of.groups.length === 0
                  ? 'None'
                  : of.groups.map((it) => (
                      <Link key={it.groupId} href={`#/protection-groups/${encodeURIComponent(it.groupId)}`}>
                        {it.name}{' '}
                      </Link>
                    )),
            },
          ]}
        />
      </Container>
      <DataTable
        title="Disks"
        items={of.disks}
        idOf={(it) => it.deviceName}
        empty="DRS names no disk."
        columns={[
          { id: 'device', header: 'Device', isRowHeader: true, cell: (it) => it.deviceName },
          { id: 'total', header: 'Size', cell: (it) => formatBytes(it.totalBytes) },
          { id: 'replicated', header: 'Replicated', cell: (it) => formatBytes(it.replicatedBytes) },
          { id: 'backlog', header: 'Backlog', cell: (it) => formatBytes(it.backlogBytes) },
        ]}
      />
      <DataTable
        title="Tags"
        items={Object.entries(of.tags)}
        idOf={([key]) => key}
        empty="It has no tags."
        columns={[
          { id: 'key', header: 'Key', isRowHeader: true, cell: ([key]) => key },
          { id: 'value', header: 'Value', cell: ([, value]) => value },
        ]}
      />
    </>
  );
}
