import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '../auth';

/** Sends those who are not signed in to the login, and back again afterwards. */
export function ProtectedRoute({ children }: { children: ReactNode }) {
  const session = useSession();
  const location = useLocation();
  return session.state === 'signed-out' ? (
    <Navigate to="/login" replace state={{ from: location.pathname + location.search }} />
  ) : (
    <>{children}</>
  );
}
