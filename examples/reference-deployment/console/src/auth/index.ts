export type { Auth, Passwords, Session, Step } from './Auth';
export { AuthContext, useAuth, useSession } from './AuthContext';
export { LocalAuth, type Browser } from './LocalAuth';
export { useMay, useProfile } from './useProfile';
