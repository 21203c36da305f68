import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import { useApi } from '../../api';
import { DataTable, Duration, ProblemAlert, StatusBadge } from '../../components';
import { Loading, usePageTitle } from '../../shell';

/** How a game went, beside how it would have gone without surprises. */
export function ScorePage() {
  const { gameId = '' } = useParams();
  usePageTitle('Score', [{ text: 'Game day', href: '#/game-day' }]);
  const sheet = useApi().queries.useQuery('get', '/gameday/scores/{gameId}', { params: { path: { gameId } } });
  if (sheet.data === undefined) {
    return sheet.error === null ? <Loading /> : <ProblemAlert of={sheet.error} retry={() => void sheet.refetch()} />;
  }
  const { score, text } = sheet.data;
  return (
    <ContentLayout header={<Header variant="h1">Score: {score.planName}</Header>}>
      <SpaceBetween size="l">
        <Container>
          <KeyValuePairs
            columns={4}
            items={[
              { label: 'Outcome', value: <StatusBadge status={score.figures.status} /> },
              { label: 'Recovered in', value: <Duration of={score.figures.rto.measured} /> },
              { label: 'Without surprises', value: <Duration of={score.undisturbed.rto.measured} /> },
              { label: 'Waited for people', value: <Duration of={score.figures.waitedForPeople} /> },
            ]}
          />
        </Container>
        <DataTable
          title="Decisions"
          items={score.decisions}
          idOf={(it) => `${it.about} ${it.wave ?? ''} ${it.from}`}
          empty="Nothing had to be decided."
          columns={[
            { id: 'about', header: 'About', isRowHeader: true, cell: (it) => it.about.toLowerCase() },
            { id: 'wave', header: 'Wave', cell: (it) => it.wave ?? '–' },
            { id: 'decision', header: 'Decision', cell: (it) => it.decision ?? 'None' },
            { id: 'by', header: 'By', cell: (it) => it.by?.name ?? it.by?.id ?? '–' },
            { id: 'waited', header: 'Waited', cell: (it) => <Duration of={it.waited} /> },
            { id: 'lost', header: 'Lost by it', cell: (it) => <Duration of={it.lost} /> },
          ]}
        />
        <Container header={<Header variant="h2">In words</Header>}>
          <Box variant="pre">{text}</Box>
        </Container>
      </SpaceBetween>
    </ContentLayout>
  );
}
