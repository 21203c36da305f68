import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi, type Schema } from '../../api';
import { useMay } from '../../auth';
import { DataTable, Time } from '../../components';
import { problemNotification, useNotify } from '../../shell';
import { AddRecipient } from './AddRecipient';

/** Who is told what, and what did not arrive. */
export function NotificationSettings() {
  return (
    <SpaceBetween size="l">
      <Recipients />
      <Undelivered />
    </SpaceBetween>
  );
}

function Recipients() {
  const { queries } = useApi();
  const cache = useQueryClient();
  const notify = useNotify();
  const may = useMay('drs:UpdateRecoveryPlan');
  const [adding, setAdding] = useState(false);
  const recipients = queries.useQuery('get', '/notifications/recipients', {});
  const readAgain = () => cache.invalidateQueries({ queryKey: ['get', '/notifications/recipients'] });
  const onError = (thrown: unknown) => notify(problemNotification(thrown));

  const test = queries.useMutation('post', '/notifications/recipients/{id}/test', {
    onError,
    onSuccess: (result) =>
      notify(
        result.sent
          ? { type: 'success', text: 'A test notification was sent.' }
          : { type: 'error', header: 'It was not sent', text: result.problem ?? 'The channel refused it.' },
      ),
  });
  const resend = queries.useMutation('post', '/notifications/recipients/{id}/resend-confirmation', {
    onError,
    onSuccess: async () => {
      await readAgain();
      notify({ type: 'success', text: 'The question for confirmation was sent again.' });
    },
  });
  const remove = queries.useMutation('delete', '/notifications/recipients/{id}', { onError, onSuccess: readAgain });

  return (
    <>
      <DataTable
        title="Recipients"
        description="Who is told, of which plans, and of what."
        actions={
          may && (
            <Button variant="primary" onClick={() => setAdding(true)}>
              Add a recipient
            </Button>
          )
        }
        items={recipients.data?.items}
        problem={recipients.error}
        retry={() => void recipients.refetch()}
        idOf={(it) => it.recipientId}
        empty="Nobody is told of anything. Add a recipient, so that an approval does not wait unseen."
        columns={[
          { id: 'to', header: 'Address', isRowHeader: true, cell: (it) => it.mail ?? it.webhook ?? it.recipientId },
          { id: 'state', header: 'State', cell: (it) => <State of={it.state} /> },
          { id: 'plans', header: 'Plans', cell: (it) => (it.planIds.length === 0 ? 'All' : it.planIds.join(', ')) },
          { id: 'types', header: 'Of what', cell: (it) => (it.types.length === 0 ? 'Everything' : it.types.map(words).join(', ')) },
          {
            id: 'actions',
            header: 'Actions',
            minWidth: 260,
            cell: (it) => {
              const params = { params: { path: { id: it.recipientId } } };
              const name = it.mail ?? it.webhook ?? it.recipientId;
              return may ? (
                <SpaceBetween direction="horizontal" size="s">
                  <Button variant="inline-link" ariaLabel={`Send a test to ${name}`} onClick={() => test.mutate(params)}>
                    Send a test
                  </Button>
                  {it.state === 'PENDING' && (
                    <Button variant="inline-link" ariaLabel={`Ask ${name} again`} onClick={() => resend.mutate(params)}>
                      Ask again
                    </Button>
                  )}
                  <Button variant="inline-link" ariaLabel={`Remove ${name}`} onClick={() => remove.mutate(params)}>
                    Remove
                  </Button>
                </SpaceBetween>
              ) : (
                '–'
              );
            },
          },
        ]}
      />
      {adding && <AddRecipient onClose={() => setAdding(false)} />}
    </>
  );
}

const STATES: Record<Schema<'SubscriptionState'>, [StatusIndicatorProps.Type, string]> = {
  NONE: ['stopped', 'Not subscribed'],
  PENDING: ['pending', 'Has not confirmed yet'],
  ACTIVE: ['success', 'Active'],
};

function State({ of }: { of: Schema<'SubscriptionState'> | undefined }) {
  if (of === undefined) {
    return <>–</>;
  }
  const [type, word] = STATES[of];
  return <StatusIndicator type={type}>{word}</StatusIndicator>;
}

export function words(type: Schema<'NotificationType'>): string {
  return type.toLowerCase().replaceAll('_', ' ');
}

function Undelivered() {
  const { queries } = useApi();
  const cache = useQueryClient();
  const notify = useNotify();
  const may = useMay('drs:ManageExecution');
  const letters = queries.useQuery('get', '/notifications/undelivered', {});
  const again = queries.useMutation('post', '/notifications/undelivered/{id}/redeliver', {
    onError: (thrown) => notify(problemNotification(thrown)),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['get', '/notifications/undelivered'] }),
  });
  return (
    <DataTable
      title="Not delivered"
      description="Notifications that no channel took, after several tries."
      items={letters.data?.items}
      problem={letters.error}
      retry={() => void letters.refetch()}
      idOf={(it) => it.deliveryId}
      empty="Everything was delivered."
      columns={[
        { id: 'title', header: 'Notification', isRowHeader: true, cell: (it) => it.notification.title },
        { id: 'channel', header: 'Channel', cell: (it) => it.channel },
        { id: 'at', header: 'Given up', cell: (it) => <Time at={it.failedAt} /> },
        { id: 'why', header: 'Why', cell: (it) => it.problem ?? '–' },
        {
          id: 'actions',
          header: 'Actions',
          cell: (it) => (
            <Button
              variant="inline-link"
              disabled={!may}
              ariaLabel={`Send ${it.notification.title} again`}
              onClick={() => again.mutate({ params: { path: { id: it.deliveryId } } })}
            >
              Send again
            </Button>
          ),
        },
      ]}
    />
  );
}
