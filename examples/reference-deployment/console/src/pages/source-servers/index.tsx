import { Route, Routes } from 'react-router';
import { later } from '../../components/later';
import { Loading, usePageTitle } from '../../shell';
import { ServerDiscoveryPanel } from './ServerDiscoveryPanel';

const ServerPage = later(() => import('./ServerPage').then((it) => it.ServerPage), <Loading />);

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
