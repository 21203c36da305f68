import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useApi } from '../../api';
import { ProblemAlert } from '../../components';
import { ActionButton } from '../../components/ActionButton';
import { DRSQuotaStatus } from '../../components/servers';
import { StartDialog, useStart } from '../../components/start';
import { usePolling } from '../../live';
import { Loading, usePageTitle } from '../../shell';
import { PlanOverview } from './PlanOverview';
import { later } from '../../components/later';

const ExistingInstances = later(() => import('./ExistingInstances').then((it) => it.ExistingInstances), <Loading />);
const PlanVersions = later(() => import('./PlanVersions').then((it) => it.PlanVersions), <Loading />);
const ReadinessTab = later(() => import('./ReadinessTab').then((it) => it.ReadinessTab), <Loading />);

const CopyPlan = later(() => import('./CopyPlan').then((it) => it.CopyPlan));
const DeletePlan = later(() => import('./DeletePlan').then((it) => it.DeletePlan));

export function PlanDetails() {
  const { planId = '', tab = 'waves' } = useParams();
  const navigate = useNavigate();
  const start = useStart();
  const plan = useApi().queries.useQuery(
    'get',
    '/recovery-plans/{id}',
    { params: { path: { id: planId } } },
    { refetchInterval: usePolling() },
  );
  const [asking, setAsking] = useState<'copy' | 'delete'>();
  usePageTitle(plan.data?.name ?? planId, [{ text: 'Recovery plans', href: '#/recovery-plans' }]);
  if (plan.data === undefined) {
    return plan.error === null ? <Loading /> : <ProblemAlert of={plan.error} retry={() => void plan.refetch()} />;
  }
  const { allowed } = plan.data.overview;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={plan.data.description}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <ActionButton use={allowed['delete']} onClick={() => setAsking('delete')}>
                Delete
              </ActionButton>
              <ActionButton use={allowed['copy'] ?? allowed['edit']} onClick={() => setAsking('copy')}>
                Copy
              </ActionButton>
              <ActionButton use={allowed['edit']} href={`#/recovery-plans/${planId}/edit`}>
                Edit
              </ActionButton>
              <ActionButton use={allowed['execute']} onClick={() => start.open(planId, 'RECOVERY')}>
                Start recovery …
              </ActionButton>
              <ActionButton use={allowed['execute']} variant="primary" onClick={() => start.open(planId, 'DRILL')}>
                Start drill …
              </ActionButton>
            </SpaceBetween>
          }
        >
          {plan.data.name}
        </Header>
      }
    >
      <Tabs
        activeTabId={tab}
        onChange={({ detail }) => void navigate(`/recovery-plans/${planId}/${detail.activeTabId}`, { replace: true })}
        tabs={[
          { id: 'waves', label: 'Waves and forecast', content: <PlanOverview plan={plan.data} /> },
          { id: 'readiness', label: 'Readiness', content: <ReadinessTab planId={planId} /> },
          { id: 'instances', label: 'Existing instances', content: <ExistingInstances planId={planId} /> },
          { id: 'quotas', label: 'Quotas', content: <DRSQuotaStatus planId={planId} /> },
          { id: 'versions', label: 'Versions', content: <PlanVersions plan={plan.data} /> },
        ]}
      />
      {asking === 'delete' && <DeletePlan plan={plan.data} onDismiss={() => setAsking(undefined)} />}
      {asking === 'copy' && <CopyPlan plan={plan.data} onDismiss={() => setAsking(undefined)} />}
      {start.planId !== undefined && <StartDialog planId={start.planId} kind={start.kind} onDismiss={start.close} />}
    </ContentLayout>
  );
}
