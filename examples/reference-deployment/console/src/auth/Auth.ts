import type { Signer } from '../api';

/** What a user is asked for next on the way in. */
export type Step =
  | { readonly kind: 'done' }
  /** The first sign-in with a password that somebody else chose. */
  | { readonly kind: 'new-password' }
  /** A second factor: a code of an application, or one that was sent somewhere. */
  | { readonly kind: 'code'; readonly sentTo?: string };

/** Signs users in and out. The methods throw an {@link ApiProblem} where they fail. */
export interface Auth extends Signer {
  /** The state, for `useSyncExternalStore`. */
  session(): Session;
  subscribe(listener: () => void): () => void;

  signIn(user: string, password: string): Promise<Step>;
  signOut(): Promise<void>;

  /** Present if whoever keeps the passwords lets users change them here. */
  readonly passwords?: Passwords;
}

export interface Passwords {
  /** Goes on with a sign-in that asked for a new password. */
  chooseFirst(password: string): Promise<Step>;
  /** Goes on with a sign-in that asked for a code. */
  answerCode(code: string): Promise<Step>;
  /** Sends a code to the user. */
  forgot(user: string): Promise<void>;
  reset(user: string, code: string, password: string): Promise<void>;
}

/** `expired` is signed in until a moment ago: the page stays, and asks for the password again. */
export type Session =
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in'; readonly user: string }
  | { readonly state: 'expired'; readonly user: string };
