import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState, type ReactNode } from 'react';
import type { Call } from './calls';
import { ProblemAlert } from './ProblemAlert';
import { ShowCall } from './ShowCall';

/**
 * Asks for the name of what is to be deleted.
 *
 * @param what such as `protection group`
 * @param onDelete deletes it, and throws where that fails
 */
export function TypedDelete({
  what,
  name,
  call,
  cli,
  children,
  onDelete,
  onDismiss,
}: {
  what: string;
  name: string;
  call: Call;
  cli?: string;
  children: ReactNode;
  onDelete: () => Promise<unknown>;
  onDismiss: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [thrown, setThrown] = useState<unknown>();
  const submit = () => {
    setBusy(true);
    onDelete()
      .catch(setThrown)
      .finally(() => setBusy(false));
  };
  return (
    <Modal
      visible
      header={`Delete ${what} ${name}`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            <Button variant="primary" disabled={typed !== name} loading={busy} onClick={submit}>
              Delete
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Alert type="warning">{children}</Alert>
        <FormField label={`To confirm, type ${name}`}>
          <Input value={typed} autoComplete={false} placeholder={name} onChange={({ detail }) => setTyped(detail.value)} />
        </FormField>
        <ProblemAlert of={thrown} />
        <ShowCall call={call} cli={cli} />
      </SpaceBetween>
    </Modal>
  );
}
