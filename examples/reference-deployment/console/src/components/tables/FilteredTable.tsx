import { useCollection } from '@cloudscape-design/collection-hooks';
import Pagination from '@cloudscape-design/components/pagination';
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { filterOfAddress, filterToAddress } from './filterAddress';
import { TableFilter } from './TableFilter';

export interface FilteredTableProps<T> {
  readonly name: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly columns: readonly TableProps.ColumnDefinition<T>[];
  readonly properties: readonly PropertyFilterProps.FilteringProperty[];
  readonly header: ReactNode;
  readonly empty: ReactNode;
  readonly loading: boolean;
}

/** A table of a page, whose filter is in the address of the page. */
export function FilteredTable<T>({ name, items, idOf, columns, properties, header, empty, loading }: FilteredTableProps<T>) {
  const [address, setAddress] = useSearchParams();
  const [query] = useState(() => filterOfAddress(address));
  const { items: shown, actions, filteredItemsCount = 0, collectionProps, propertyFilterProps, paginationProps } = useCollection(
    items,
    {
      propertyFiltering: {
        filteringProperties: properties,
        defaultQuery: query,
        empty,
        noMatch: 'Nothing matches the filter.',
      },
      pagination: { pageSize: 25 },
      sorting: { defaultState: { sortingColumn: columns[0] as TableProps.SortingColumn<T> } },
    },
  );
  const filter = JSON.stringify(filterOfAddress(address));
  // The address decides, so that a link and the back button filter, too.
  const applied = useRef(filter);
  useEffect(() => {
    if (applied.current !== filter) {
      applied.current = filter;
      actions.setPropertyFiltering(JSON.parse(filter) as PropertyFilterProps.Query);
    }
  }, [filter, actions]);
  const change = (next: PropertyFilterProps.Query) =>
    setAddress((now) => filterToAddress(next, now), { replace: true });
  return (
    <Table
      {...collectionProps}
      variant="full-page"
      stickyHeader
      enableKeyboardNavigation
      // What can be done stays in sight where the columns do not fit.
      stickyColumns={{ first: 0, last: columns.at(-1)?.id === 'actions' ? 1 : 0 }}
      loading={loading}
      loadingText="Loading"
      items={shown}
      trackBy={idOf}
      columnDefinitions={columns}
      header={header}
      ariaLabels={{ tableLabel: name }}
      filter={
        <TableFilter
          {...propertyFilterProps}
          onChange={({ detail }) => change(detail)}
          countText={`${filteredItemsCount} ${filteredItemsCount === 1 ? 'match' : 'matches'}`}
          filteringPlaceholder={`Find ${name.toLowerCase()}`}
          filteringAriaLabel={`Find ${name.toLowerCase()}`}
        />
      }
      pagination={<Pagination {...paginationProps} />}
    />
  );
}
