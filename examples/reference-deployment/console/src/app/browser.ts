import { LocalAuth, type Auth, type Browser } from '../auth';
import type { Config } from './config';

const REAL: Browser = {
  fetch: (input, init) => globalThis.fetch(input, init),
  storage: localStorage,
  // Locks are there on loopback and over TLS; elsewhere nobody signs in.
  alone: async (work) => await navigator.locks.request('drs-orchestration.session', work),
  now: () => Date.now(),
};

/** Whoever keeps the passwords, as the deployment decided. */
export function authOf(config: Config, url: string): Auth {
  if (config.auth.mode === 'cognito') {
    throw new Error('sign-in by Cognito is not built yet');
  }
  const auth = new LocalAuth(url, REAL);
  addEventListener('storage', () => auth.reread());
  return auth;
}
