import { Route, Routes } from 'react-router';
import { later } from '../../components/later';
import { Loading } from '../../shell';

const CreateGroup = later(() => import('./EditGroup').then((it) => it.CreateGroup), <Loading />);
const EditGroup = later(() => import('./EditGroup').then((it) => it.EditGroup), <Loading />);
const GroupDetails = later(() => import('./GroupDetails').then((it) => it.GroupDetails), <Loading />);
const GroupsTable = later(() => import('./GroupsTable').then((it) => it.GroupsTable), <Loading />);

export default function ProtectionGroups() {
  return (
    <Routes>
      <Route index element={<GroupsTable />} />
      <Route path="create" element={<CreateGroup />} />
      <Route path=":groupId/edit" element={<EditGroup />} />
      <Route path=":groupId/:tab?" element={<GroupDetails />} />
    </Routes>
  );
}
