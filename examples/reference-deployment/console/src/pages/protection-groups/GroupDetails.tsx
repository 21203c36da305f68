import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Tabs from '@cloudscape-design/components/tabs';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useApi, type Schema } from '../../api';
import { Duration, ProblemAlert, Time } from '../../components';
import { ActionButton } from '../../components/ActionButton';
import { HealthBadge, HealthSummary, useServers } from '../../components/servers';
import { Loading, useNotify, usePageTitle } from '../../shell';
import { selectsOf } from './selectsOf';
import { later } from '../../components/later';

const GroupVersions = later(() => import('./GroupVersions').then((it) => it.GroupVersions), <Loading />);
const SettingsStatus = later(() => import('./SettingsStatus').then((it) => it.SettingsStatus), <Loading />);

const TypedDelete = later(() => import('../../components/TypedDelete').then((it) => it.TypedDelete));

export function GroupDetails() {
  const { groupId = '', tab = 'servers' } = useParams();
  const navigate = useNavigate();
  const group = useApi().queries.useQuery(
    'get',
    '/protection-groups/{id}',
    { params: { path: { id: groupId } } },
    { refetchInterval: 30_000 },
  );
  const [deleting, setDeleting] = useState(false);
  usePageTitle(group.data?.name ?? groupId, [{ text: 'Protection groups', href: '#/protection-groups' }]);
  if (group.data === undefined) {
    return group.error === null ? <Loading /> : <ProblemAlert of={group.error} retry={() => void group.refetch()} />;
  }
  const { allowed, usedBy } = group.data.overview;
  const go = (id: string) => void navigate(`/protection-groups/${groupId}/${id}`, { replace: true });
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={group.data.description}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <ActionButton use={allowed['delete']} onClick={() => setDeleting(true)}>
                Delete
              </ActionButton>
              <ActionButton use={allowed['edit']} variant="primary" href={`#/protection-groups/${groupId}/edit`}>
                Edit
              </ActionButton>
            </SpaceBetween>
          }
        >
          {group.data.name}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Container>
          <KeyValuePairs
            columns={4}
            items={[
              { label: 'Selects', value: selectsOf(group.data) },
              { label: 'Account and Region', value: `${group.data.accountId} / ${group.data.region}` },
              {
                label: 'Plans',
                value:
                  usedBy.length === 0
                    ? 'None'
                    : usedBy.map((it) => (
                        <Link key={it.planId} href={`#/recovery-plans/${it.planId}`}>
                          {it.name}
                        </Link>
                      )),
              },
              {
                label: 'Changed',
                value: (
                  <>
                    <Time at={group.data.lastModifiedDate} /> by{' '}
                    {group.data.lastModifiedBy?.name ?? group.data.lastModifiedBy?.id ?? 'nobody'}
                  </>
                ),
              },
            ]}
          />
        </Container>
        <Tabs
          activeTabId={tab}
          onChange={({ detail }) => go(detail.activeTabId)}
          tabs={[
            { id: 'servers', label: 'Servers', content: <Servers groupId={groupId} /> },
            { id: 'launch-settings', label: 'Launch settings', content: <SettingsStatus group={group.data} /> },
            { id: 'versions', label: 'Versions', content: <GroupVersions group={group.data} /> },
          ]}
        />
      </SpaceBetween>
      {deleting && <DeleteGroup group={group.data} onDismiss={() => setDeleting(false)} />}
    </ContentLayout>
  );
}

function Servers({ groupId }: { groupId: string }) {
  const inventory = useServers();
  const mine = (inventory.data?.servers ?? []).filter((it) => it.groups.some((one) => one.groupId === groupId));
  return (
    <Table
      items={mine}
      trackBy="serverId"
      loading={inventory.isPending}
      loadingText="Asking DRS"
      empty="The group selects no server now."
      ariaLabels={{ tableLabel: 'Servers of the group' }}
      header={
        <Header
          counter={`(${mine.length})`}
          description={inventory.data && <HealthSummary of={mine.map((it) => it.health.status)} />}
          actions={
            <Button iconName="refresh" ariaLabel="Ask again" loading={inventory.isFetching} onClick={() => void inventory.refetch()} />
          }
        >
          Servers
        </Header>
      }
      columnDefinitions={[
        {
          id: 'name',
          header: 'Server',
          isRowHeader: true,
          cell: (it) => <Link href={`#/source-servers/${it.serverId}`}>{it.name}</Link>,
        },
        { id: 'health', header: 'Replication', cell: (it) => <HealthBadge health={it.health.status} /> },
        { id: 'why', header: 'Why', cell: (it) => it.health.reason ?? '–' },
        { id: 'lag', header: 'Lag', cell: (it) => <Duration of={it.lag} /> },
        { id: 'seen', header: 'Last seen', cell: (it) => <Time at={it.lastSeenAt} /> },
      ]}
    />
  );
}

function DeleteGroup({ group, onDismiss }: { group: Schema<'GroupView'>; onDismiss: () => void }) {
  const { client } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const { groupId: id, version, name } = group;
  return (
    <TypedDelete
      what="protection group"
      name={name}
      call={{ method: 'DELETE', path: `/protection-groups/${id}?version=${version}` }}
      onDismiss={onDismiss}
      onDelete={async () => {
        await client.DELETE('/protection-groups/{id}', { params: { path: { id }, query: { version } } });
        await navigate('/protection-groups');
        await queries.invalidateQueries();
        notify({ type: 'success', text: `Group ${name} is deleted.` });
      }}
    >
      The servers stay, and go on replicating. They are in no group then, so that no plan recovers them.
    </TypedDelete>
  );
}
