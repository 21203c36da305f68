import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Toggle from '@cloudscape-design/components/toggle';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api';
import { asCommand } from '../calls';
import { IconLine } from '../IconLine';
import { ProblemAlert } from '../ProblemAlert';
import { PlaceProblems, useServers } from '../servers';
import { ShowCall } from '../ShowCall';
import { ConsequenceList } from './ConsequenceList';
import { consequences, fingerprint, howLong } from './consequences';
import { Findings } from './Findings';
import { PartFields } from './PartFields';
import { RecoveryPointFields } from './RecoveryPointFields';
import { isWhole, missing, newStart, requestOf, type Kind, type StartForm } from './startForm';
import { useFacts } from './useFacts';

const WORD: Readonly<Record<Kind, string>> = { DRILL: 'drill', RECOVERY: 'recovery', FAILBACK: 'failback' };

/**
 * The one way to start a drill, a recovery or a failback. It says what will happen before anything does, and asks the
 * service once more at the click: nobody decides on what is no longer so.
 */
export function StartDialog({ planId, kind, onDismiss }: { planId: string; kind: Kind; onDismiss: () => void }) {
  const { client, queries: api } = useApi();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState<StartForm>(() => newStart(kind));
  const [typed, setTyped] = useState('');
  const [changed, setChanged] = useState(false);
  const [busy, setBusy] = useState(false);
  const [thrown, setThrown] = useState<unknown>();
  // The same request twice starts one execution; what is changed is another start.
  const [token, setToken] = useState(() => crypto.randomUUID());
  const request = requestOf(planId, form);
  const facts = useFacts(request);
  const forecast = api.useQuery('get', '/recovery-plans/{id}/forecast', {
    params: { path: { id: planId }, query: { kind: form.kind } },
  });
  const inventory = useServers();
  const plan = facts.data?.plan;
  const groupIds = new Set(plan?.waves.flatMap((it) => it.groupIds));
  const servers = (inventory.data?.servers ?? []).filter((it) => it.groups.some((one) => groupIds.has(one.groupId)));
  const nameOf = (id: string) => servers.find((it) => it.serverId === id)?.name ?? id;
  const launched = servers.filter((it) => facts.data?.preflight.launched.includes(it.serverId));
  const places = [...new Set(launched.map((it) => `${it.where.accountId}/${it.where.region}`))];
  const attended = form.kind === 'DRILL' && form.cleanUp && isWhole(form);
  const use = plan?.overview.allowed['execute'];
  const unsure = (facts.data?.existing.problems.length ?? 0) > 0;
  const word = WORD[form.kind];
  const lacks =
    plan === undefined || facts.isPlaceholderData
      ? 'The service is being asked.'
      : use?.allowed === false
        ? (use.why ?? 'You may not start it.')
        : facts.data?.preflight.refused
          ? 'A finding forbids it.'
          : facts.data?.preflight.launched.length === 0
            ? 'There is no server to launch.'
            : unsure && form.reason.trim() === ''
              ? 'Give a reason to start although not every place told what it has.'
              : missing(form, plan.name, typed);
  const call = attended
    ? { method: 'POST' as const, path: '/drills', body: { planId, cleanUp: true, reason: request.reason } }
    : { method: 'POST' as const, path: '/executions', body: request };

  const start = async () => {
    const before = facts.data;
    const now = await facts.ask(request);
    if (before === undefined || fingerprint(now) !== fingerprint(before)) {
      setChanged(true);
      await facts.refetch();
      return;
    }
    const params = { header: { 'Idempotency-Key': token } };
    const executionId = attended
      ? (await client.POST('/drills', { params, body: call.body })).data?.executionId
      : (await client.POST('/executions', { params, body: request })).data?.executionId;
    await cache.invalidateQueries();
    await navigate(`/executions/${executionId ?? ''}`);
  };
  const submit = () => {
    setBusy(true);
    setThrown(undefined);
    setChanged(false);
    start()
      .catch(setThrown)
      .finally(() => setBusy(false));
  };
  const change = (next: StartForm) => {
    setChanged(false);
    setToken(crypto.randomUUID());
    setForm(next);
  };

  return (
    <Modal
      visible
      size="large"
      header={plan === undefined ? 'Start' : `Start a ${word} of ${plan.name}`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs" alignItems="center">
            {lacks !== undefined && (
              <Box variant="small" color="text-body-secondary">
                {lacks}
              </Box>
            )}
            <Button variant="link" onClick={onDismiss}>
              Do not start
            </Button>
            <Button variant="primary" loading={busy} disabled={lacks !== undefined} disabledReason={lacks} onClick={submit}>
              {`Start the ${word}${facts.data === undefined ? '' : ` of ${facts.data.preflight.launched.length} servers`}`}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">
        <SegmentedControl
          label="What is started"
          selectedId={form.kind}
          options={[
            { id: 'DRILL', text: 'Drill' },
            { id: 'RECOVERY', text: 'Recovery' },
            { id: 'FAILBACK', text: 'Failback' },
          ]}
          onChange={({ detail }) => change({ ...form, kind: detail.selectedId as Kind, overrides: [] })}
        />
        {use?.allowed === false && <Alert type="error">{use.why}</Alert>}
        {changed && (
          <Alert type="warning" header="The facts have changed since you looked">
            Nothing was started. Read what will happen now, and decide again.
          </Alert>
        )}
        <ProblemAlert of={facts.error} retry={() => void facts.refetch()} />
        {facts.data === undefined ? (
          facts.error === null && <StatusIndicator type="loading">Asking what would happen</StatusIndicator>
        ) : (
          <SpaceBetween size="m">
            <ConsequenceList
              of={consequences({ ...form, cleanUp: attended }, facts.data, places, nameOf)}
              takes={
                form.part !== 'all' || forecast.data === undefined
                  ? undefined
                  : howLong(forecast.data.forecast, forecast.data.copies)
              }
            />
            <PlaceProblems problems={facts.data.existing.problems} />
            {unsure && (
              <IconLine type="warning">
                Not every place told which instances there are: a launch may delete more than is listed.
              </IconLine>
            )}
            <Findings
              planId={planId}
              findings={facts.data.preflight.findings}
              overrides={form.overrides}
              nameOf={nameOf}
              onChange={(overrides) => change({ ...form, overrides })}
            />
          </SpaceBetween>
        )}
        <ExpandableSection headerText="Recovery point, and what takes part" defaultExpanded={form.kind === 'RECOVERY'}>
          <SpaceBetween size="m">
            <PartFields form={form} onChange={change} waves={(plan?.waves ?? []).map((it) => it.name)} servers={servers} />
            {form.kind !== 'FAILBACK' && <RecoveryPointFields form={form} onChange={change} servers={launched} />}
            <Toggle
              checked={form.policy === 'ALL_OR_NOTHING'}
              onChange={({ detail }) =>
                change({ ...form, policy: detail.checked ? 'ALL_OR_NOTHING' : 'RECOVER_WHAT_CAN_BE' })
              }
            >
              Start only if every server can be launched
            </Toggle>
          </SpaceBetween>
        </ExpandableSection>
        {form.kind === 'DRILL' && (
          <Toggle
            checked={attended}
            disabled={!isWhole(form)}
            description="Only for the whole plan from its latest data."
            onChange={({ detail }) => change({ ...form, cleanUp: detail.checked })}
          >
            Report and delete its instances when it has ended
          </Toggle>
        )}
        {form.kind === 'FAILBACK' && (
          <Toggle checked={form.reprotect} onChange={({ detail }) => change({ ...form, reprotect: detail.checked })}>
            Protect the servers again when they are home
          </Toggle>
        )}
        <FormField label={unsure ? 'Reason' : 'Reason – optional'} description="Kept in the record and in the report.">
          <Input value={form.reason} onChange={({ detail }) => change({ ...form, reason: detail.value })} />
        </FormField>
        {form.kind !== 'DRILL' && plan !== undefined && (
          <FormField label={`This is no drill. To confirm, type ${plan.name}`}>
            <Input value={typed} autoComplete={false} placeholder={plan.name} onChange={({ detail }) => setTyped(detail.value)} />
          </FormField>
        )}
        <ProblemAlert of={thrown} />
        <ShowCall call={call} cli={asCommand(attended ? 'startDrill' : 'startExecution', call.body)} />
      </SpaceBetween>
    </Modal>
  );
}
