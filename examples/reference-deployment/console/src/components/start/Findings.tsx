import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Toggle from '@cloudscape-design/components/toggle';
import type { Schema } from '../../api';
import { IconLine } from '../IconLine';
import { subjectOf, type Override } from './startForm';

type Finding = Schema<'Finding'>;

/** What preflight has found: what forbids the start first, each with the way to start all the same. */
export function Findings({
  planId,
  findings,
  overrides,
  onChange,
  nameOf,
}: {
  planId: string;
  findings: readonly Finding[];
  overrides: readonly Override[];
  onChange: (overrides: readonly Override[]) => void;
  nameOf: (serverId: string) => string;
}) {
  const keyOf = (it: Finding) => `${it.code} ${subjectOf(it, planId)}`;
  const given = new Set(overrides.map((it) => keyOf(it.finding)));
  const blocking = findings.filter((it) => it.severity === 'BLOCKING' && !given.has(keyOf(it)));
  const warnings = findings.filter((it) => it.severity === 'WARNING' && !given.has(keyOf(it)));
  const infos = findings.filter((it) => it.severity === 'INFO');
  const about = (it: Finding) => (it.serverId === undefined ? (it.wave ?? it.groupId ?? '') : nameOf(it.serverId));
  if (findings.length + overrides.length === 0) {
    return <StatusIndicator type="success">Nothing stands against it.</StatusIndicator>;
  }
  return (
    <SpaceBetween size="s">
      {[...overrides.map((it) => it.finding), ...blocking].map((it) => {
        const at = overrides.findIndex((one) => keyOf(one.finding) === keyOf(it));
        const override = overrides[at];
        return (
          <Alert key={keyOf(it)} type={override === undefined ? 'error' : 'warning'} header={about(it) || 'The plan'}>
            <SpaceBetween size="xs">
              <span>{it.message}</span>
              <Toggle
                checked={override !== undefined}
                onChange={({ detail }) =>
                  onChange(detail.checked ? [...overrides, { finding: it, reason: '' }] : overrides.toSpliced(at, 1))
                }
              >
                Start all the same
              </Toggle>
              {override !== undefined && (
                <FormField label="Why that is right" description="Kept on record with your name.">
                  <Input
                    value={override.reason}
                    onChange={({ detail }) => onChange(overrides.with(at, { ...override, reason: detail.value }))}
                  />
                </FormField>
              )}
            </SpaceBetween>
          </Alert>
        );
      })}
      {warnings.map((it) => (
        <IconLine key={`${keyOf(it)} ${it.message}`} type="warning">
          {about(it)}
          {about(it) && ': '}
          {it.message}
        </IconLine>
      ))}
      {infos.length > 0 && (
        <ExpandableSection headerText={`${infos.length} to know`}>
          <ul>
            {infos.map((it) => (
              <li key={`${keyOf(it)} ${it.message}`}>
                {about(it)}
                {about(it) && ': '}
                {it.message}
              </li>
            ))}
          </ul>
        </ExpandableSection>
      )}
    </SpaceBetween>
  );
}
