import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApi, type Schema } from '../../api';
import { TypedDelete } from '../../components/TypedDelete';
import { useNotify } from '../../shell';

export function DeletePlan({ plan, onDismiss }: { plan: Schema<'PlanView'>; onDismiss: () => void }) {
  const { client } = useApi();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const { planId: id, version, name } = plan;
  return (
    <TypedDelete
      what="recovery plan"
      name={name}
      call={{ method: 'DELETE', path: `/recovery-plans/${id}?version=${version}` }}
      onDismiss={onDismiss}
      onDelete={async () => {
        await client.DELETE('/recovery-plans/{id}', { params: { path: { id }, query: { version } } });
        await navigate('/recovery-plans');
        await cache.invalidateQueries();
        notify({ type: 'success', text: `Plan ${name} is deleted.` });
      }}
    >
      Its groups and servers stay, and so do the records of its executions. Nothing recovers them by this plan any more.
    </TypedDelete>
  );
}
