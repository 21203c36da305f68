import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api';
import { DataTable, ProblemAlert } from '../../components';

/** Tries every Region of an account now, and says what to do about those that do not answer. */
export function ValidateAccount({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const cache = useQueryClient();
  const validate = useApi().queries.useMutation('post', '/accounts/{accountId}/validate', {
    onSuccess: () => cache.invalidateQueries({ queryKey: ['get', '/accounts'] }),
  });
  const start = () => validate.mutate({ params: { path: { accountId } } });
  return (
    <Modal
      visible
      size="large"
      header={`Validate account ${accountId}`}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Close
            </Button>
            <Button variant="primary" loading={validate.isPending} onClick={start}>
              {validate.data === undefined ? 'Validate now' : 'Validate again'}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box>The service assumes the role of the account and reads DRS in each of its Regions. Nothing is changed.</Box>
        <ProblemAlert of={validate.error} />
        {validate.data !== undefined && (
          <DataTable
            variant="embedded"
            headingTag="h3"
            title="Regions"
            items={validate.data.regions}
            idOf={(it) => it.region}
            empty="The account has no Region yet: no protection group is in it, and it names none."
            columns={[
              { id: 'region', header: 'Region', isRowHeader: true, cell: (it) => it.region },
              {
                id: 'answers',
                header: 'DRS',
                cell: (it) => (
                  <StatusIndicator type={it.answers ? 'success' : it.needed ? 'error' : 'warning'}>
                    {it.answers ? 'Answers' : it.needed ? 'Does not answer' : 'Does not answer, and is not needed'}
                  </StatusIndicator>
                ),
              },
              { id: 'problem', header: 'Problem', cell: (it) => it.problem?.problem ?? '–' },
              { id: 'next', header: 'Next step', cell: (it) => it.problem?.nextStep ?? '–' },
            ]}
          />
        )}
      </SpaceBetween>
    </Modal>
  );
}
