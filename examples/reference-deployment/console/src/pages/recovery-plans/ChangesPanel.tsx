import Box from '@cloudscape-design/components/box';
import type { Schema } from '../../api';

/** What is other than in another version, in sentences. */
export function Changes({ of }: { of: Schema<'PlanComparison'> | undefined }) {
  if (of === undefined) {
    return <Box color="text-body-secondary">Not known yet.</Box>;
  }
  if (of.changes.length === 0) {
    return <Box>Nothing is other than before.</Box>;
  }
  return (
    <ul>
      {of.changes.map((it) => (
        <li key={it.sentence}>{it.sentence}</li>
      ))}
    </ul>
  );
}
