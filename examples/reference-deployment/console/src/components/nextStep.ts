import type { ApiProblem } from '../api';

/** What the user can do about a problem, if there is something to be said beyond the API's own sentence. */
export function nextStep(problem: ApiProblem): string | undefined {
  switch (problem.code) {
    case 'NO_CONNECTION':
      return 'Check that the service runs and that this machine reaches it. Executions go on without the console.';
    case 'NOT_SIGNED_IN':
      return 'Sign in again; what you have entered stays.';
    case 'NOT_PERMITTED':
      return 'Ask somebody whose role allows it, or an administrator for the role.';
    case 'VERSION_CONFLICT':
      return 'Somebody else saved meanwhile. Compare their change with yours, then save again.';
    case 'THROTTLED':
    case 'SERVER_BUSY':
      return problem.retryAfterSeconds === undefined
        ? 'Try again in a moment.'
        : `Try again in ${problem.retryAfterSeconds} s.`;
    case 'OUTCOME_UNKNOWN':
      return 'It may have happened. Look before you repeat it.';
    case 'INTERNAL':
      return 'The log of the service has more under the id of the request.';
    case 'AWS_ACCESS_DENIED':
      return 'Check the account’s role under Accounts.';
    case 'SERVICE_UNAVAILABLE':
      return 'Try again; the service or AWS does not answer now.';
    default:
      return undefined;
  }
}
