import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { formatDuration } from '../components/durations';
import { useNow } from './useNow';

const STALE_MS = 60_000;

/**
 * How old what is shown is: quiet while it is fresh, a warning when it is not.
 *
 * @param updatedAt `dataUpdatedAt` of the query
 * @param failed whether the last try to read it again failed
 */
export function Freshness({ updatedAt, failed = false }: { updatedAt: number; failed?: boolean }) {
  const age = Math.max(0, useNow(5_000) - updatedAt);
  if (updatedAt === 0) {
    return null;
  }
  const text = age < 5_000 ? 'Updated just now' : `Updated ${formatDuration(age)} ago`;
  return failed || age > STALE_MS ? (
    <StatusIndicator type="warning">{failed ? `${text}; reading it again fails` : text}</StatusIndicator>
  ) : (
    <Box variant="small" color="text-body-secondary">
      {text}
    </Box>
  );
}
