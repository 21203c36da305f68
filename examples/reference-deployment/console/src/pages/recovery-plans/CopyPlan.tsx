import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, type Schema } from '../../api';
import { ProblemAlert, ShowCall } from '../../components';

export function CopyPlan({ plan, onDismiss }: { plan: Schema<'PlanView'>; onDismiss: () => void }) {
  const { client } = useApi();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(`${plan.name} 2`);
  const [thrown, setThrown] = useState<unknown>();
  const copy = async () => {
    const { data } = await client.POST('/recovery-plans/{id}/copy', {
      params: { path: { id: plan.planId } },
      body: { name },
    });
    await cache.invalidateQueries();
    await navigate(`/recovery-plans/${data?.planId ?? ''}`);
    onDismiss();
  };
  return (
    <Modal
      visible
      header={`Copy ${plan.name}`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            <Button variant="primary" onClick={() => void copy().catch(setThrown)}>
              Copy
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <FormField label="Name of the copy">
          <Input value={name} onChange={({ detail }) => setName(detail.value)} />
        </FormField>
        <ProblemAlert of={thrown} />
        <ShowCall call={{ method: 'POST', path: `/recovery-plans/${plan.planId}/copy`, body: { name } }} />
      </SpaceBetween>
    </Modal>
  );
}
