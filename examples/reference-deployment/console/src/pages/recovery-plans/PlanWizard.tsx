import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Wizard from '@cloudscape-design/components/wizard';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { problemOf, useApi, type Schema } from '../../api';
import { ProblemAlert } from '../../components';
import { same, useDraft } from '../../components/drafts';
import { Loading, useNotify } from '../../shell';
import { DetailsStep } from './DetailsStep';
import type { PlanDraft } from './draft';
import { useDraftChecks } from './useDraftChecks';
import { later } from '../../components/later';

const ConflictPanel = later(() => import('../../components/drafts/ConflictPanel').then((it) => it.ConflictPanel<PlanDraft>));
const WavesStep = later(() => import('./WavesStep').then((it) => it.WavesStep), <Loading />);
const ReviewStep = later(() => import('./ReviewStep').then((it) => it.ReviewStep), <Loading />);

/** Creates a plan, or changes one: details, waves, review. */
export function PlanWizard({
  planId,
  start,
  changedBy,
}: {
  planId?: string;
  start: PlanDraft;
  changedBy?: Schema<'Actor'>;
}) {
  const { client } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const draft = useDraft(`plan/${planId ?? 'new'}`, start);
  const { mine, set } = draft;
  const checks = useDraftChecks(mine, planId);
  const [step, setStep] = useState(planId === undefined ? 0 : 1);
  const [reason, setReason] = useState('');
  const [complaint, setComplaint] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [thrown, setThrown] = useState<unknown>();
  const conflict = planId !== undefined && start.version !== draft.base.version;

  const send = async () => {
    const { data } =
      planId === undefined
        ? await client.POST('/recovery-plans', { body: mine })
        : await client.PUT('/recovery-plans/{id}', {
            params: { path: { id: planId } },
            body: { ...mine, reason: reason === '' ? undefined : reason },
          });
    draft.discard();
    await queries.invalidateQueries();
    notify({ type: 'success', text: `Plan ${mine.name} is saved.` });
    await navigate(`/recovery-plans/${data?.planId ?? planId ?? ''}`);
  };
  const save = () => {
    setBusy(true);
    setThrown(undefined);
    send()
      .catch((it: unknown) => {
        setThrown(it);
        if (problemOf(it).code === 'VERSION_CONFLICT') {
          // Their change is shown at the top.
          window.scrollTo({ top: 0 });
          void queries.invalidateQueries();
        }
      })
      .finally(() => setBusy(false));
  };
  const leave = () => {
    draft.discard();
    void navigate(planId === undefined ? '/recovery-plans' : `/recovery-plans/${planId}`);
  };
  const go = (to: number) => {
    const lacks =
      to > 0 && mine.name.trim() === ''
        ? 'A plan needs a name.'
        : to > 1 && mine.waves.length === 0 && mine.generatedWaves === undefined
          ? 'A plan needs a wave.'
          : undefined;
    setComplaint(lacks);
    if (lacks === undefined) {
      setStep(to);
    }
  };
  const notices = (
    <SpaceBetween size="m">
      {conflict && (
        <ConflictPanel
          base={draft.base}
          theirs={start}
          mine={mine}
          who={changedBy?.name ?? changedBy?.id}
          onMerge={(together) => draft.rebase(start, together)}
          onTheirs={() => draft.rebase(start, start)}
        />
      )}
      {draft.kept && !conflict && !same(mine, draft.base) && (
        <Alert type="info" action={<Button onClick={() => set(draft.base)}>Start again</Button>}>
          This is your draft from before; it is not saved yet.
        </Alert>
      )}
      {!conflict && <ProblemAlert of={thrown} />}
    </SpaceBetween>
  );
  return (
    <Wizard
      activeStepIndex={step}
      allowSkipTo
      isLoadingNextStep={busy}
      submitButtonText={planId === undefined ? 'Create plan' : 'Save changes'}
      onNavigate={({ detail }) => go(detail.requestedStepIndex)}
      onCancel={leave}
      onSubmit={() => {
        if (!conflict) {
          save();
        }
      }}
      steps={[
        {
          title: 'Details',
          description: 'What the plan is for, and how fast it has to be.',
          errorText: complaint,
          content: (
            <SpaceBetween size="l">
              {notices}
              <DetailsStep draft={mine} onChange={set} tried={complaint !== undefined} isNew={planId === undefined} />
            </SpaceBetween>
          ),
        },
        {
          title: 'Waves',
          description: 'What is recovered together, and what waits for what.',
          errorText: complaint,
          content: (
            <SpaceBetween size="l">
              {notices}
              <WavesStep draft={mine} checks={checks} isChange={planId !== undefined} onChange={set} />
            </SpaceBetween>
          ),
        },
        {
          title: 'Review',
          description: 'What will be saved.',
          errorText: conflict ? 'See their change first.' : undefined,
          content: (
            <SpaceBetween size="l">
              {notices}
              <ReviewStep draft={mine} checks={checks} planId={planId} reason={reason} onReason={setReason} onEdit={setStep} />
            </SpaceBetween>
          ),
        },
      ]}
    />
  );
}
