import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { ReactNode } from 'react';

const LOOK = {
  success: { name: 'status-positive', variant: 'success', says: 'Good' },
  info: { name: 'status-info', variant: 'subtle', says: 'To know' },
  warning: { name: 'status-warning', variant: 'warning', says: 'Warning' },
  error: { name: 'status-negative', variant: 'error', says: 'Problem' },
  pending: { name: 'status-pending', variant: 'subtle', says: 'Waits' },
  stopped: { name: 'status-stopped', variant: 'subtle', says: 'Left out' },
} as const satisfies Record<string, { name: IconProps.Name; variant: IconProps.Variant; says: string }>;

export type IconLineType = keyof typeof LOOK;

/** A sentence with a sign before it; unlike a StatusIndicator it breaks between words. */
export function IconLine({ type, children }: { type: IconLineType; children: ReactNode }) {
  const { name, variant, says } = LOOK[type];
  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'flex-start' }}>
      <Icon name={name} variant={variant} ariaLabel={says} />
      <span>{children}</span>
    </div>
  );
}
