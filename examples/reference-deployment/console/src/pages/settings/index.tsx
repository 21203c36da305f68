import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Tabs from '@cloudscape-design/components/tabs';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { usePageTitle } from '../../shell';
import { Health } from './Health';
import { NotificationSettings } from './NotificationSettings';
import { TagSyncConfigPanel } from './TagSyncConfigPanel';
import { Transfer } from './Transfer';

const TABS = [
  { id: 'tags', label: 'Tag synchronisation', content: <TagSyncConfigPanel /> },
  { id: 'transfer', label: 'Export and import', content: <Transfer /> },
  { id: 'notifications', label: 'Notifications', content: <NotificationSettings /> },
  { id: 'health', label: 'Health', content: <Health /> },
] as const;

export default function Settings() {
  return (
    <Routes>
      <Route path=":tab" element={<Tabbed />} />
      <Route path="*" element={<Navigate to="tags" replace />} />
    </Routes>
  );
}

function Tabbed() {
  usePageTitle('Settings');
  const { tab } = useParams();
  return (
    <ContentLayout header={<Header variant="h1">Settings</Header>}>
      <Tabs activeTabId={tab ?? 'tags'} tabs={TABS.map((it) => ({ ...it, href: `#/settings/${it.id}` }))} />
    </ContentLayout>
  );
}
