export { FilteredTable, type FilteredTableProps } from './FilteredTable';
export { TableFilter } from './TableFilter';
