import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, type Schema } from '../../api';
import { ProblemAlert, ShowCall } from '../../components';

const TURNS = 'turns';

const SPEEDS = [
  { value: '10', label: '10 times as fast', description: 'An hour takes six minutes' },
  { value: '60', label: '60 times as fast', description: 'An hour takes a minute' },
  { value: TURNS, label: 'Turn by turn', description: 'Time goes on when you say so' },
];

/** Which plan is to be recovered in the scenario, how fast, and by whom. */
export function StartGame({ scenario, onClose }: { scenario: Schema<'GameScenario'>; onClose: () => void }) {
  const { queries } = useApi();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const plans = queries.useQuery('get', '/recovery-plans', { params: { query: { limit: 1_000 } } });
  const options = (plans.data?.items ?? []).map((it) => ({ value: it.planId, label: it.name }));
  const [planId, setPlanId] = useState<string>();
  const [speed, setSpeed] = useState('60');
  const [players, setPlayers] = useState('');
  const start = queries.useMutation('post', '/gameday/games', {
    onSuccess: async (game) => {
      await cache.invalidateQueries({ queryKey: ['get', '/gameday/games'] });
      await navigate(`/game-day/games/${game.gameId}`);
    },
  });
  const plan = planId ?? options[0]?.value ?? '';
  const names = players.split(',').map((it) => it.trim()).filter((it) => it !== '');
  const body = { planId: plan, scenarioId: scenario.scenarioId, timesReal: speed === TURNS ? undefined : Number(speed), players: names };
  return (
    <Modal
      visible
      header={scenario.title}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" disabled={plan === ''} loading={start.isPending} onClick={() => start.mutate({ body })}>
              Start the game
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box>{scenario.story}</Box>
        <FormField label="Plan">
          <Select
            options={options}
            selectedOption={options.find((it) => it.value === plan) ?? null}
            placeholder="Choose a plan"
            onChange={({ detail }) => setPlanId(detail.selectedOption.value)}
          />
        </FormField>
        <FormField label="Time passes">
          <Select
            options={SPEEDS}
            selectedOption={SPEEDS.find((it) => it.value === speed) ?? null}
            onChange={({ detail }) => setSpeed(detail.selectedOption.value ?? '60')}
          />
        </FormField>
        <FormField label="Players beside you" description="User names, separated by commas. They can act in the game, too.">
          <Input value={players} onChange={({ detail }) => setPlayers(detail.value)} />
        </FormField>
        <ProblemAlert of={start.error} />
        <ShowCall call={{ method: 'POST', path: '/gameday/games', body }} />
      </SpaceBetween>
    </Modal>
  );
}
