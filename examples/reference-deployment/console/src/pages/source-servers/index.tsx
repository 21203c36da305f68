import { Route, Routes } from 'react-router';
import { usePageTitle } from '../../shell';
import { ServerDiscoveryPanel } from './ServerDiscoveryPanel';
import { ServerPage } from './ServerPage';

export default function SourceServers() {
  return (
    <Routes>
      <Route index element={<All />} />
      <Route path=":accountId/:region/:serverId" element={<ServerPage />} />
    </Routes>
  );
}

function All() {
  usePageTitle('Source servers');
  return <ServerDiscoveryPanel />;
}
