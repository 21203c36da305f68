import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { ApiProblem } from '../api';
import type { Auth, Passwords, Session, Step } from './Auth';

/** The users of a user pool of Cognito, which keeps the tokens in the browser and renews them. */
export class CognitoAuth implements Auth, Passwords {
  private readonly listeners = new Set<() => void>();
  private readonly pool: CognitoUserPool;
  private seen: Session;
  /** Who is on the way in, and has to choose a password. */
  private entering: CognitoUser | undefined;

  readonly passwords: Passwords = this;

  constructor(userPoolId: string, clientId: string) {
    this.pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId });
    const user = this.pool.getCurrentUser();
    this.seen = user === null ? { state: 'signed-out' } : { state: 'signed-in', user: user.getUsername() };
  }

  session(): Session {
    return this.seen;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  signIn(name: string, password: string): Promise<Step> {
    const user = this.user(name);
    return new Promise((resolve, reject) => {
      user.authenticateUser(new AuthenticationDetails({ Username: name, Password: password }), {
        onSuccess: () => {
          this.become({ state: 'signed-in', user: name });
          resolve({ kind: 'done' });
        },
        onFailure: (failure: unknown) => reject(problem(failure)),
        newPasswordRequired: () => {
          this.entering = user;
          resolve({ kind: 'new-password' });
        },
        mfaRequired: () => reject(noSecondFactor()),
        totpRequired: () => reject(noSecondFactor()),
      });
    });
  }

  signOut(): Promise<void> {
    this.pool.getCurrentUser()?.signOut();
    this.become({ state: 'signed-out' });
    return Promise.resolve();
  }

  token(): Promise<string | undefined> {
    const user = this.pool.getCurrentUser();
    if (user === null) {
      return Promise.resolve(undefined);
    }
    return new Promise((resolve) => {
      user.getSession((failure: Error | null, session: CognitoUserSession | null) => {
        if (failure !== null || session === null) {
          this.refused();
          resolve(undefined);
        } else {
          resolve(session.getAccessToken().getJwtToken());
        }
      });
    });
  }

  refused(): void {
    if (this.seen.state === 'signed-in') {
      this.become({ state: 'expired', user: this.seen.user });
    }
  }

  chooseFirst(password: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const user = this.entering;
      if (user === undefined) {
        reject(new Error('nobody is on the way in'));
        return;
      }
      user.completeNewPasswordChallenge(
        password,
        {},
        {
          onSuccess: () => {
            this.become({ state: 'signed-in', user: user.getUsername() });
            resolve();
          },
          onFailure: (failure: unknown) => reject(problem(failure)),
        },
      );
    });
  }

  forgot(name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.user(name).forgotPassword({
        onSuccess: () => resolve(),
        onFailure: (failure: unknown) => reject(problem(failure)),
      });
    });
  }

  reset(name: string, code: string, password: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.user(name).confirmPassword(code, password, {
        onSuccess: () => resolve(),
        onFailure: (failure: unknown) => reject(problem(failure)),
      });
    });
  }

  private user(name: string): CognitoUser {
    return new CognitoUser({ Username: name, Pool: this.pool });
  }

  private become(session: Session): void {
    this.seen = session;
    this.listeners.forEach((it) => it());
  }
}

function noSecondFactor(): ApiProblem {
  return new ApiProblem(0, {
    code: 'NOT_CONFIGURED',
    error: 'A second factor is needed',
    message: 'this console cannot ask for a second factor yet; sign in with the command line',
  });
}

function problem(failure: unknown): ApiProblem {
  const { code, message } = failure as { code?: string; message?: string };
  const refused = code === 'NotAuthorizedException' || code === 'UserNotFoundException';
  return new ApiProblem(refused ? 401 : 400, {
    code: refused ? 'NOT_SIGNED_IN' : code === 'NetworkError' ? 'NO_CONNECTION' : 'INVALID_INPUT',
    error: 'Cognito refused',
    message: message ?? 'the sign-in failed',
  });
}
