import Alert from '@cloudscape-design/components/alert';
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
  const found = useAlarms();
  return (
    <ContentLayout header={<Header variant="h1">Dashboard</Header>}>
      <SpaceBetween size="l">
        <Figures alarms={found.length} />
        <Alarms all={found} />
        <ActiveExecutions />
        <ReadinessTable />
        <DRSQuotaStatus />
        <LastDrills />
      </SpaceBetween>
    </ContentLayout>
  );
}

function useAlarms(): Alarm[] {
  const { queries } = useApi();
  return alarms({
    health: queries.useQuery('get', '/config/health', {}, { refetchInterval: 60_000 }).data,
    capacity: useRegionalCapacity().data,
    readiness: useReadiness().data?.items,
    drills: queries.useQuery('get', '/drills', { params: { query: { limit: 20 } } }).data?.items,
    undelivered: queries.useQuery('get', '/notifications/undelivered', {}).data?.items,
  });
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
