import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useNavigate } from 'react-router';
import { useApi } from '../../api';
import { useConfig } from '../../app/ConfigContext';
import { ProblemAlert } from '../../components';
import { usePolling } from '../../live';
import { Loading, usePageTitle } from '../../shell';
import { stepsOf, type GettingStartedStep } from './steps';

/** Three steps, which look at what there really is. */
export default function GettingStarted() {
  usePageTitle('Getting started');
  const { simulated } = useConfig();
  const { queries } = useApi();
  const accounts = queries.useQuery('get', '/accounts', {});
  const servers = queries.useQuery('get', '/drs/discovery', { params: { query: { limit: 1 } } });
  const groups = queries.useQuery('get', '/protection-groups', { params: { query: { limit: 100 } } });
  const plans = queries.useQuery('get', '/recovery-plans', { params: { query: { limit: 100 } } });
  const drills = queries.useQuery(
    'get',
    '/executions',
    { params: { query: { kind: 'DRILL', limit: 100 } } },
    { refetchInterval: usePolling() },
  );
  const all = [accounts, servers, groups, plans, drills];
  const known = all.every((it) => it.data !== undefined);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description="From servers that replicate to a plan that is proven.">
          Getting started
        </Header>
      }
    >
      <SpaceBetween size="l">
        {simulated === true && (
          <Alert type="info">
            The disaster recovery service behind this server is simulated: nothing that you do here costs money or does harm.
          </Alert>
        )}
        <ProblemAlert of={all.find((it) => it.error !== null)?.error} retry={() => all.forEach((it) => void it.refetch())} />
        {known ? (
          stepsOf({
            accounts: accounts.data?.items ?? [],
            servers: servers.data?.total ?? 0,
            groups: groups.data?.items.length ?? 0,
            plans: plans.data?.items.length ?? 0,
            drills: drills.data?.items ?? [],
          }).map((step, index) => <Step key={step.id} number={index + 1} step={step} />)
        ) : (
          <Loading />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}

interface Words {
  readonly title: string;
  readonly what: string;
  readonly actions: readonly { readonly text: string; readonly to: string }[];
}

const WORDS: Record<GettingStartedStep['id'], Words> = {
  account: {
    title: 'Register the account whose servers you protect',
    what: 'The service reads DRS there, and assumes a role if it runs elsewhere. The servers need the AWS Replication Agent.',
    actions: [
      { text: 'Accounts', to: '/accounts' },
      { text: 'Look at the source servers', to: '/source-servers' },
    ],
  },
  plan: {
    title: 'Say what belongs together, and in which order it recovers',
    what:
      'A protection group has servers by tag or by name. A recovery plan recovers groups in waves: databases first, then ' +
      'what needs them. If another tool has your configuration, import it.',
    actions: [
      { text: 'Create a protection group', to: '/protection-groups/create' },
      { text: 'Create a recovery plan', to: '/recovery-plans/create' },
      { text: 'Import a configuration', to: '/settings/transfer' },
    ],
  },
  drill: {
    title: 'Prove it by a drill',
    what: 'A drill launches the servers beside those that run, measures how long that takes, and cleans up afterwards.',
    actions: [
      { text: 'Choose a plan to drill', to: '/recovery-plans' },
      { text: 'Watch executions', to: '/executions' },
    ],
  },
};

function Step({ number, step }: { number: number; step: GettingStartedStep }) {
  const navigate = useNavigate();
  const words = WORDS[step.id];
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <StatusIndicator type={step.state === 'done' ? 'success' : step.state === 'next' ? 'info' : 'pending'}>
              {step.state === 'done' ? 'Done' : step.state === 'next' ? 'Next' : 'Later'}
            </StatusIndicator>
          }
        >
          {number}. {words.title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <Box>{words.what}</Box>
        <Box fontWeight="bold">{step.told}</Box>
        <SpaceBetween direction="horizontal" size="xs">
          {words.actions.map((it, index) => (
            <Button
              key={it.to}
              variant={step.state === 'next' && index === 0 ? 'primary' : 'normal'}
              onClick={() => void navigate(it.to)}
            >
              {it.text}
            </Button>
          ))}
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}
