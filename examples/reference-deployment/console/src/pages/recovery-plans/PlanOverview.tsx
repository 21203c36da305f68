import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useApi, type Schema } from '../../api';
import { Duration, ProblemAlert, StatusBadge, Time } from '../../components';
import { later } from '../../components/later';
import { ForecastPanel } from './ForecastPanel';
import { WavesGraph } from './WavesGraph';

const WavesTable = later(() => import('./WavesTable').then((it) => it.WavesTable));

/** What a plan does, and how long that takes. */
export function PlanOverview({ plan }: { plan: Schema<'PlanView'> }) {
  const { queries } = useApi();
  const forecast = queries.useQuery('get', '/recovery-plans/{id}/forecast', { params: { path: { id: plan.planId }, query: {} } });
  const critical = new Set((forecast.data?.forecast.criticalPath ?? []).flatMap((it) => (it.wave === undefined ? [] : [it.wave])));
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
          <WavesTable waves={plan.waves} forecast={forecast.data} />
        </SpaceBetween>
        <ForecastPanel forecast={forecast.data} loading={forecast.isFetching && forecast.data === undefined} />
      </Grid>
    </SpaceBetween>
  );
}
