import Alert from '@cloudscape-design/components/alert';
import { formatDuration } from '../components';
import { useLive, useNow } from '../live';

const PATIENCE_MS = 3_000;

/** Says that live events are lost, and for how long what is shown may be old. */
export function ConnectionNotice() {
  const { connection } = useLive();
  return connection.state === 'lost' ? <Lost since={connection.since} /> : null;
}

function Lost({ since }: { since: number }) {
  const lost = useNow() - since;
  // A connection that is back at once is nothing to be told.
  return lost < PATIENCE_MS ? null : (
    <Alert type="warning" header="No live connection">
      For {formatDuration(lost)} nothing has been told as it happens. The console asks every few seconds instead, and
      connects again by itself. Executions go on without it.
    </Alert>
  );
}
