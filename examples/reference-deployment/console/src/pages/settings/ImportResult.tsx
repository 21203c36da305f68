import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Schema } from '../../api';
import { DataTable } from '../../components';

/** What an import did, or would do, with each thing of the file. */
export function ImportResult({ report }: { report: Schema<'ImportReport'> | undefined }) {
  if (report === undefined) {
    return null;
  }
  return (
    <SpaceBetween size="m">
      <Alert
        type={!report.succeeded ? 'error' : report.dryRun ? 'info' : 'success'}
        header={report.dryRun ? 'Nothing has changed yet' : report.succeeded ? 'Imported' : 'Not imported'}
      >
        {report.summary}
      </Alert>
      <DataTable
        variant="embedded"
        headingTag="h3"
        title="What is in the file"
        items={report.items}
        idOf={(it) => it.path}
        empty="The file has nothing that could be imported."
        columns={[
          { id: 'name', header: 'Name', isRowHeader: true, cell: (it) => it.name },
          { id: 'kind', header: 'What', cell: (it) => it.kind.toLowerCase().replaceAll('_', ' ') },
          { id: 'outcome', header: 'Outcome', cell: (it) => <Outcome of={it.outcome} /> },
          {
            id: 'why',
            header: 'Why',
            cell: (it) => (
              <>
                {it.reason}
                {it.problems.map((problem) => (
                  <div key={`${problem.path} ${problem.rule}`}>
                    {problem.path}: {problem.rule}
                  </div>
                ))}
              </>
            ),
          },
        ]}
      />
      {report.remarks.length > 0 && (
        <Alert type="warning" header="What the translation could not keep">
          <ul>
            {report.remarks.map((it) => (
              <li key={`${it.path} ${it.text}`}>
                {it.path}: {it.text}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </SpaceBetween>
  );
}

const OUTCOMES: Record<Schema<'ImportOutcome'>, [StatusIndicatorProps.Type, string]> = {
  CREATED: ['success', 'Created'],
  UPDATED: ['success', 'Replaced'],
  UNCHANGED: ['stopped', 'The same already'],
  SKIPPED: ['stopped', 'Left as it is'],
  FAILED: ['error', 'Refused'],
};

function Outcome({ of }: { of: Schema<'ImportOutcome'> }) {
  const [type, word] = OUTCOMES[of];
  return <StatusIndicator type={type}>{word}</StatusIndicator>;
}
