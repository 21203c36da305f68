import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearchParams } from 'react-router';
import { useApi, type Schema } from '../../api';
import { DataTable, Duration, StatusBadge, formatBytes } from '../../components';
import { later } from '../../components/later';
import { Freshness } from '../../live';

const AccountSelector = later(() => import('../../components/AccountSelector').then((it) => it.AccountSelector));

/** Every source server of every account and Region, and which protection groups have it. */
export function ServerDiscoveryPanel() {
  const [params, setParams] = useSearchParams();
  const accountId = params.get('account') ?? undefined;
  const { queries } = useApi();
  const servers = queries.useQuery(
    'get',
    '/drs/discovery',
    { params: { query: { limit: 1_000, accountId: accountId === undefined ? undefined : [accountId] } } },
    { refetchInterval: 30_000 },
  );
  const choose = (chosen: string | undefined) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      next.delete('account');
      if (chosen !== undefined) {
        next.set('account', chosen);
      }
      return next;
    });
  const total = servers.data?.total ?? 0;
  const shown = servers.data?.items.length ?? 0;
  return (
    <SpaceBetween size="m">
      <Problems all={servers.data?.problems ?? []} />
      <DataTable
        variant="full-page"
        headingTag="h1"
        title="Source servers"
        description={<Places all={servers.data?.places ?? []} />}
        actions={
          <SpaceBetween direction="horizontal" size="xs" alignItems="center">
            <Freshness updatedAt={servers.dataUpdatedAt} failed={servers.isError} />
            <AccountSelector accountId={accountId} onChange={choose} />
            <Button iconName="refresh" ariaLabel="Read again" loading={servers.isFetching} onClick={() => void servers.refetch()} />
          </SpaceBetween>
        }
        filter="find"
        items={servers.data?.items}
        problem={servers.error}
        retry={() => void servers.refetch()}
        idOf={(it) => it.serverId}
        empty="No server replicates here. Install the AWS Replication Agent on what you want to protect."
        columns={[
          {
            id: 'name',
            header: 'Server',
            isRowHeader: true,
            sortingField: 'name',
            cell: (it) => (
              <>
                <Link href={hrefOf(it)}>{it.name}</Link>
                <Box variant="small" display="block" color="text-body-secondary">
                  {it.serverId}
                </Box>
              </>
            ),
          },
          {
            id: 'health',
            header: 'Replication',
            cell: (it) => (
              <>
                <StatusBadge status={it.health.status} />
                {it.health.reason !== undefined && <Box variant="small">{it.health.reason}</Box>}
              </>
            ),
          },
          { id: 'lag', header: 'Lag', cell: (it) => <Duration of={it.health.lag} /> },
          { id: 'backlog', header: 'Backlog', cell: (it) => formatBytes(it.health.backlogBytes) },
          { id: 'size', header: 'Protected', cell: (it) => formatBytes(it.health.protectedBytes) },
          { id: 'groups', header: 'Protection groups', cell: (it) => <Groups of={it.groups} /> },
          { id: 'region', header: 'Region', sortingComparator: byPlace, cell: (it) => it.where.region },
          { id: 'account', header: 'Account', cell: (it) => it.where.accountId },
          {
            id: 'launch',
            header: 'Last launch',
            cell: (it) => LAUNCHES[it.lastLaunchResult],
          },
        ]}
      />
      {shown < total && (
        <Alert type="info">
          The first {shown} of {total} servers are shown. Choose an account to see the others.
        </Alert>
      )}
    </SpaceBetween>
  );
}

const LAUNCHES: Record<Schema<'LaunchResult'>, string> = {
  NOT_STARTED: 'Never',
  PENDING: 'Pending',
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
};

function byPlace(one: Schema<'ServerRow'>, other: Schema<'ServerRow'>): number {
  return `${one.where.region}${one.name}`.localeCompare(`${other.where.region}${other.name}`);
}

export function hrefOf(server: Schema<'ServerRow'>): string {
  const { accountId, region } = server.where;
  return `#/source-servers/${accountId}/${region}/${encodeURIComponent(server.serverId)}`;
}

function Groups({ of }: { of: readonly Schema<'Owner'>[] }) {
  return of.length === 0 ? (
    <Box color="text-status-warning">None: no plan recovers it</Box>
  ) : (
    <>
      {of.map((it) => (
        <div key={it.groupId}>
          <Link href={`#/protection-groups/${encodeURIComponent(it.groupId)}`}>{it.name}</Link>
        </div>
      ))}
    </>
  );
}

function Places({ all }: { all: readonly Schema<'DiscoverySeenPlace'>[] }) {
  return (
    <>
      {all.map((it) => (
        <div key={`${it.where.accountId} ${it.where.region}`}>
          {it.where.region} of {it.where.accountId}: {it.servers} servers, read <Duration of={it.freshness.age} /> ago
        </div>
      ))}
    </>
  );
}

/** Places that could not be asked, and what to do about each. */
function Problems({ all }: { all: readonly Schema<'PlaceProblem'>[] }) {
  return all.length === 0 ? null : (
    <Alert type="warning" header="Not every Region could be read">
      <ul>
        {all.map((it) => (
          <li key={`${it.where.accountId} ${it.where.region}`}>
            {it.where.region} of {it.where.accountId}: {it.problem}. {it.nextStep}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
