import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { ProblemAlert } from '../../components';
import { IconLine } from '../../components/IconLine';
import type { PlanDraft } from './draft';
import { placeOf } from './placeOf';
import type { DraftChecks } from './useDraftChecks';

/** What the service says of the plan while it is edited. */
export function ProblemsPanel({ draft, checks }: { draft: PlanDraft; checks: DraftChecks }) {
  const empty = draft.name.trim() === '' || draft.waves.length === 0;
  return (
    <Container header={<Header variant="h2">Check</Header>}>
      <SpaceBetween size="s">
        <ProblemAlert of={checks.error} />
        {empty ? (
          <StatusIndicator type="pending">
            {draft.name.trim() === '' ? 'The plan needs a name.' : 'The plan needs a wave.'}
          </StatusIndicator>
        ) : checks.problems.length > 0 ? (
          checks.problems.map((it) => (
            <IconLine key={`${it.path} ${it.rule}`} type="error">
              {placeOf(it.path, draft)}: {it.rule}
            </IconLine>
          ))
        ) : checks.checking ? (
          <StatusIndicator type="loading">Checking</StatusIndicator>
        ) : (
          <StatusIndicator type="success">The service takes the plan as it is.</StatusIndicator>
        )}
      </SpaceBetween>
    </Container>
  );
}
