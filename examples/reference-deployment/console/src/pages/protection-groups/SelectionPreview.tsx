import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { Schema } from '../../api';
import { Duration, ProblemAlert, StatusBadge } from '../../components';
import { nameOf } from '../../components/servers';
import type { Selection } from './useSelection';

/** The servers that the group would have, while it is edited, and who has them already. */
export function SelectionPreview({ selection, groupId }: { selection: Selection; groupId: string | undefined }) {
  const { data, error, isFetching, asked } = selection;
  const servers = data?.servers ?? [];
  const conflicts = servers.filter((it) => othersOf(it, groupId).length > 0);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={data === undefined ? undefined : `(${servers.length})`}
          description="As the source servers and their tags are now."
          info={isFetching ? <StatusIndicator type="loading">Looking</StatusIndicator> : undefined}
        >
          Servers that this selects
        </Header>
      }
    >
      <SpaceBetween size="m">
        <ProblemAlert of={error} />
        {conflicts.length > 0 && (
          <Alert type="error" header="A server can be in one group only">
            <ul>
              {conflicts.map((it) => (
                <li key={it.server.serverId}>
                  {nameOf(it.server)} is in{' '}
                  {othersOf(it, groupId).map((owner) => (
                    <Link key={owner.groupId} href={`#/protection-groups/${owner.groupId}`}>
                      {owner.name}
                    </Link>
                  ))}
                </li>
              ))}
            </ul>
            Narrow the selection, or take them out of the other group first.
          </Alert>
        )}
        {data !== undefined && data.unknownServerIds.length > 0 && (
          <Alert type="warning" header="Not found">
            DRS has no source server {data.unknownServerIds.join(', ')} here.
          </Alert>
        )}
        {!asked ? (
          <Box color="text-body-secondary">Name an account, a Region and what to select; the servers appear here.</Box>
        ) : (
          <Table
            variant="embedded"
            items={servers}
            trackBy={(it) => it.server.serverId}
            loading={data === undefined && error === null}
            loadingText="Asking DRS"
            empty="Nothing is selected."
            ariaLabels={{ tableLabel: 'Servers that this selects' }}
            columnDefinitions={[
              { id: 'name', header: 'Server', isRowHeader: true, cell: (it) => nameOf(it.server) },
              { id: 'state', header: 'Replication', cell: (it) => <StatusBadge status={it.server.replicationState} /> },
              { id: 'lag', header: 'Lag', cell: (it) => <Duration of={it.server.lag} /> },
              {
                id: 'tags',
                header: 'Tags',
                cell: (it) => Object.entries(it.server.tags).map(([key, value]) => `${key}=${value}`).join(', '),
              },
              {
                id: 'owner',
                header: 'In another group',
                cell: (it) => {
                  const others = othersOf(it, groupId);
                  return others.length === 0 ? (
                    'No'
                  ) : (
                    <StatusIndicator type="error">{others.map((owner) => owner.name).join(', ')}</StatusIndicator>
                  );
                },
              },
            ]}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}

function othersOf(selected: Schema<'GroupPreviewSelected'>, groupId: string | undefined) {
  return selected.owners.filter((it) => it.groupId !== groupId);
}
