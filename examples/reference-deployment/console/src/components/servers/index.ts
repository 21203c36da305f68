export { AccountSelector, type Place } from './AccountSelector';
export { DRSQuotaStatus } from './DRSQuotaStatus';
export { nameOf, summaryOfHealth, wordOfHealth, type Health } from './health';
export { HealthBadge, HealthSummary } from './HealthBadge';
export { PlaceProblems } from './PlaceProblems';
export { useDebounced } from './useDebounced';
export { useServers, type Inventory } from './useServers';
