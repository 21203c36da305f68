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
  /** Who is on the way in, and has to choose a password or to enter a code. */
  private entering: CognitoUser | undefined;
  private factor: Factor = 'SMS_MFA';

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
    return this.enter(user, (steps) =>
      user.authenticateUser(new AuthenticationDetails({ Username: name, Password: password }), steps),
    );
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
    return new Promise((resolve, reject) => {
      user.getSession((failure: Error | null, session: CognitoUserSession | null) => {
        if (session !== null) {
          resolve(session.getAccessToken().getJwtToken());
        } else if (failure !== null && problem(failure).code === 'NO_CONNECTION') {
          // Nobody has said that the session is over.
          reject(problem(failure));
        } else {
          this.refused();
          resolve(undefined);
        }
      });
    });
  }

  refused(): void {
    if (this.seen.state === 'signed-in') {
      this.become({ state: 'expired', user: this.seen.user });
    }
  }

  chooseFirst(password: string): Promise<Step> {
    const user = this.entering;
    return user === undefined
      ? Promise.reject(nobodyEnters())
      : this.enter(user, (steps) => user.completeNewPasswordChallenge(password, {}, steps));
  }

  answerCode(code: string): Promise<Step> {
    const user = this.entering;
    return user === undefined
      ? Promise.reject(nobodyEnters())
      : this.enter(user, (steps) => user.sendMFACode(code, steps, this.factor));
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

  /** Takes a user one step further on the way in. */
  private enter(user: CognitoUser, go: (steps: Steps) => void): Promise<Step> {
    return new Promise((resolve, reject) => {
      const askCode = (factor: Factor, details: unknown) => {
        this.entering = user;
        this.factor = factor;
        const sentTo = (details as { CODE_DELIVERY_DESTINATION?: string } | undefined)?.CODE_DELIVERY_DESTINATION;
        resolve({ kind: 'code', ...(sentTo !== undefined && { sentTo }) });
      };
      go({
        onSuccess: () => {
          this.entering = undefined;
          this.become({ state: 'signed-in', user: user.getUsername() });
          resolve({ kind: 'done' });
        },
        onFailure: (failure: unknown) => reject(problem(failure)),
        newPasswordRequired: () => {
          this.entering = user;
          resolve({ kind: 'new-password' });
        },
        mfaRequired: (_, details) => askCode('SMS_MFA', details),
        totpRequired: (_, details) => askCode('SOFTWARE_TOKEN_MFA', details),
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

type Factor = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA';

interface Steps {
  readonly onSuccess: () => void;
  readonly onFailure: (failure: unknown) => void;
  readonly newPasswordRequired: () => void;
  readonly mfaRequired: (name: unknown, details: unknown) => void;
  readonly totpRequired: (name: unknown, details: unknown) => void;
}

function nobodyEnters(): ApiProblem {
  return new ApiProblem(401, {
    code: 'NOT_SIGNED_IN',
    error: 'The sign-in has to be begun again',
    message: 'this page was loaded again on the way in',
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
