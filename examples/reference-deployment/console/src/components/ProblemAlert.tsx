import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { problemOf } from '../api';
import { nextStep } from './nextStep';

/**
 * What went wrong: the API's sentence, its fields, its request id, and what to do next.
 *
 * @param of whatever was thrown; nothing is shown without
 * @param retry what to do if the same is to be tried again
 */
export function ProblemAlert({ of, retry }: { of: unknown; retry?: () => void }) {
  if (of === undefined || of === null) {
    return null;
  }
  const problem = problemOf(of);
  const step = nextStep(problem);
  return (
    <div role="alert">
      <Alert
        type="error"
        header={problem.title}
        action={retry === undefined ? undefined : <Button onClick={retry}>Try again</Button>}
      >
        <div>{problem.message}</div>
        {problem.details.length > 0 && (
          <ul>
            {problem.details.map((it) => (
              <li key={`${it.path} ${it.rule}`}>
                <Box variant="code">{it.path}</Box> {it.rule}
              </li>
            ))}
          </ul>
        )}
        {step !== undefined && <div>{step}</div>}
        {problem.requestId !== undefined && (
          <Box variant="small" color="text-body-secondary">
            Request {problem.requestId}
          </Box>
        )}
      </Alert>
    </div>
  );
}
