import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Auth, Session } from './Auth';

export const AuthContext = createContext<Auth | undefined>(undefined);

export function useAuth(): Auth {
  const auth = useContext(AuthContext);
  if (auth === undefined) {
    throw new Error('useAuth needs an AuthContext above it');
  }
  return auth;
}

export function useSession(): Session {
  const auth = useAuth();
  return useSyncExternalStore(
    (listener) => auth.subscribe(listener),
    () => auth.session(),
  );
}
