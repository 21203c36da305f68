import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';
import type { Schema } from '../api';

/** A button of an action that the server allows or not; if not, it says why. Those who may never do it do not see it. */
export function ActionButton({
  use,
  children,
  ...button
}: Omit<ButtonProps, 'disabled' | 'disabledReason'> & { use: Schema<'AllowedUse'> | undefined; children: ReactNode }) {
  if (use === undefined || !use.permitted) {
    return null;
  }
  return (
    <Button {...button} disabled={!use.allowed} disabledReason={use.why ?? 'The service does not allow it now.'}>
      {children}
    </Button>
  );
}
