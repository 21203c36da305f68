import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import { useLocation } from 'react-router';

const ITEMS: SideNavigationProps.Item[] = [
  { type: 'link', text: 'Getting started', href: '#/getting-started' },
  { type: 'link', text: 'Dashboard', href: '#/dashboard' },
  { type: 'divider' },
  { type: 'link', text: 'Executions', href: '#/executions' },
  { type: 'link', text: 'Recovery plans', href: '#/recovery-plans' },
  { type: 'link', text: 'Protection groups', href: '#/protection-groups' },
  { type: 'link', text: 'Source servers', href: '#/source-servers' },
  { type: 'divider' },
  { type: 'link', text: 'Game day', href: '#/game-day' },
  { type: 'divider' },
  { type: 'link', text: 'Accounts', href: '#/accounts' },
  { type: 'link', text: 'Settings', href: '#/settings' },
  { type: 'link', text: 'Audit', href: '#/audit' },
];

export function Navigation() {
  const { pathname } = useLocation();
  return <SideNavigation activeHref={`#/${pathname.split('/')[1] ?? ''}`} items={ITEMS} />;
}
