import Box from '@cloudscape-design/components/box';
import { later } from '../later';

/** The filter of a page's table; the table is there before it. */
export const TableFilter = later(
  () => import('@cloudscape-design/components/property-filter').then((it) => it.default),
  <Box padding="xs">Loading the filter</Box>,
);
