import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Pagination from '@cloudscape-design/components/pagination';
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { PermissionAware, ProblemAlert } from '../../components';
import { later } from '../../components/later';
import { TableFilter } from '../../components/tables';
import { SegmentedControl } from '../../components/SegmentedControl';
import { Freshness, useLive } from '../../live';
import { usePageTitle } from '../../shell';
import { COLUMNS, rowOf, type ExecutionRow } from './columns';
import { ofAddress, PROPERTIES, toAddress } from './filters';
import { useExecutions, type Tab } from './useExecutions';

const DeleteDialog = later(() => import('./DeleteDialog').then((it) => it.DeleteDialog));

/** What goes on, and what has ended. */
export default function Executions() {
  usePageTitle('Executions');
  const [address, setAddress] = useSearchParams();
  const tab: Tab = address.get('tab') === 'history' ? 'history' : 'active';
  return (
    <ExecutionsTable
      key={tab}
      tab={tab}
      onTab={(it) => setAddress((old) => new URLSearchParams([...[...old].filter(([name]) => name !== 'tab'), ['tab', it]]))}
    />
  );
}

function ExecutionsTable({ tab, onTab }: { tab: Tab; onTab: (tab: string) => void }) {
  const executions = useExecutions(tab);
  const { states } = useLive();
  const [address, setAddress] = useSearchParams();
  const [deleting, setDeleting] = useState<readonly ExecutionRow[]>();
  const rows = useMemo(() => (executions.data?.items ?? []).map((it) => rowOf(it, states)), [executions.data, states]);
  const [initial] = useState(() => ofAddress(address));
  const columns = COLUMNS.filter((it) => it.in === undefined || it.in === tab);
  const collection = useCollection(rows, {
    propertyFiltering: { filteringProperties: PROPERTIES, defaultQuery: initial },
    pagination: { pageSize: 25 },
    sorting: { defaultState: { sortingColumn: { sortingField: 'createdAt' }, isDescending: true } },
    selection: { trackBy: 'executionId' },
  });
  const filter = (query: PropertyFilterProps.Query) => {
    collection.actions.setPropertyFiltering(query);
    setAddress((old) => toAddress(query, old), { replace: true });
  };
  const chosen = tab === 'history' ? (collection.collectionProps.selectedItems ?? []) : [];
  const filtered = collection.propertyFilterProps.query.tokens.length > 0;
  return (
    <>
      <Table<ExecutionRow>
        {...collection.collectionProps}
        variant="full-page"
        stickyHeader
        items={collection.items}
        trackBy="executionId"
        loading={executions.isLoading}
        loadingText="Loading"
        columnDefinitions={columns}
        selectionType={tab === 'history' ? 'multi' : undefined}
        ariaLabels={{
          tableLabel: 'Executions',
          selectionGroupLabel: 'Executions',
          allItemsSelectionLabel: () => 'Select all on this page',
          itemSelectionLabel: (_, it) => `Select ${it.planName}, ${it.createdAt}`,
        }}
        empty={<Empty tab={tab} filtered={filtered} onClear={() => filter({ tokens: [], operation: 'and' })} />}
        header={
          <SpaceBetween size="s">
            <Header
              variant="h1"
              counter={executions.data === undefined ? undefined : `(${rows.length}${executions.data.more ? '+' : ''})`}
              description={<Freshness updatedAt={executions.dataUpdatedAt} failed={executions.failureCount > 0} />}
              actions={
                <SpaceBetween direction="horizontal" size="xs">
                  <SegmentedControl
                    label="Which executions"
                    selectedId={tab}
                    options={[
                      { id: 'active', text: 'Active' },
                      { id: 'history', text: 'History' },
                    ]}
                    onChange={({ detail }) => onTab(detail.selectedId)}
                  />
                  {tab === 'history' && (
                    <PermissionAware needs="drs:ManageExecution">
                      <Button
                        disabled={chosen.length === 0}
                        disabledReason="Select executions first"
                        onClick={() => setDeleting(chosen)}
                      >
                        Delete
                      </Button>
                    </PermissionAware>
                  )}
                </SpaceBetween>
              }
            >
              Executions
            </Header>
            <ProblemAlert of={executions.error} />
          </SpaceBetween>
        }
        filter={
          <TableFilter
            {...collection.propertyFilterProps}
            onChange={({ detail }) => filter(detail)}
            filteringPlaceholder="Find executions"
            filteringAriaLabel="Find executions"
            countText={`${collection.filteredItemsCount ?? 0} of ${rows.length}`}
          />
        }
        pagination={<Pagination {...collection.paginationProps} />}
      />
      {deleting !== undefined && <DeleteDialog chosen={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}

function Empty({ tab, filtered, onClear }: { tab: Tab; filtered: boolean; onClear: () => void }) {
  if (filtered) {
    return (
      <Box textAlign="center">
        Nothing matches the filter. <Button onClick={onClear}>Clear the filter</Button>
      </Box>
    );
  }
  return (
    <Box textAlign="center">
      {tab === 'active' ? 'Nothing goes on. ' : 'Nothing has ended yet. '}
      <Link href="#/recovery-plans">Start one from its plan</Link>
    </Box>
  );
}
