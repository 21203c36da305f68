import type { ReactNode } from 'react';
import type { Schema } from '../api';
import { useMay } from '../auth';

/**
 * Shows what only those with a permission can use. The server decides all the same.
 *
 * @param otherwise what the others see; by default nothing
 */
export function PermissionAware({
  needs,
  children,
  otherwise = null,
}: {
  needs: Schema<'Permission'>;
  children: ReactNode;
  otherwise?: ReactNode;
}) {
  return <>{useMay(needs) ? children : otherwise}</>;
}
