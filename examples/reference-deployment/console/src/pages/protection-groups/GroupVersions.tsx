import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi, type Schema } from '../../api';
import { ProblemAlert, ShowCall, Time } from '../../components';
import { ActionButton } from '../../components/ActionButton';
import { theirChanges } from '../../components/drafts';
import { useNotify } from '../../shell';
import { bodyOf, draftOf } from './draft';

type Group = Schema<'ProtectionGroup'>;

/** What the group was before: each version beside what it is now, to be restored. */
export function GroupVersions({ group }: { group: Schema<'GroupView'> }) {
  const versions = useApi().queries.useQuery('get', '/protection-groups/{id}/versions', {
    params: { path: { id: group.groupId }, query: { limit: 100 } },
  });
  const [looking, setLooking] = useState<Group>();
  return (
    <SpaceBetween size="m">
      <ProblemAlert of={versions.error} retry={() => void versions.refetch()} />
      <Table
        items={versions.data?.items ?? []}
        trackBy={(it) => String(it.version)}
        loading={versions.isPending}
        loadingText="Loading"
        empty="No version is kept."
        ariaLabels={{ tableLabel: 'Versions of the group' }}
        columnDefinitions={[
          { id: 'version', header: 'Version', isRowHeader: true, cell: (it) => it.version },
          { id: 'when', header: 'Saved', cell: (it) => <Time at={it.lastModifiedDate} /> },
          { id: 'who', header: 'By', cell: (it) => it.lastModifiedBy?.name ?? it.lastModifiedBy?.id ?? '–' },
          { id: 'why', header: 'Why', cell: (it) => it.lastModifiedReason ?? '–' },
          {
            id: 'actions',
            header: 'Compare',
            cell: (it) =>
              it.version === group.version ? (
                'In force'
              ) : (
                <Button variant="inline-link" ariaLabel={`Compare version ${it.version}`} onClick={() => setLooking(it)}>
                  Compare and restore
                </Button>
              ),
          },
        ]}
      />
      {looking !== undefined && <Restore group={group} old={looking} onDismiss={() => setLooking(undefined)} />}
    </SpaceBetween>
  );
}

function Restore({ group, old, onDismiss }: { group: Schema<'GroupView'>; old: Group; onDismiss: () => void }) {
  const { client } = useApi();
  const queries = useQueryClient();
  const notify = useNotify();
  const [thrown, setThrown] = useState<unknown>();
  const [now, then] = [draftOf(group), draftOf(old)];
  const body = { ...bodyOf(then), version: group.version, reason: `as it was in version ${old.version}` };
  const changes = theirChanges(now, then, now);
  const restore = () => {
    client
      .PUT('/protection-groups/{id}', { params: { path: { id: group.groupId } }, body })
      .then(() => queries.invalidateQueries())
      .then(() => {
        notify({ type: 'success', text: `${group.name} is as it was in version ${old.version}.` });
        onDismiss();
      })
      .catch(setThrown);
  };
  return (
    <Modal
      visible
      size="large"
      header={`Version ${old.version} beside version ${group.version}`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Close
            </Button>
            <ActionButton use={group.overview.allowed['edit']} variant="primary" onClick={restore}>
              {`Restore version ${old.version}`}
            </ActionButton>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {changes.length === 0 ? (
          <Alert type="info">Both say the same.</Alert>
        ) : (
          <Table
            variant="embedded"
            items={[...changes]}
            ariaLabels={{ tableLabel: 'Differences' }}
            columnDefinitions={[
              { id: 'path', header: 'Field', isRowHeader: true, cell: (it) => it.path },
              { id: 'now', header: `Version ${group.version}`, cell: (it) => it.before },
              { id: 'then', header: `Version ${old.version}`, cell: (it) => it.theirs },
            ]}
          />
        )}
        <ProblemAlert of={thrown} />
        <ShowCall call={{ method: 'PUT', path: `/protection-groups/${group.groupId}`, body }} />
      </SpaceBetween>
    </Modal>
  );
}
