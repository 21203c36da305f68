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
export async function authOf(config: Config, url: string): Promise<Auth> {
  switch (config.auth.mode) {
    case 'cognito': {
      const { CognitoAuth } = await import('../auth/CognitoAuth');
      return new CognitoAuth(config.auth.userPoolId, config.auth.clientId);
    }
    case 'local': {
      const auth = new LocalAuth(url, REAL);
      addEventListener('storage', () => auth.reread());
      return auth;
    }
    case 'token':
      throw new Error(
        'the tokens of this server are those of an issuer that the console cannot sign in at. Use the command line or ' +
          'REST with a token, or a user pool of Cognito',
      );
  }
}
