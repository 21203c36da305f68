import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useConfig } from '../app/ConfigContext';
import { useAuth, useProfile, useSession } from '../auth';
import { useColourMode, type ColourMode } from './theme';

export function TopBar() {
  const { simulated } = useConfig();
  const auth = useAuth();
  const session = useSession();
  const profile = useProfile();
  const [mode, setMode] = useColourMode();
  const user = session.state === 'signed-out' ? '' : session.user;
  return (
    <TopNavigation
      identity={{ href: '#/dashboard', title: simulated === true ? 'Disaster recovery (simulated)' : 'Disaster recovery' }}
      utilities={[
        {
          type: 'menu-dropdown',
          iconName: 'settings',
          ariaLabel: 'Colours',
          title: 'Colours',
          items: (['light', 'dark', 'system'] as const).map((id) => ({
            id,
            itemType: 'checkbox' as const,
            checked: id === mode,
            text: id === 'system' ? 'As the system' : id === 'light' ? 'Light' : 'Dark',
          })),
          onItemClick: ({ detail }) => setMode(detail.id as ColourMode),
        },
        {
          type: 'menu-dropdown',
          iconName: 'user-profile',
          text: user,
          description: profile.data?.roles.join(', '),
          items: [{ id: 'sign-out', text: 'Sign out' }],
          onItemClick: () => void auth.signOut(),
        },
      ]}
    />
  );
}
