import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { merged, theirChanges, type Change } from './merge';

/**
 * Somebody else saved meanwhile: their change beside mine.
 *
 * @param who who saved, if it is known
 * @param onMerge goes on with both; mine wins where both changed the same
 * @param onTheirs throws my edit away
 */
export function ConflictPanel<T extends object>({
  base,
  theirs,
  mine,
  who,
  onMerge,
  onTheirs,
}: {
  base: T;
  theirs: T;
  mine: T;
  who?: string;
  onMerge: (together: T) => void;
  onTheirs: () => void;
}) {
  const changes = theirChanges(base, theirs, mine);
  const clashes = changes.filter((it) => it.clash).length;
  return (
    <Alert
      type="warning"
      header={`${who ?? 'Somebody else'} saved a change while you were editing`}
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <Button onClick={onTheirs}>Discard mine</Button>
          <Button variant="primary" onClick={() => onMerge(merged(base, theirs, mine))}>
            {clashes === 0 ? 'Go on with both changes' : 'Go on, mine where both differ'}
          </Button>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="s">
        <Box>
          Nothing of yours is lost, and nothing of yours is saved yet.{' '}
          {clashes === 0 ? 'You changed other fields.' : 'Both of you changed the fields that are marked.'}
        </Box>
        <Table<Change>
          variant="embedded"
          items={[...changes]}
          empty="They saved it without a change of what is shown here."
          columnDefinitions={[
            {
              id: 'path',
              header: 'Field',
              isRowHeader: true,
              cell: (it) => (it.clash ? <StatusIndicator type="warning">{it.path}</StatusIndicator> : it.path),
            },
            { id: 'before', header: 'Before', cell: (it) => it.before },
            { id: 'theirs', header: 'Theirs', cell: (it) => it.theirs },
            { id: 'mine', header: 'Mine', cell: (it) => it.mine },
          ]}
          ariaLabels={{ tableLabel: 'What they changed' }}
        />
      </SpaceBetween>
    </Alert>
  );
}
