import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi, type Schema } from '../../api';
import { ProblemAlert, ShowCall } from '../../components';

const AT_ONCE = 100;

/** Deletes from the history, and says of each whether it was. */
export function DeleteDialog({
  chosen,
  onClose,
}: {
  chosen: readonly Schema<'ExecutionSummary'>[];
  onClose: () => void;
}) {
  const { client } = useApi();
  const cache = useQueryClient();
  const executionIds = chosen.map((it) => it.executionId);
  const deletion = useMutation({
    mutationFn: async () => {
      const all: Schema<'Deletion'>[] = [];
      for (let from = 0; from < executionIds.length; from += AT_ONCE) {
        const { data } = await client.POST('/executions/delete', {
          body: { executionIds: executionIds.slice(from, from + AT_ONCE) },
        });
        all.push(...(data?.items ?? []));
      }
      return all;
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['get', '/executions'] }),
  });
  const kept = deletion.data?.filter((it) => !it.deleted) ?? [];
  const names = new Map(chosen.map((it) => [it.executionId, it.planName]));
  return (
    <Modal
      visible
      header={chosen.length === 1 ? 'Delete the execution' : `Delete ${chosen.length} executions`}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant={deletion.isSuccess ? 'primary' : 'link'} onClick={onClose}>
              {deletion.isSuccess ? 'Done' : 'Back'}
            </Button>
            {!deletion.isSuccess && (
              <Button variant="primary" loading={deletion.isPending} onClick={() => deletion.mutate()}>
                Delete {chosen.length}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {deletion.data === undefined ? (
          <Box>
            Their record and reports go for good; instances that they have launched stay, and nothing here will name them
            any more. One whose instances are being terminated, or that a drill still needs, is kept.
          </Box>
        ) : (
          <Alert type={kept.length === 0 ? 'success' : 'warning'}>
            {deletion.data.length - kept.length} deleted, {kept.length} kept.
          </Alert>
        )}
        {kept.length > 0 && (
          <ul>
            {kept.map((it) => (
              <li key={it.executionId}>
                {names.get(it.executionId) ?? it.executionId}: {it.why}
              </li>
            ))}
          </ul>
        )}
        <ProblemAlert of={deletion.error} />
        <ShowCall call={{ method: 'POST', path: '/executions/delete', body: { executionIds } }} />
      </SpaceBetween>
    </Modal>
  );
}
