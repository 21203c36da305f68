import ContentLayout from '@cloudscape-design/components/content-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import { ProblemAlert } from '../../components';
import { Loading, usePageTitle } from '../../shell';
import { Details } from './Details';
import { useExecution } from './useExecution';

export default function ExecutionDetails() {
  const { executionId = '' } = useParams();
  const execution = useExecution(executionId);
  usePageTitle(execution.data?.plan.name ?? 'Execution', [{ text: 'Executions', href: '#/executions' }]);
  if (execution.data === undefined) {
    return execution.error === null ? (
      <Loading />
    ) : (
      <ContentLayout>
        <SpaceBetween size="m">
          <ProblemAlert of={execution.error} />
        </SpaceBetween>
      </ContentLayout>
    );
  }
  return (
    <Details
      key={executionId}
      execution={execution.data}
      updatedAt={execution.dataUpdatedAt}
      failing={execution.error !== null || execution.failureCount > 0}
    />
  );
}
