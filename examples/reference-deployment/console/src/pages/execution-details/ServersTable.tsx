import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo } from 'react';
import type { ServerRow } from '../../charts';
import { StatusBadge, Time, formatDuration, wordOf } from '../../components';
import type { Schema } from '../../api';
import { choosable } from './actions';
import type { Asked } from './ActionDialog';
import { serversOf, type Execution, type RequestType, type ServerInWave } from './facts';

interface ServersTableProps {
  readonly execution: Execution;
  readonly rows: ReadonlyMap<string, ServerRow>;
  readonly wave: string | undefined;
  readonly allowed: Schema<'AllowedActions'> | undefined;
  readonly onAsk: (asked: Asked) => void;
  readonly onServer: (serverId: string) => void;
}

const FOR_SERVERS: readonly { readonly type: RequestType; readonly label: string }[] = [
  { type: 'RETRY', label: 'Retry' },
  { type: 'SKIP', label: 'Skip or give up' },
  { type: 'RELAUNCH', label: 'Launch once more' },
];

/** The servers with what each has gone through, and what can be asked for those that are chosen. */
export function ServersTable({ execution, rows, wave, allowed, onAsk, onServer }: ServersTableProps) {
  const servers = useMemo(
    () => serversOf(execution).filter((it) => wave === undefined || it.wave === wave),
    [execution, wave],
  );
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount } = useCollection(servers, {
    filtering: {
      filteringFunction: (it, text) =>
        [it.name, it.serverId, it.wave, wordOf(it.status).word, it.recoveryInstanceId, it.failure?.message]
          .join(' ')
          .toLowerCase()
          .includes(text.toLowerCase()),
    },
    pagination: { pageSize: 50 },
    sorting: {},
    selection: { keepSelection: true, trackBy: 'serverId' },
  });
  const chosen = collectionProps.selectedItems ?? [];
  return (
    <Table<ServerInWave>
      {...collectionProps}
      variant="embedded"
      items={items}
      trackBy="serverId"
      selectionType="multi"
      ariaLabels={{
        tableLabel: 'Servers',
        selectionGroupLabel: 'Servers',
        allItemsSelectionLabel: () => 'Select all on this page',
        itemSelectionLabel: (_, it) => `Select ${it.name}`,
      }}
      empty={<Box>No servers yet; preflight finds them.</Box>}
      filter={
        <TextFilter
          {...filterProps}
          filteringPlaceholder="Find servers"
          filteringAriaLabel="Find servers"
          countText={`${filteredItemsCount ?? 0} of ${servers.length}`}
        />
      }
      pagination={<Pagination {...paginationProps} />}
      header={
        <SpaceBetween direction="horizontal" size="xs">
          {FOR_SERVERS.map(({ type, label }) => (
            <ForChosen key={type} type={type} label={label} chosen={chosen} {...{ execution, allowed, onAsk }} />
          ))}
        </SpaceBetween>
      }
      columnDefinitions={[
        {
          id: 'name',
          header: 'Server',
          sortingField: 'name',
          isRowHeader: true,
          cell: (it) => (
            <Link
              href={`?server=${it.serverId}`}
              onFollow={(event) => {
                event.preventDefault();
                onServer(it.serverId);
              }}
            >
              {it.name}
            </Link>
          ),
        },
        { id: 'wave', header: 'Wave', sortingField: 'wave', cell: (it) => it.wave },
        { id: 'status', header: 'Status', sortingField: 'status', cell: (it) => <StatusBadge status={it.status} /> },
        { id: 'phase', header: 'Phase', cell: (it) => phaseOf(rows.get(it.serverId)) },
        { id: 'instance', header: 'Instance', cell: (it) => it.recoveryInstanceId ?? '–' },
        { id: 'point', header: 'Recovery point', cell: (it) => <Time at={it.recoveryPointAt} /> },
        { id: 'where', header: 'Account and Region', cell: (it) => `${it.where.accountId} ${it.where.region}` },
        { id: 'failure', header: 'What went wrong', cell: (it) => it.failure?.message ?? it.skipReason ?? '–' },
      ]}
    />
  );
}

const PHASE_WORD: Record<ServerRow['bars'][number]['phase'], string> = {
  queue: 'Waits for its job',
  snapshot: 'Snapshot',
  conversion: 'Conversion',
  launch: 'Launch',
  verify: 'Verification',
  copy: 'Copying back',
  failed: 'Failed',
};

function phaseOf(row: ServerRow | undefined): string {
  const first = row?.bars[0];
  const last = row?.bars.at(-1);
  if (first === undefined || last === undefined) {
    return '–';
  }
  return last.to === undefined ? PHASE_WORD[last.phase] : `Took ${formatDuration(last.to - first.from)}`;
}

function ForChosen({
  type,
  label,
  chosen,
  execution,
  allowed,
  onAsk,
}: {
  type: RequestType;
  label: string;
  chosen: readonly ServerInWave[];
  execution: Execution;
  allowed: Schema<'AllowedActions'> | undefined;
  onAsk: (asked: Asked) => void;
}) {
  const action = allowed?.requests[type];
  const possible = new Set(choosable(execution, type).map((it) => it.serverId));
  const ids = chosen.map((it) => it.serverId).filter((it) => possible.has(it));
  const why = action === undefined ? 'The service is being asked' : action.allowed ? undefined : action.why;
  const none = ids.length === 0 ? 'Select servers for which it makes sense' : undefined;
  return (
    <Button
      disabled={why !== undefined || none !== undefined}
      disabledReason={why ?? none}
      onClick={() => onAsk({ type, serverIds: ids })}
    >
      {ids.length > 0 ? `${label} (${ids.length})` : label}
    </Button>
  );
}
