import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import { useApi } from '../../api';
import { Duration, PermissionAware, ProblemAlert, StatusBadge, Time, wordOf } from '../../components';
import { ActionButton } from '../../components/ActionButton';
import { StartDialog, useStart } from '../../components/start';
import { FilteredTable } from '../../components/tables';
import { usePolling } from '../../live';
import { usePageTitle } from '../../shell';

const PROPERTIES = [
  { key: 'name', propertyLabel: 'Name', groupValuesLabel: 'Names', operators: [':', '!:', '=', '!='] },
  { key: 'readiness', propertyLabel: 'Readiness', groupValuesLabel: 'Readiness', operators: ['=', '!='] },
  { key: 'last', propertyLabel: 'Last execution', groupValuesLabel: 'Last executions', operators: ['=', '!='] },
] as const;

export function PlansTable() {
  usePageTitle('Recovery plans');
  const { queries } = useApi();
  const polling = usePolling();
  const start = useStart();
  const plans = queries.useQuery(
    'get',
    '/recovery-plans',
    { params: { query: { limit: 1_000 } } },
    { refetchInterval: polling },
  );
  const ready = queries.useQuery('get', '/readiness', { params: { query: { limit: 1_000 } } }, { refetchInterval: 30_000 });
  const rows = (plans.data?.items ?? []).map((plan) => {
    const state = ready.data?.items.find((it) => it.planId === plan.planId);
    const last = plan.overview.lastExecution;
    return {
      ...plan,
      state,
      readiness: state?.status === undefined ? 'Not evaluated' : wordOf(state.status).word,
      last: last === undefined ? 'Never' : wordOf(last.status).word,
      servers: plan.overview.servers?.count,
    };
  });
  // Who may do nothing here is not shown an empty column.
  const offers = rows.some(({ overview: { allowed } }) => [allowed['execute'], allowed['edit']].some((it) => it?.permitted));
  const create = (
    <PermissionAware needs="drs:CreateRecoveryPlan">
      <Button variant="primary" href="#/recovery-plans/create">
        Create plan
      </Button>
    </PermissionAware>
  );
  const actions: TableProps.ColumnDefinition<(typeof rows)[number]> = {
    id: 'actions',
    header: 'Actions',
    cell: (it) => (
      <SpaceBetween direction="horizontal" size="xs">
        <ActionButton
          use={it.overview.allowed['execute']}
          variant="inline-link"
          ariaLabel={`Start ${it.name}`}
          onClick={() => start.open(it.planId)}
        >
          Start …
        </ActionButton>
        <ActionButton
          use={it.overview.allowed['edit']}
          variant="inline-link"
          ariaLabel={`Edit ${it.name}`}
          href={`#/recovery-plans/${it.planId}/edit`}
        >
          Edit
        </ActionButton>
      </SpaceBetween>
    ),
  };
  return (
    <SpaceBetween size="s">
      <ProblemAlert of={plans.error ?? ready.error} retry={() => void plans.refetch()} />
      <FilteredTable
        name="Recovery plans"
        items={rows}
        idOf={(it) => it.planId}
        loading={plans.isPending}
        properties={PROPERTIES}
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={plans.data === undefined ? undefined : `(${rows.length})`}
            description="Which groups are recovered, and in which order."
            actions={create}
          >
            Recovery plans
          </Header>
        }
        empty={
          <Box textAlign="center" padding="l">
            <SpaceBetween size="s">
              <Box>No plan yet. It needs a protection group first.</Box>
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
            cell: (it) => <Link href={`#/recovery-plans/${it.planId}`}>{it.name}</Link>,
          },
          {
            id: 'readiness',
            header: 'Readiness',
            sortingField: 'readiness',
            cell: (it) =>
              it.state?.status === undefined ? (
                'Not evaluated'
              ) : (
                <Link href={`#/recovery-plans/${it.planId}/readiness`}>
                  <StatusBadge status={it.state.status} />
                </Link>
              ),
          },
          {
            id: 'proof',
            header: 'Proof',
            cell: (it) =>
              it.state?.proof === undefined ? (
                'Never proven'
              ) : (
                <Link href={`#/executions/${it.state.proof.executionId}`}>
                  <Time at={it.state.proof.endedAt} />
                </Link>
              ),
          },
          {
            id: 'last',
            header: 'Last execution',
            sortingField: 'last',
            cell: ({ overview: { lastExecution: last } }) =>
              last === undefined ? (
                'Never'
              ) : (
                <Link href={`#/executions/${last.executionId}`}>
                  <StatusBadge status={last.status} /> {last.kind.toLowerCase()}, <Time at={last.createdAt} />
                </Link>
              ),
          },
          { id: 'waves', header: 'Waves', cell: (it) => it.overview.waves ?? 'By tags' },
          { id: 'servers', header: 'Servers', cell: (it) => it.servers ?? '–' },
          { id: 'takes', header: 'Takes', cell: (it) => <Duration of={it.overview.duration?.typical} /> },
          { id: 'rto', header: 'RTO', cell: (it) => <Duration of={it.targets.rto} /> },
          ...(offers ? [actions] : []),
        ]}
      />
      {start.planId !== undefined && <StartDialog planId={start.planId} kind={start.kind} onDismiss={start.close} />}
    </SpaceBetween>
  );
}
