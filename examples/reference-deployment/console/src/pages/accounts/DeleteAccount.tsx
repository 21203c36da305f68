import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useApi, type Schema } from '../../api';
import { ProblemAlert, ShowCall } from '../../components';
import { useNotify } from '../../shell';

export function DeleteAccount({ account, onClose }: { account: Schema<'AccountView'>; onClose: () => void }) {
  const cache = useQueryClient();
  const notify = useNotify();
  const { accountId } = account;
  const remove = useApi().queries.useMutation('delete', '/accounts/{accountId}', {
    onSuccess: async () => {
      await cache.invalidateQueries();
      notify({ type: 'success', text: `Account ${accountId} is no longer registered.` });
      onClose();
    },
  });
  return (
    <Modal
      visible
      header={`Delete account ${accountId}?`}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={remove.isPending}
              onClick={() => remove.mutate({ params: { path: { accountId }, query: { version: account.version } } })}
            >
              Delete
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box>
          The service forgets how to reach {account.accountName ?? 'it'}. Nothing in the account itself changes: its
          servers go on replicating.
        </Box>
        <ProblemAlert of={remove.error} />
        <ShowCall call={{ method: 'DELETE', path: `/accounts/${accountId}?version=${account.version}` }} />
      </SpaceBetween>
    </Modal>
  );
}
