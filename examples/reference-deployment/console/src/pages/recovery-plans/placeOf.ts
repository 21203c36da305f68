import type { PlanDraft } from './draft';

const FIELDS: Readonly<Record<string, string>> = {
  groupIds: 'groups',
  dependsOn: 'waits for',
  serverIds: 'servers',
  optionalServerIds: 'servers that are not critical',
  failureThreshold: 'servers that may fail',
  timeout: 'time',
  maxDuration: 'longest duration',
};

/** Where a problem is, by name: `wave 'web', groups` of `waves[2].groupIds[0]`. */
export function placeOf(path: string, draft: PlanDraft): string {
  const match = /^waves\[(\d+)\]\.?(\w+)?/.exec(path);
  if (match === null) {
    return FIELDS[path] ?? path;
  }
  const name = draft.waves[Number(match[1])]?.name ?? '';
  const field = match[2];
  return `wave '${name}'${field === undefined ? '' : `, ${FIELDS[field] ?? field}`}`;
}
