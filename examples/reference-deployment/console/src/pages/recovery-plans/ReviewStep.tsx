import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Duration, ShowCall } from '../../components';
import { Changes } from './ChangesPanel';
import type { PlanDraft } from './draft';
import { ForecastPanel } from './ForecastPanel';
import { ProblemsPanel } from './ProblemsPanel';
import { WavesGraph } from './WavesGraph';
import type { DraftChecks } from './useDraftChecks';

export function ReviewStep({
  draft,
  checks,
  planId,
  reason,
  onReason,
  onEdit,
}: {
  draft: PlanDraft;
  checks: DraftChecks;
  planId: string | undefined;
  reason: string;
  onReason: (reason: string) => void;
  onEdit: (step: number) => void;
}) {
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" actions={<Button ariaLabel="Edit details" onClick={() => onEdit(0)}>Edit</Button>}>
            Details
          </Header>
        }
      >
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Name', value: draft.name },
            { label: 'RTO', value: <Duration of={draft.targets?.rto} /> },
            { label: 'RPO', value: <Duration of={draft.targets?.rpo} /> },
          ]}
        />
      </Container>
      <Container
        header={
          <Header variant="h2" counter={`(${draft.waves.length})`} actions={<Button ariaLabel="Edit waves" onClick={() => onEdit(1)}>Edit</Button>}>
            Waves
          </Header>
        }
      >
        <WavesGraph waves={draft.waves} />
      </Container>
      <ProblemsPanel draft={draft} checks={checks} />
      <ForecastPanel forecast={checks.forecast} loading={checks.checking} />
      {planId !== undefined && (
        <Container header={<Header variant="h2">Other than the saved version</Header>}>
          <SpaceBetween size="m">
            <Changes of={checks.comparison} />
            <FormField label="Why you change it – optional" description="Kept with the version.">
              <Input value={reason} onChange={({ detail }) => onReason(detail.value)} />
            </FormField>
          </SpaceBetween>
        </Container>
      )}
      <ShowCall
        call={
          planId === undefined
            ? { method: 'POST', path: '/recovery-plans', body: draft }
            : { method: 'PUT', path: `/recovery-plans/${planId}`, body: draft }
        }
      />
    </SpaceBetween>
  );
}
