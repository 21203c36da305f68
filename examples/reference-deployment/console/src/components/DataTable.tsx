import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header, { type HeaderProps } from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { problemOf } from '../api';
import { later } from './later';
import { ProblemAlert } from './ProblemAlert';

const Pagination = later(() => import('@cloudscape-design/components/pagination').then((it) => it.default));

export interface DataTableProps<T> {
  readonly title: string;
  readonly headingTag?: HeaderProps['variant'];
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly items: readonly T[] | undefined;
  readonly columns: readonly TableProps.ColumnDefinition<T>[];
  readonly idOf: (item: T) => string;
  /** What is said where there is nothing, and what can be done about it. */
  readonly empty: ReactNode;
  /** Why the items could not be read; what was read before stays. */
  readonly problem?: unknown;
  readonly retry?: () => void;
  /** Name of the filter in the address; without, there is none. */
  readonly filter?: string;
  readonly variant?: TableProps['variant'];
  readonly selected?: readonly T[];
  readonly onSelect?: (items: readonly T[]) => void;
  readonly pageSize?: number;
}

/** Words are not broken: on a narrow screen a table scrolls. */
const NARROWEST = 110;

/** A table with what every table needs: what is loading, missing or wrong, a filter in the address, pages, an order. */
export function DataTable<T>(props: DataTableProps<T>) {
  const [params, setParams] = useSearchParams();
  const text = props.filter === undefined ? '' : (params.get(props.filter) ?? '');
  const items = props.items ?? [];
  const { items: shown, collectionProps, paginationProps, filteredItemsCount } = useCollection(items, {
    filtering: {
      empty: <Empty>{props.problem == null ? props.empty : 'It is not known what there is now.'}</Empty>,
      noMatch: <Empty>Nothing matches the filter</Empty>,
      filteringFunction: (item) => JSON.stringify(item).toLowerCase().includes(text.toLowerCase()),
      defaultFilteringText: text,
    },
    pagination: { pageSize: props.pageSize ?? 50 },
    sorting: {},
  });
  const setText = (value: string) => {
    const { filter } = props;
    if (filter !== undefined) {
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          if (value === '') {
            next.delete(filter);
          } else {
            next.set(filter, value);
          }
          return next;
        },
        { replace: true },
      );
    }
  };
  const counter = props.items === undefined ? undefined : `(${items.length})`;
  return (
    <Table
      {...collectionProps}
      variant={props.variant ?? 'container'}
      items={shown}
      columnDefinitions={props.columns.map((it) => ({ minWidth: NARROWEST, ...it }))}
      trackBy={props.idOf}
      loading={props.items === undefined && props.problem == null}
      loadingText="Loading"
      enableKeyboardNavigation
      wrapLines
      stickyHeader={props.variant === 'full-page'}
      selectionType={props.onSelect === undefined ? undefined : 'multi'}
      selectedItems={props.selected}
      onSelectionChange={({ detail }) => props.onSelect?.(detail.selectedItems)}
      ariaLabels={{
        tableLabel: props.title,
        selectionGroupLabel: 'Selection',
        allItemsSelectionLabel: () => 'Select all',
        itemSelectionLabel: (_, item) => `Select ${props.idOf(item)}`,
      }}
      header={
        <>
          <Header
            variant={props.headingTag ?? 'h2'}
            counter={counter}
            description={props.description}
            actions={props.actions}
          >
            {props.title}
          </Header>
          <ReadProblem of={props.problem} retry={props.retry} />
        </>
      }
      filter={
        props.filter === undefined ? undefined : (
          <TextFilter
            filteringText={text}
            filteringPlaceholder="Find"
            filteringAriaLabel={`Find in ${props.title}`}
            countText={text === '' ? '' : `${filteredItemsCount ?? 0} found`}
            onChange={({ detail }) => setText(detail.filteringText)}
          />
        )
      }
      pagination={items.length > (props.pageSize ?? 50) ? <Pagination {...paginationProps} /> : undefined}
    />
  );
}

/** The page as a whole says that there is no connection; a table then only says that it is old. */
function ReadProblem({ of, retry }: { of: unknown; retry: (() => void) | undefined }) {
  if (of == null) {
    return null;
  }
  return problemOf(of).code === 'NO_CONNECTION' ? (
    <StatusIndicator type="warning">No connection: what is shown may be old</StatusIndicator>
  ) : (
    <ProblemAlert of={of} retry={retry} />
  );
}

function Empty({ children }: { children: ReactNode }) {
  return (
    <Box textAlign="center" color="inherit" padding="s">
      {children}
    </Box>
  );
}
