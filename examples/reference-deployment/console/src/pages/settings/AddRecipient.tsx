import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import Multiselect from '@cloudscape-design/components/multiselect';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { problemOf, useApi } from '../../api';
import { ProblemAlert, ShowCall } from '../../components';

export function AddRecipient({ onClose }: { onClose: () => void }) {
  const { queries } = useApi();
  const cache = useQueryClient();
  const [by, setBy] = useState<'mail' | 'webhook'>('mail');
  const [address, setAddress] = useState('');
  const [planIds, setPlanIds] = useState<readonly string[]>([]);
  const plans = queries.useQuery('get', '/recovery-plans', { params: { query: { limit: 1_000 } } });
  const options = (plans.data?.items ?? []).map((it) => ({ value: it.planId, label: it.name }));
  const add = queries.useMutation('post', '/notifications/recipients', {
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['get', '/notifications/recipients'] });
      onClose();
    },
  });
  const body = { [by]: address, planIds: [...planIds] };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ body });
  };
  return (
    <Modal
      visible
      header="Add a recipient"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" form="recipient" formAction="submit" loading={add.isPending}>
              Add
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id="recipient" onSubmit={submit}>
        <SpaceBetween size="m">
          <FormField label="By">
            <RadioGroup
              value={by}
              items={[
                { value: 'mail', label: 'E-mail', description: 'They are asked to confirm first.' },
                { value: 'webhook', label: 'Webhook' },
              ]}
              onChange={({ detail }) => setBy(detail.value as 'mail' | 'webhook')}
            />
          </FormField>
          <FormField
            label={by === 'mail' ? 'Address' : 'URL'}
            errorText={add.error == null ? undefined : problemOf(add.error).about(by)}
          >
            <Input
              value={address}
              type={by === 'mail' ? 'email' : 'url'}
              onChange={({ detail }) => setAddress(detail.value)}
            />
          </FormField>
          <FormField label="Plans" description="None chosen: all plans, those to come among them.">
            <Multiselect
              ariaLabel="Plans"
              placeholder="All plans"
              options={options}
              selectedOptions={options.filter((it) => planIds.includes(it.value))}
              onChange={({ detail }) => setPlanIds(detail.selectedOptions.map((it) => it.value ?? ''))}
            />
          </FormField>
          <ProblemAlert of={add.error} />
          <ShowCall call={{ method: 'POST', path: '/notifications/recipients', body }} />
        </SpaceBetween>
      </form>
    </Modal>
  );
}
