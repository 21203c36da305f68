import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi, type Schema } from '../../api';
import { ProblemAlert, ShowCall, Time } from '../../components';
import { ActionButton } from '../../components/ActionButton';
import { useNotify } from '../../shell';
import { Changes } from './ChangesPanel';

/** What the plan was before: each version beside the one in force, to be restored. */
export function PlanVersions({ plan }: { plan: Schema<'PlanView'> }) {
  const versions = useApi().queries.useQuery('get', '/recovery-plans/{id}/versions', {
    params: { path: { id: plan.planId }, query: { limit: 100 } },
  });
  const [looking, setLooking] = useState<number>();
  return (
    <SpaceBetween size="m">
      <ProblemAlert of={versions.error} retry={() => void versions.refetch()} />
      <Table
        items={versions.data?.items ?? []}
        trackBy={(it) => String(it.planVersion)}
        loading={versions.isPending}
        loadingText="Loading"
        empty={versions.data?.kept === false ? 'This service keeps no versions.' : 'No version is kept.'}
        ariaLabels={{ tableLabel: 'Versions of the plan' }}
        columnDefinitions={[
          { id: 'version', header: 'Version', isRowHeader: true, cell: (it) => it.planVersion },
          { id: 'when', header: 'Saved', cell: (it) => <Time at={it.changedAt} /> },
          { id: 'who', header: 'By', cell: (it) => it.changedBy?.name ?? it.changedBy?.id ?? '–' },
          { id: 'why', header: 'Why', cell: (it) => it.reason ?? '–' },
          {
            id: 'compare',
            header: 'Compare',
            cell: (it) =>
              it.planVersion === plan.version ? (
                'In force'
              ) : (
                <Button
                  variant="inline-link"
                  ariaLabel={`Compare version ${it.planVersion}`}
                  onClick={() => setLooking(it.planVersion)}
                >
                  Compare and restore
                </Button>
              ),
          },
        ]}
      />
      {looking !== undefined && <Restore plan={plan} old={looking} onDismiss={() => setLooking(undefined)} />}
    </SpaceBetween>
  );
}

function Restore({ plan, old, onDismiss }: { plan: Schema<'PlanView'>; old: number; onDismiss: () => void }) {
  const { client, queries } = useApi();
  const cache = useQueryClient();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [thrown, setThrown] = useState<unknown>();
  const comparison = queries.useQuery('get', '/recovery-plans/{id}/versions/compare', {
    params: { path: { id: plan.planId }, query: { from: plan.version, to: old } },
  });
  const body = { version: plan.version, ...(reason !== '' && { reason }) };
  const restore = () => {
    client
      .POST('/recovery-plans/{id}/versions/{planVersion}/restore', {
        params: { path: { id: plan.planId, planVersion: old } },
        body,
      })
      .then(() => cache.invalidateQueries())
      .then(() => {
        notify({ type: 'success', text: `${plan.name} is as it was in version ${old}.` });
        onDismiss();
      })
      .catch(setThrown);
  };
  return (
    <Modal
      visible
      header={`What version ${old} would change`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Close
            </Button>
            <ActionButton use={plan.overview.allowed['edit']} variant="primary" onClick={restore}>
              {`Restore version ${old}`}
            </ActionButton>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <ProblemAlert of={comparison.error} />
        <Changes of={comparison.data} />
        <FormField label="Why – optional">
          <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
        </FormField>
        <ProblemAlert of={thrown} />
        <ShowCall call={{ method: 'POST', path: `/recovery-plans/${plan.planId}/versions/${old}/restore`, body }} />
      </SpaceBetween>
    </Modal>
  );
}
