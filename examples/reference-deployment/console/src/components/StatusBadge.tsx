import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { wordOf, type AnyStatus } from './statuses';

/** A status as colour, glyph and word. */
export function StatusBadge({ status }: { status: AnyStatus }) {
  const { type, word } = wordOf(status);
  return <StatusIndicator type={type}>{word}</StatusIndicator>;
}
