import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Schema } from '../../api';
import { Duration } from '../../components';

type RequestType = Schema<'RequestType'>;

/** In the order in which they are offered; those that need more than a reason are left to the command line. */
const OFFERED: readonly [RequestType, string][] = [
  ['APPROVE', 'Approve'],
  ['DENY', 'Deny'],
  ['RESUME', 'Resume'],
  ['RETRY', 'Retry'],
  ['SKIP', 'Skip'],
  ['PAUSE', 'Pause'],
  ['CANCEL', 'Cancel'],
];

/** What waits for a person, and what the server lets this one do about it. */
export function ToDecide({
  view,
  busy,
  onAct,
}: {
  view: Schema<'GameView'>;
  busy: boolean;
  onAct: (type: RequestType, wave: string | undefined, reason: string | undefined) => void;
}) {
  const [reason, setReason] = useState('');
  const wave = view.toDecide[0]?.wave;
  const actions = view.actions as Partial<Record<RequestType, Schema<'AllowedAction'>>>;
  return (
    <Container
      header={<Header variant="h2">{view.toDecide.length === 0 ? 'Nothing waits for you' : 'You have to decide'}</Header>}
    >
      <SpaceBetween size="m">
        {view.toDecide.map((it) => (
          <Box key={`${it.about} ${it.wave ?? ''} ${it.from}`}>
            {it.about === 'APPROVAL' ? 'An approval' : it.about === 'PAUSE' ? 'A pause' : 'A failure'}
            {it.wave !== undefined && ` of wave ${it.wave}`} waits for <Duration of={it.waited} />
          </Box>
        ))}
        <FormField label="Reason">
          <Input value={reason} placeholder="What you base it on" onChange={({ detail }) => setReason(detail.value)} />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          {OFFERED.map(([type, word]) => {
            const allowed = actions[type];
            return (
              allowed !== undefined && (
                <Button
                  key={type}
                  variant={type === 'APPROVE' && allowed.allowed ? 'primary' : 'normal'}
                  disabled={busy || !allowed.allowed}
                  disabledReason={allowed.why}
                  onClick={() => onAct(type, needsWave(type) ? wave : undefined, reason === '' ? undefined : reason)}
                >
                  {word}
                </Button>
              )
            );
          })}
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}

function needsWave(type: RequestType): boolean {
  return type === 'APPROVE' || type === 'DENY' || type === 'RETRY' || type === 'SKIP';
}
