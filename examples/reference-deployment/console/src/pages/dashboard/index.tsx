import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useApi } from '../../api';
import { usePageTitle } from '../../shell';
import { ActiveExecutions } from './ActiveExecutions';
import { alarms, type Alarm } from './alarms';
import { DRSQuotaStatus, useRegionalCapacity } from './DRSQuotaStatus';
import { Figures } from './Figures';
import { LastDrills } from './LastDrills';
import { ReadinessTable, useReadiness } from './Readiness';

export default function Dashboard() {
  usePageTitle('Dashboard');
  const { found, complete } = useAlarms();
  return (
    <ContentLayout header={<Header variant="h1">Dashboard</Header>}>
      <SpaceBetween size="l">
        <Figures alarms={found.length} complete={complete} />
        <Alarms all={found} />
        <FirstDrill />
        <ActiveExecutions />
        <ReadinessTable />
        <DRSQuotaStatus />
        <LastDrills />
      </SpaceBetween>
    </ContentLayout>
  );
}

/** `complete` says whether everything could be looked at: no alarm is good news only then. */
function useAlarms(): { found: Alarm[]; complete: boolean } {
  const { queries } = useApi();
  const health = queries.useQuery('get', '/config/health', {}, { refetchInterval: 60_000 });
  const capacity = useRegionalCapacity();
  const readiness = useReadiness();
  const drills = queries.useQuery('get', '/drills', { params: { query: { limit: 20 } } });
  const undelivered = queries.useQuery('get', '/notifications/undelivered', {});
  return {
    found: alarms({
      health: health.data,
      capacity: capacity.data,
      readiness: readiness.data?.items,
      drills: drills.data?.items,
      undelivered: undelivered.data?.items,
    }),
    complete: [health, capacity, readiness, drills, undelivered].every((it) => it.isSuccess),
  };
}

/** Where nothing was ever recovered, a dashboard is empty; this says where one begins. */
function FirstDrill() {
  const executions = useApi().queries.useQuery('get', '/executions', { params: { query: { limit: 1 } } });
  return executions.data?.items.length === 0 ? (
    <Alert
      type="info"
      header="No plan has been proven yet"
      action={<Button href="#/getting-started">Getting started</Button>}
    >
      Three steps lead to a first drill, and say what is there already.
    </Alert>
  ) : null;
}

function Alarms({ all }: { all: readonly Alarm[] }) {
  const worst = all[0];
  return worst === undefined ? null : (
    <Alert type={worst.severity} header={all.length === 1 ? 'One thing needs attention' : `${all.length} things need attention`}>
      <ul>
        {all.map((it) => (
          <li key={it.text}>
            <Link href={it.href} color={undefined}>
              {it.text}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
