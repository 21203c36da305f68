import { createContext, useContext } from 'react';
import { problemOf } from '../api';

export interface Notification {
  readonly id: string;
  readonly type: 'success' | 'info' | 'warning' | 'error';
  readonly header?: string;
  readonly text: string;
  readonly link?: { readonly text: string; readonly href: string };
}

export type Notify = (notification: Omit<Notification, 'id'>) => void;

export interface Notifications {
  readonly all: readonly Notification[];
  readonly add: Notify;
  readonly dismiss: (id: string) => void;
}

export const NotificationsContext = createContext<Notifications | undefined>(undefined);

export function useNotifications(): Notifications {
  const notifications = useContext(NotificationsContext);
  if (notifications === undefined) {
    throw new Error('useNotifications needs a NotificationsProvider above it');
  }
  return notifications;
}

/** What tells the user that something was done, or was not; what was done goes away by itself. */
export function useNotify(): Notify {
  return useNotifications().add;
}

/** A problem as a notification, for commands that have no form to show it in. */
export function problemNotification(thrown: unknown): Omit<Notification, 'id'> {
  const problem = problemOf(thrown);
  const request = problem.requestId === undefined ? '' : ` (request ${problem.requestId})`;
  return { type: 'error', header: problem.title, text: problem.message + request };
}
