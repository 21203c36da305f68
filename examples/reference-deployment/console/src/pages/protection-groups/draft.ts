import type { Schema } from '../../api';

/** A group while it is edited. Both ways to select are kept, so that looking at the other loses nothing. */
export interface GroupDraft {
  readonly name: string;
  readonly description: string;
  readonly accountId: string;
  readonly region: string;
  readonly by: 'tags' | 'servers';
  /** `name` is the key of the tag. */
  readonly tags: readonly { readonly name: string; readonly value: string }[];
  readonly serverIds: readonly string[];
  readonly launchConfig: Schema<'LaunchSettingsInput'>;
  readonly serverLaunchConfigs: Readonly<Record<string, Schema<'ServerLaunchSettingsInput'>>>;
  readonly version?: number;
}

export const NEW_GROUP: GroupDraft = {
  name: '',
  description: '',
  accountId: '',
  region: '',
  by: 'tags',
  tags: [{ name: '', value: '' }],
  serverIds: [],
  launchConfig: { securityGroupIds: [] },
  serverLaunchConfigs: {},
};

type Stored = Schema<'ProtectionGroup'>;

export function draftOf(group: Stored): GroupDraft {
  const tags = Object.entries(group.tagCriteria).map(([name, value]) => ({ name, value }));
  return {
    name: group.name,
    description: group.description ?? '',
    accountId: group.accountId,
    region: group.region,
    by: group.serverIds.length > 0 ? 'servers' : 'tags',
    tags: tags.length === 0 ? NEW_GROUP.tags : tags,
    serverIds: group.serverIds,
    launchConfig: group.launchConfig,
    serverLaunchConfigs: group.serverLaunchConfigs,
    version: group.version,
  };
}

/** The pairs that are complete. */
export function tagsOf(draft: GroupDraft): Record<string, string> {
  return Object.fromEntries(
    draft.tags.filter((it) => it.name.trim() !== '').map((it) => [it.name.trim(), it.value.trim()]),
  );
}

/** The group as the API takes it: with the selection that is chosen, and without settings that say nothing. */
export function bodyOf(draft: GroupDraft): Schema<'CreateProtectionGroupBody'> {
  return {
    name: draft.name.trim(),
    description: draft.description.trim() === '' ? undefined : draft.description.trim(),
    accountId: draft.accountId.trim(),
    region: draft.region.trim(),
    tagCriteria: draft.by === 'tags' ? tagsOf(draft) : {},
    serverIds: draft.by === 'servers' ? [...draft.serverIds] : [],
    launchConfig: draft.launchConfig,
    serverLaunchConfigs: { ...draft.serverLaunchConfigs },
    version: draft.version,
  };
}

/** What is missing before the server can be asked, by field. */
export function missing(draft: GroupDraft): Partial<Record<'name' | 'accountId' | 'region' | 'selection', string>> {
  return {
    ...(draft.name.trim() === '' && { name: 'A group needs a name.' }),
    ...(!/^\d{12}$/.test(draft.accountId.trim()) && { accountId: 'An account has 12 digits.' }),
    ...(draft.region.trim() === '' && { region: 'Choose a Region.' }),
    ...(draft.by === 'tags' && Object.keys(tagsOf(draft)).length === 0 && { selection: 'Name at least one tag.' }),
    ...(draft.by === 'servers' && draft.serverIds.length === 0 && { selection: 'Choose at least one server.' }),
  };
}
