import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { useParams } from 'react-router';
import { useApi } from '../../api';
import { ProblemAlert } from '../../components';
import { Loading, usePageTitle } from '../../shell';
import { draftOf, NEW_GROUP } from './draft';
import { GroupForm } from './GroupForm';

const LIST = { text: 'Protection groups', href: '#/protection-groups' };

export function CreateGroup() {
  usePageTitle('Create group', [LIST]);
  const accounts = useApi().queries.useQuery('get', '/accounts', { params: { query: { limit: 1_000 } } });
  if (accounts.isPending) {
    return <Loading />;
  }
  // Where there is one account only, nobody needs to choose it.
  const only = accounts.data?.items.length === 1 ? accounts.data.items[0] : undefined;
  return (
    <ContentLayout header={<Header variant="h1">Create protection group</Header>}>
      <GroupForm start={{ ...NEW_GROUP, accountId: only?.accountId ?? '', region: only?.regions[0] ?? '' }} />
    </ContentLayout>
  );
}

export function EditGroup() {
  const { groupId = '' } = useParams();
  const group = useApi().queries.useQuery('get', '/protection-groups/{id}', { params: { path: { id: groupId } } });
  usePageTitle('Edit', [LIST, { text: group.data?.name ?? groupId, href: `#/protection-groups/${groupId}` }]);
  if (group.data === undefined) {
    return group.error === null ? <Loading /> : <ProblemAlert of={group.error} retry={() => void group.refetch()} />;
  }
  return (
    <ContentLayout header={<Header variant="h1">Edit {group.data.name}</Header>}>
      <GroupForm groupId={groupId} start={draftOf(group.data)} changedBy={group.data.lastModifiedBy} />
    </ContentLayout>
  );
}
