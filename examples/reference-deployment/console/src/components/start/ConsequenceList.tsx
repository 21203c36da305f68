import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Consequence } from './consequences';

const GLYPH: Readonly<Record<Consequence['tone'], StatusIndicatorProps.Type>> = {
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
          <StatusIndicator key={it.text} type={GLYPH[it.tone]} colorOverride="grey" wrapText>
            {it.text}
          </StatusIndicator>
        ))}
        {takes !== undefined && (
          <StatusIndicator type="pending" colorOverride="grey">
            {takes}
          </StatusIndicator>
        )}
      </SpaceBetween>
    </Alert>
  );
}
