export { Loading } from './Loading';
export {
  problemNotification,
  useNotify,
  type Notification,
  type Notify,
} from './NotificationsContext';
export { NotificationsProvider } from './NotificationsProvider';
export { usePageTitle, type Crumb } from './PageContext';
export { Shell } from './Shell';
export { useKeptFocus } from './useKeptFocus';
