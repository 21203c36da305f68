import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { ProblemAlert, ShowCall, isoDuration } from '../../components';
import { ACTIONS, commandOf, stakes, toBeTyped } from './actions';
import { KIND, type Execution, type RequestType } from './facts';
import { Choice } from './Choice';
import { useAction } from './useAction';

/** An action that is about to be asked for. */
export interface Asked {
  readonly type: RequestType;
  readonly serverIds?: readonly string[];
  readonly wave?: string | undefined;
}

/** What will happen, whom it concerns, and why; asked for only if that is still so at the moment of asking. */
export function ActionDialog({
  asked,
  execution,
  onClose,
  children,
}: {
  asked: Asked;
  execution: Execution;
  onClose: () => void;
  children?: React.ReactNode;
}) {
  const words = ACTIONS[asked.type];
  const [serverIds, setServerIds] = useState<readonly string[]>(asked.serverIds ?? []);
  const [wave, setWave] = useState(asked.wave);
  const [minutes, setMinutes] = useState('60');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [seen, setSeen] = useState(() => stakes(execution, asked.type, { serverIds, wave }).join('\n'));
  const lines = stakes(execution, asked.type, { serverIds, wave });
  const word = toBeTyped(execution, asked.type);
  const body = {
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(wave === undefined ? {} : { wave }),
    ...(serverIds.length === 0 ? {} : { serverIds: [...serverIds] }),
    ...(asked.type === 'EXTEND' ? { extendBy: isoDuration(Number(minutes) * 60_000) } : {}),
    ...(asked.type === 'TERMINATE' && word !== undefined ? { planName: typed } : {}),
  };
  const action = useAction(execution.executionId, asked.type, onClose);
  const lacks =
    (word !== undefined && typed !== word ? 'Type the name of the plan' : undefined) ??
    (words.reason === 'required' && reason.trim() === '' ? 'A reason is needed for the record' : undefined) ??
    (words.chooses === 'servers' && serverIds.length === 0 ? 'Choose servers' : undefined) ??
    (asked.type === 'EXTEND' && !(Number(minutes) > 0) ? 'Say how many minutes' : undefined);
  const changed = lines.join('\n') !== seen;
  const choose = (ids: readonly string[], inWave: string | undefined) => {
    setServerIds(ids);
    setWave(inWave);
    setSeen(stakes(execution, asked.type, { serverIds: ids, wave: inWave }).join('\n'));
  };
  const submit = () =>
    action.mutate({
      body,
      stillSo: (fresh) => stakes(fresh, asked.type, { serverIds, wave }).join('\n') === lines.join('\n'),
    });

  return (
    <Modal
      visible
      size="medium"
      header={words.label}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Back
            </Button>
            <Button
              variant="primary"
              loading={action.isPending}
              disabled={lacks !== undefined || changed}
              disabledReason={lacks ?? 'Look at what has changed first'}
              onClick={submit}
            >
              {words.label}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box variant="p">
          {execution.plan.name}, {KIND[execution.startRequest.kind]}
        </Box>
        {children}
        <Choice execution={execution} type={asked.type} serverIds={serverIds} wave={wave} onChange={choose} />
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {changed && (
          <Alert type="warning" header="This has changed while you looked" action={<Button onClick={() => setSeen(lines.join('\n'))}>I have seen it</Button>}>
            Above is what it would do now.
          </Alert>
        )}
        {asked.type === 'EXTEND' && (
          <FormField label="Minutes more">
            <Input type="number" value={minutes} onChange={({ detail }) => setMinutes(detail.value)} />
          </FormField>
        )}
        <FormField label={words.reason === 'required' ? 'Reason' : 'Reason (optional)'} description="It goes on the record.">
          <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
        </FormField>
        {word !== undefined && (
          <FormField label={`Type the name of the plan: ${word}`}>
            <Input value={typed} autoComplete={false} onChange={({ detail }) => setTyped(detail.value)} />
          </FormField>
        )}
        <ProblemAlert of={action.error} />
        <ShowCall
          call={{ method: 'POST', path: `/executions/${execution.executionId}/${words.path}`, body }}
          cli={commandOf(execution.executionId, asked.type, body)}
        />
      </SpaceBetween>
    </Modal>
  );
}
