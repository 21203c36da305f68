import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useApi, type Schema } from '../../api';
import { PermissionAware, ProblemAlert, Time } from '../../components';
import { HealthSummary, PlaceProblems, summaryOfHealth, useServers, type Health } from '../../components/servers';
import { FilteredTable } from '../../components/tables';
import { usePageTitle } from '../../shell';
import { selectsOf } from './selectsOf';

interface Row extends Schema<'GroupView'> {
  readonly health: readonly Health[] | undefined;
}

const PROPERTIES = [
  { key: 'name', propertyLabel: 'Name', groupValuesLabel: 'Names', operators: [':', '!:', '=', '!='] },
  { key: 'accountId', propertyLabel: 'Account', groupValuesLabel: 'Accounts', operators: ['=', '!='] },
  { key: 'region', propertyLabel: 'Region', groupValuesLabel: 'Regions', operators: ['=', '!='] },
  { key: 'selects', propertyLabel: 'Selects', groupValuesLabel: 'Selections', operators: [':', '!:', '='] },
  { key: 'healthText', propertyLabel: 'Health', groupValuesLabel: 'Health', operators: [':', '!:', '='] },
  { key: 'plans', propertyLabel: 'Plan', groupValuesLabel: 'Plans', operators: [':', '!:', '='] },
] as const;

export function GroupsTable() {
  usePageTitle('Protection groups');
  const groups = useApi().queries.useQuery(
    'get',
    '/protection-groups',
    { params: { query: { limit: 1_000 } } },
    { refetchInterval: 30_000 },
  );
  const inventory = useServers();
  const healthOf = (groupId: string) =>
    inventory.data?.servers.filter((it) => it.groups.some((one) => one.groupId === groupId)).map((it) => it.health.status);
  const rows = (groups.data?.items ?? []).map((it) => {
    const health = healthOf(it.groupId);
    return {
      ...it,
      health,
      servers: health?.length ?? -1,
      healthText: health === undefined ? '' : summaryOfHealth(health).text,
      selects: selectsOf(it),
      plans: it.overview.usedBy.map((plan) => plan.name).join(', '),
    };
  });
  const create = (
    <PermissionAware needs="drs:CreateProtectionGroup">
      <Button variant="primary" href="#/protection-groups/create">
        Create group
      </Button>
    </PermissionAware>
  );
  return (
    <SpaceBetween size="s">
      <ProblemAlert of={groups.error ?? inventory.error} retry={() => void groups.refetch()} />
      <PlaceProblems problems={inventory.data?.problems ?? []} />
      <FilteredTable<Row & { servers: number; healthText: string; selects: string; plans: string }>
        name="Protection groups"
        items={rows}
        idOf={(it) => it.groupId}
        loading={groups.isPending}
        properties={PROPERTIES}
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={groups.data === undefined ? undefined : `(${rows.length})`}
            description="Servers that belong together. A recovery plan says in which order groups are recovered."
            actions={create}
          >
            Protection groups
          </Header>
        }
        empty={
          <Box textAlign="center" padding="l">
            <SpaceBetween size="s">
              <Box>No group yet. Start by naming which servers belong together.</Box>
              {create}
            </SpaceBetween>
          </Box>
        }
        columns={[
          {
            id: 'name',
            header: 'Name',
            isRowHeader: true,
            sortingField: 'name',
            cell: (it) => <Link href={`#/protection-groups/${it.groupId}`}>{it.name}</Link>,
          },
          {
            id: 'servers',
            header: 'Servers',
            sortingField: 'servers',
            cell: (it) => (it.servers < 0 ? '–' : it.servers),
          },
          {
            id: 'health',
            header: 'Replication',
            sortingField: 'healthText',
            cell: (it) => (it.health === undefined ? '–' : <HealthSummary of={it.health} />),
          },
          { id: 'selects', header: 'Selects', cell: (it) => it.selects },
          { id: 'account', header: 'Account', sortingField: 'accountId', cell: (it) => it.accountId },
          { id: 'region', header: 'Region', sortingField: 'region', cell: (it) => it.region },
          {
            id: 'plans',
            header: 'Plans',
            cell: (it) =>
              it.overview.usedBy.length === 0
                ? 'None'
                : it.overview.usedBy.map((plan, at) => (
                    <span key={plan.planId}>
                      {at > 0 && ', '}
                      <Link href={`#/recovery-plans/${plan.planId}`}>{plan.name}</Link>
                    </span>
                  )),
          },
          {
            id: 'changed',
            header: 'Changed',
            sortingField: 'lastModifiedDate',
            cell: (it) => <Time at={it.lastModifiedDate} />,
          },
        ]}
      />
    </SpaceBetween>
  );
}
