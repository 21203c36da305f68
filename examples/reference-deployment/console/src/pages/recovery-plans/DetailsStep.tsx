import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DurationField } from '../../components/waves';
import type { PlanDraft } from './draft';
import { ProposeWaves } from './ProposeWaves';

export function DetailsStep({
  draft,
  onChange,
  tried,
  isNew,
}: {
  draft: PlanDraft;
  onChange: (draft: PlanDraft) => void;
  tried: boolean;
  isNew: boolean;
}) {
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Plan</Header>}>
        <SpaceBetween size="m">
          <FormField label="Name" errorText={tried && draft.name.trim() === '' ? 'A plan needs a name.' : undefined}>
            <Input value={draft.name} onChange={({ detail }) => onChange({ ...draft, name: detail.value })} />
          </FormField>
          <FormField label="Description – optional">
            <Input
              value={draft.description ?? ''}
              onChange={({ detail }) =>
                onChange({ ...draft, description: detail.value === '' ? undefined : detail.value })
              }
            />
          </FormField>
        </SpaceBetween>
      </Container>
      <Container
        header={
          <Header variant="h2" description="A forecast and every execution are held against them.">
            Targets
          </Header>
        }
      >
        <ColumnLayout columns={3}>
          <DurationField
            label="RTO – optional"
            description="Until everything runs again."
            placeholder="2 h"
            value={draft.targets?.rto}
            onChange={(rto) => onChange({ ...draft, targets: { ...draft.targets, rto } })}
          />
          <DurationField
            label="RPO – optional"
            description="How old the data may be."
            placeholder="15 min"
            value={draft.targets?.rpo}
            onChange={(rpo) => onChange({ ...draft, targets: { ...draft.targets, rpo } })}
          />
          <DurationField
            label="Longest duration"
            description="An execution that takes longer is ended."
            placeholder="7 d"
            value={draft.maxDuration}
            onChange={(maxDuration) => onChange({ ...draft, maxDuration })}
          />
        </ColumnLayout>
      </Container>
      {isNew && <ProposeWaves draft={draft} onChange={onChange} />}
    </SpaceBetween>
  );
}
