import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useState } from 'react';
import type { Schema } from '../../api';
import { Duration } from '../Duration';
import { ProblemAlert } from '../ProblemAlert';
import type { Place } from './AccountSelector';
import { HealthBadge } from './HealthBadge';
import { PlaceProblems } from './PlaceProblems';
import { useServers } from './useServers';

type Row = Schema<'ServerRow'>;
type Which = 'all' | 'free' | 'owned';

/** The source servers of a place, to choose from. Those of other groups are shown with their owner and cannot be chosen. */
export function ServerDiscoveryPanel({
  place,
  groupId,
  chosen,
  onChange,
}: {
  place: Place;
  /** The group that is edited; its own servers can be chosen. */
  groupId: string | undefined;
  chosen: readonly string[];
  onChange: (serverIds: readonly string[]) => void;
}) {
  const inventory = useServers(place, /^\d{12}$/.test(place.accountId) && place.region !== '');
  const [which, setWhich] = useState<Which>('all');
  const others = (it: Row) => it.groups.filter((group) => group.groupId !== groupId);
  const rows = (inventory.data?.servers ?? []).filter(
    (it) => which === 'all' || (which === 'free') === (others(it).length === 0),
  );
  const { items, filterProps, paginationProps, collectionProps, filteredItemsCount } = useCollection(rows, {
    filtering: {
      filteringFunction: (it, text) => searchable(it).includes(text.toLowerCase()),
      empty: 'There is no source server here. Install the AWS Replication Agent on the machines to protect.',
      noMatch: 'No server matches.',
    },
    pagination: { pageSize: 20 },
    sorting: {},
  });
  const age = inventory.data?.places[0]?.freshness.age;
  return (
    <SpaceBetween size="s">
      <ProblemAlert of={inventory.error} retry={() => void inventory.refetch()} />
      <PlaceProblems problems={inventory.data?.problems ?? []} />
      <Table
        {...collectionProps}
        variant="embedded"
        loading={inventory.isLoading}
        loadingText="Asking DRS for its source servers"
        items={items}
        trackBy="serverId"
        selectionType="multi"
        selectedItems={(inventory.data?.servers ?? []).filter((it) => chosen.includes(it.serverId))}
        isItemDisabled={(it) => others(it).length > 0 && !chosen.includes(it.serverId)}
        onSelectionChange={({ detail }) => onChange(detail.selectedItems.map((it) => it.serverId).sort())}
        ariaLabels={{
          tableLabel: 'Source servers',
          selectionGroupLabel: 'Choose servers',
          allItemsSelectionLabel: () => 'Choose all',
          itemSelectionLabel: (_, it) => `Choose ${it.name}`,
        }}
        header={
          <Header
            variant="h3"
            counter={`(${chosen.length}/${inventory.data?.servers.length ?? 0})`}
            description={age === undefined ? undefined : <>As of <Duration of={age} /> ago</>}
            actions={
              <Button iconName="refresh" ariaLabel="Ask again" loading={inventory.isFetching} onClick={() => void inventory.refetch()} />
            }
          >
            Source servers
          </Header>
        }
        filter={
          <SpaceBetween direction="horizontal" size="s">
            <TextFilter
              {...filterProps}
              filteringPlaceholder="Name, id, tag"
              filteringAriaLabel="Find servers"
              countText={`${filteredItemsCount ?? 0} found`}
            />
            <SegmentedControl
              label="Which servers"
              selectedId={which}
              options={[
                { id: 'all', text: 'All' },
                { id: 'free', text: 'Free' },
                { id: 'owned', text: 'In other groups' },
              ]}
              onChange={({ detail }) => setWhich(detail.selectedId as Which)}
            />
          </SpaceBetween>
        }
        pagination={<Pagination {...paginationProps} />}
        columnDefinitions={[
          { id: 'name', header: 'Server', isRowHeader: true, sortingField: 'name', cell: (it) => it.name },
          { id: 'health', header: 'Replication', cell: (it) => <HealthBadge health={it.health.status} /> },
          { id: 'lag', header: 'Lag', cell: (it) => <Duration of={it.lag} /> },
          { id: 'tags', header: 'Tags', cell: (it) => tagsOf(it.tags) },
          {
            id: 'owner',
            header: 'Group',
            cell: (it) => (it.groups.length === 0 ? 'Free' : it.groups.map((group) => group.name).join(', ')),
          },
          { id: 'id', header: 'Id', cell: (it) => <Box variant="code">{it.serverId}</Box> },
        ]}
      />
    </SpaceBetween>
  );
}

function tagsOf(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

function searchable(it: Row): string {
  return [it.name, it.serverId, it.hostname, tagsOf(it.tags), ...it.groups.map((group) => group.name)].join(' ').toLowerCase();
}
