import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Tabs from '@cloudscape-design/components/tabs';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { Loading, usePageTitle } from '../../shell';
import { later } from '../../components/later';

const Health = later(() => import('./Health').then((it) => it.Health), <Loading />);
const NotificationSettings = later(() => import('./NotificationSettings').then((it) => it.NotificationSettings), <Loading />);
const TagSyncConfigPanel = later(() => import('./TagSyncConfigPanel').then((it) => it.TagSyncConfigPanel), <Loading />);
const Transfer = later(() => import('./Transfer').then((it) => it.Transfer), <Loading />);

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
