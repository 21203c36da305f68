import { useParams } from 'react-router';
import { useApi } from '../../api';
import { ProblemAlert } from '../../components';
import { Loading, usePageTitle } from '../../shell';
import { draftOf, NEW_PLAN } from './draft';
import { PlanWizard } from './PlanWizard';

const LIST = { text: 'Recovery plans', href: '#/recovery-plans' };

export function CreatePlan() {
  usePageTitle('Create plan', [LIST]);
  return <PlanWizard start={NEW_PLAN} />;
}

export function EditPlan() {
  const { planId = '' } = useParams();
  const plan = useApi().queries.useQuery('get', '/recovery-plans/{id}', { params: { path: { id: planId } } });
  usePageTitle('Edit', [LIST, { text: plan.data?.name ?? planId, href: `#/recovery-plans/${planId}` }]);
  if (plan.data === undefined) {
    return plan.error === null ? <Loading /> : <ProblemAlert of={plan.error} retry={() => void plan.refetch()} />;
  }
  return <PlanWizard planId={planId} start={draftOf(plan.data)} changedBy={plan.data.lastModifiedBy} />;
}
