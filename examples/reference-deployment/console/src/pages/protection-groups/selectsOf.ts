import type { Schema } from '../../api';

/** What a group selects, in words. */
export function selectsOf(group: Schema<'ProtectionGroup'>): string {
  const tags = Object.entries(group.tagCriteria).map(([key, value]) => `${key}=${value}`);
  return tags.length > 0
    ? `Tags ${tags.join(', ')}`
    : `${group.serverIds.length} named ${group.serverIds.length === 1 ? 'server' : 'servers'}`;
}
