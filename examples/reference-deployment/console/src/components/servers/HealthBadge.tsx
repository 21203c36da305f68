import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { summaryOfHealth, wordOfHealth, type Health } from './health';

/** How a server replicates, as colour, glyph and word. */
export function HealthBadge({ health }: { health: Health }) {
  const { type, word } = wordOfHealth(health);
  return <StatusIndicator type={type}>{word}</StatusIndicator>;
}

/** How several servers replicate. */
export function HealthSummary({ of }: { of: readonly Health[] }) {
  const { type, text } = summaryOfHealth(of);
  return <StatusIndicator type={type}>{text}</StatusIndicator>;
}
