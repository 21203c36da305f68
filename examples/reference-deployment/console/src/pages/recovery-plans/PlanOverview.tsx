import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useApi, type Schema } from '../../api';
import { Duration, ProblemAlert, StatusBadge, Time } from '../../components';
import { dependencies, gateOf, saidOf } from '../../components/waves';
import { ForecastPanel } from './ForecastPanel';
import { WavesGraph } from './WavesGraph';

/** What a plan does, and how long that takes. */
export function PlanOverview({ plan }: { plan: Schema<'PlanView'> }) {
  const { queries } = useApi();
  const forecast = queries.useQuery('get', '/recovery-plans/{id}/forecast', { params: { path: { id: plan.planId }, query: {} } });
  const groups = queries.useQuery('get', '/protection-groups', { params: { query: { limit: 1_000 } } });
  const critical = new Set((forecast.data?.forecast.criticalPath ?? []).flatMap((it) => (it.wave === undefined ? [] : [it.wave])));
  const waitsFor = dependencies(plan.waves);
  const last = plan.overview.lastExecution;
  return (
    <SpaceBetween size="l">
      <ProblemAlert of={forecast.error} retry={() => void forecast.refetch()} />
      <Container>
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'RTO', value: <Duration of={plan.targets.rto} /> },
            { label: 'RPO', value: <Duration of={plan.targets.rpo} /> },
            {
              label: 'Last execution',
              value:
                last === undefined ? (
                  'Never'
                ) : (
                  <Link href={`#/executions/${last.executionId}`}>
                    <StatusBadge status={last.status} /> {last.kind.toLowerCase()}
                  </Link>
                ),
            },
            {
              label: 'Changed',
              value: (
                <>
                  <Time at={plan.lastModifiedDate} /> by {plan.lastModifiedBy?.name ?? plan.lastModifiedBy?.id ?? 'nobody'}
                </>
              ),
            },
          ]}
        />
      </Container>
      <Grid gridDefinition={[{ colspan: { default: 12, m: 8 } }, { colspan: { default: 12, m: 4 } }]}>
        <SpaceBetween size="l">
          <Container
            header={
              <Header
                variant="h2"
                counter={`(${plan.waves.length})`}
                description="The bold ones are on the critical path; before a dashed one people are waited for."
              >
                Waves
              </Header>
            }
          >
            <WavesGraph waves={plan.waves} critical={critical} />
          </Container>
          <Table
            items={plan.waves}
            trackBy="name"
            ariaLabels={{ tableLabel: 'Waves' }}
            empty="The waves come from tags."
            wrapLines
            columnDefinitions={[
              { id: 'name', header: 'Wave', isRowHeader: true, cell: (it) => it.name },
              {
                id: 'groups',
                header: 'Groups',
                cell: (it) =>
                  it.groupIds.map((id, at) => (
                    <span key={id}>
                      {at > 0 && ', '}
                      <Link href={`#/protection-groups/${id}`}>
                        {groups.data?.items.find((one) => one.groupId === id)?.name ?? id}
                      </Link>
                    </span>
                  )),
              },
              { id: 'after', header: 'Waits for', cell: (it) => waitsFor.get(it.name)?.join(', ') || 'Nothing' },
              { id: 'gate', header: 'People before', cell: (it) => gateOf(it) ?? 'Nobody' },
              {
                id: 'hooks',
                header: 'Hooks',
                cell: (it) =>
                  [...it.beforeHooks.map((one) => `${one.name} before`), ...it.afterHooks.map((one) => `${one.name} after`)].join(', ') || 'None',
              },
              { id: 'condition', header: 'Takes part', cell: (it) => (it.condition === undefined ? 'Always' : `If ${saidOf(it.condition)}`) },
              {
                id: 'typically',
                header: 'Typically',
                cell: (it) => {
                  const wave = forecast.data?.forecast.waves.find((one) => one.wave === it.name);
                  return wave === undefined ? '–' : <><Duration of={wave.start} /> – <Duration of={wave.end} /></>;
                },
              },
            ]}
          />
        </SpaceBetween>
        <ForecastPanel forecast={forecast.data} loading={forecast.isFetching && forecast.data === undefined} />
      </Grid>
    </SpaceBetween>
  );
}
