import type { Schema } from '../../api';

type Settings = Schema<'LaunchSettingsInput'>;
export type Field = keyof Settings;
export type Origin = 'server' | 'group' | 'DRS';

export const FIELDS: readonly { readonly field: Field; readonly label: string }[] = [
  { field: 'subnetId', label: 'Subnet' },
  { field: 'securityGroupIds', label: 'Security groups' },
  { field: 'instanceType', label: 'Instance type' },
  { field: 'rightSizing', label: 'Right-sizing' },
  { field: 'launchDisposition', label: 'After the launch' },
  { field: 'instanceProfileName', label: 'Instance profile' },
  { field: 'copyTags', label: 'Copy tags' },
  { field: 'copyPrivateIp', label: 'Copy private address' },
  { field: 'staticPrivateIp', label: 'Private address' },
  { field: 'osByol', label: 'Own licence' },
  { field: 'postLaunchEnabled', label: 'Post-launch actions' },
  { field: 'launchIntoInstanceId', label: 'Launch into instance' },
];

export interface Effective {
  readonly label: string;
  readonly field: Field;
  /** What it will be launched with; none is what DRS has now. */
  readonly value: string | undefined;
  readonly origin: Origin;
}

/** What a server is launched with, and where that comes from. */
export function effective(group: Settings, own: Schema<'ServerLaunchSettingsInput'> | undefined): readonly Effective[] {
  const inherits = own?.useGroupDefaults ?? true;
  return FIELDS.map(({ field, label }) => {
    const mine = text(own?.settings?.[field]);
    const theirs = inherits ? text(group[field]) : undefined;
    const origin: Origin = mine !== undefined ? 'server' : theirs !== undefined ? 'group' : 'DRS';
    return { field, label, value: mine ?? theirs, origin };
  });
}

/** What settings say, such as `Subnet subnet-0a…, Copy tags yes`; empty if they change nothing. */
export function summary(settings: Settings | undefined): string {
  return FIELDS.flatMap(({ field, label }) => {
    const value = text(settings?.[field]);
    return value === undefined ? [] : [`${label} ${value}`];
  }).join(', ');
}

export function text(value: Settings[Field]): string | undefined {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) {
    return undefined;
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  return Array.isArray(value) ? value.join(', ') : value;
}
