import { later } from './later';

/** Cloudscape's; it comes with the select that it is on narrow screens, which pages can do without at first. */
export const SegmentedControl = later(() => import('@cloudscape-design/components/segmented-control').then((it) => it.default));
