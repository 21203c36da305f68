import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { IconLine, type IconLineType } from '../IconLine';
import type { Consequence } from './consequences';

const SIGN: Readonly<Record<Consequence['tone'], IconLineType>> = {
  does: 'info',
  deletes: 'warning',
  waits: 'pending',
  'leaves-out': 'stopped',
};

/** Exactly what will happen, before anything does. */
export function ConsequenceList({ of, takes }: { of: readonly Consequence[]; takes: string | undefined }) {
  return (
    <Alert type={of.some((it) => it.tone === 'deletes') ? 'warning' : 'info'} header="This is what will happen">
      <SpaceBetween size="xs">
        {of.map((it) => (
          <IconLine key={it.text} type={SIGN[it.tone]}>
            {it.text}
          </IconLine>
        ))}
        {takes !== undefined && <IconLine type="pending">{takes}</IconLine>}
      </SpaceBetween>
    </Alert>
  );
}
