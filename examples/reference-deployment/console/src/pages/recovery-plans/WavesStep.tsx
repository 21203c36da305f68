import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useApi } from '../../api';
import { ProblemAlert } from '../../components';
import { WaveConfigEditor } from '../../components/waves';
import { Changes } from './ChangesPanel';
import type { PlanDraft } from './draft';
import { ForecastPanel } from './ForecastPanel';
import { ProblemsPanel } from './ProblemsPanel';
import type { DraftChecks } from './useDraftChecks';

export function WavesStep({
  draft,
  checks,
  isChange,
  onChange,
}: {
  draft: PlanDraft;
  checks: DraftChecks;
  isChange: boolean;
  onChange: (draft: PlanDraft) => void;
}) {
  const groups = useApi().queries.useQuery('get', '/protection-groups', { params: { query: { limit: 1_000 } } });
  const critical = new Set((checks.forecast?.forecast.criticalPath ?? []).flatMap((it) => (it.wave === undefined ? [] : [it.wave])));
  return (
    <Grid gridDefinition={[{ colspan: { default: 12, m: 8 } }, { colspan: { default: 12, m: 4 } }]}>
      <SpaceBetween size="l">
        <ProblemAlert of={groups.error} retry={() => void groups.refetch()} />
        {draft.generatedWaves !== undefined && (
          <Alert type="info">The waves of this plan come from the tag {draft.generatedWaves.tagKey} of its servers.</Alert>
        )}
        <WaveConfigEditor
          waves={draft.waves}
          groups={groups.data?.items ?? []}
          problems={checks.problems}
          critical={critical}
          onChange={(waves) => onChange({ ...draft, waves })}
        />
      </SpaceBetween>
      <SpaceBetween size="l">
        <ProblemsPanel draft={draft} checks={checks} />
        <ForecastPanel forecast={checks.forecast} loading={checks.checking} />
        {isChange && (
          <Container header={<Header variant="h2">Other than the saved version</Header>}>
            <Changes of={checks.comparison} />
          </Container>
        )}
      </SpaceBetween>
    </Grid>
  );
}
