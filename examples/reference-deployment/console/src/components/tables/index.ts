export { FilteredTable, type FilteredTableProps } from './FilteredTable';
