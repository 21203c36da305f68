import { Route, Routes } from 'react-router';
import { CreateGroup, EditGroup } from './EditGroup';
import { GroupDetails } from './GroupDetails';
import { GroupsTable } from './GroupsTable';

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
