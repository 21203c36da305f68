import Alert from '@cloudscape-design/components/alert';
import type { Schema } from '../../api';

/** Places that did not answer, so that what is shown of the others is not taken for all there is. */
export function PlaceProblems({ problems }: { problems: readonly Schema<'PlaceProblem'>[] }) {
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert type="warning" header="Not everything could be looked at">
      <ul>
        {problems.map((it) => (
          <li key={`${it.where.accountId}/${it.where.region}/${it.code}`}>
            {it.where.accountId}/{it.where.region}: {it.problem}. {it.nextStep}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
