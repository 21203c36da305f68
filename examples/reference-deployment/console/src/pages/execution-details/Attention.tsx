import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Schema } from '../../api';
import { Time, formatDuration, wordOf } from '../../components';
import type { Asked } from './ActionDialog';
import { counted, cutoverFacts, nameOf, serversOf, since, type Execution } from './facts';
import { whatToDo } from './whatToDo';

export interface AttentionProps {
  readonly execution: Execution;
  readonly allowed: Schema<'AllowedActions'> | undefined;
  readonly now: number | undefined;
  readonly onAsk: (asked: Asked) => void;
}

/** What waits for people, and what they need to know. */
export function Attention(props: AttentionProps) {
  const { execution } = props;
  return (
    <SpaceBetween size="m">
      {execution.waves
        .filter((it) => it.status === 'AWAITING_APPROVAL')
        .map((it) => (
          <WaitingForApproval key={it.wave.name} wave={it} {...props} />
        ))}
      {execution.pause !== undefined && <Paused pause={execution.pause} {...props} />}
      <Failures {...props} />
      {execution.termination !== undefined && <Termination of={execution.termination} />}
    </SpaceBetween>
  );
}

/** The facts that an approver needs: what is asked, what is known so far, what will happen, how long there is. */
function WaitingForApproval({ execution, allowed, now, onAsk, wave }: AttentionProps & { wave: Execution['waves'][number] }) {
  const policy = wave.wave.approval;
  const name = wave.wave.name;
  const expires = since(execution, wave.approval?.expiresAt);
  const answer = allowed?.requests['APPROVE'];
  const refused = answer?.allowed === false ? (answer.why ?? 'the service does not say why') : undefined;
  const warnings = execution.findings.filter((it) => it.wave === undefined || it.wave === name);
  return (
    <Alert
      type="warning"
      header={`Wave ${name} waits for an approval`}
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <Ask type="DENY" label="Deny" allowed={allowed} onClick={() => onAsk({ type: 'DENY', wave: name })} />
          <Ask type="APPROVE" label="Approve" primary allowed={allowed} onClick={() => onAsk({ type: 'APPROVE', wave: name })} />
        </SpaceBetween>
      }
    >
      {policy?.instructions !== undefined && <Box fontWeight="bold">{policy.instructions}</Box>}
      <ul>
        <li>
          It launches {counted(wave.servers.length, 'server')}. Started by {nameOf(execution.startRequest.by)}
          {execution.startRequest.reason === undefined ? '' : `: “${execution.startRequest.reason}”`}.
        </li>
        {cutoverFacts(wave).map((it) => (
          <li key={it}>{it}</li>
        ))}
        <li>
          Before it:{' '}
          {wave.dependsOn
            .map((it) => execution.waves.find((other) => other.wave.name === it))
            .flatMap((it) =>
              it === undefined
                ? []
                : [`${it.wave.name} ${wordOf(it.status).word.toLowerCase()}, ${it.servers.filter((s) => s.status === 'RECOVERED').length} of ${it.servers.length} recovered`],
            )
            .join('; ') || 'nothing'}
          .
        </li>
        <li>{warnings.length === 0 ? 'Preflight found nothing about it.' : `Findings: ${warnings.map((it) => it.message).join('; ')}`}</li>
        <li>
          {policy === undefined || policy.approvers.length === 0
            ? 'Anybody with the permission may answer, within the rules of the service.'
            : `May be answered by ${policy.approvers.join(', ')}.`}{' '}
          {wave.approval !== undefined && (
            <>
              Asked at <Time at={wave.approval.requestedAt} />, expires at <Time at={wave.approval.expiresAt} />
              {expires !== undefined && now !== undefined && expires > now ? ` (in ${formatDuration(expires - now)})` : ''}. Meanwhile
              the RTO goes on.
            </>
          )}
        </li>
        {refused !== undefined && <li>You cannot approve it: {refused}.</li>}
      </ul>
    </Alert>
  );
}

function Paused({ pause, execution, allowed, now, onAsk }: AttentionProps & { pause: Schema<'Pause'> }) {
  const begun = since(execution, pause.since);
  return (
    <Alert
      type="info"
      header={pause.wait ? 'It waits' : execution.status === 'PAUSE_PENDING' ? 'It will pause' : 'It is paused'}
      action={<Ask type="RESUME" label="Resume" primary allowed={allowed} onClick={() => onAsk({ type: 'RESUME' })} />}
    >
      {nameOf(pause.by)}: {pause.reason}. Since <Time at={pause.since} />
      {now === undefined || now < begun ? '' : ` (${formatDuration(now - begun)})`}
      {pause.wave === undefined ? '' : `, before wave ${pause.wave}`}. The RTO goes on.
    </Alert>
  );
}

function Failures({ execution, allowed, onAsk }: AttentionProps) {
  const failed = serversOf(execution).filter((it) => it.status === 'FAILED');
  const waves = execution.waves.filter((it) => it.failure !== undefined && !it.servers.some((s) => s.status === 'FAILED'));
  if (failed.length === 0 && waves.length === 0) {
    return null;
  }
  const ids = failed.map((it) => it.serverId);
  return (
    <Alert
      type="error"
      header={failed.length > 0 ? `${counted(failed.length, 'server')} failed` : `Wave ${waves[0]?.wave.name ?? ''} failed`}
      action={
        failed.length > 0 && (
          <SpaceBetween direction="horizontal" size="xs">
            <Ask type="SKIP" label="Skip" allowed={allowed} onClick={() => onAsk({ type: 'SKIP', serverIds: ids })} />
            <Ask type="RETRY" label="Retry" primary allowed={allowed} onClick={() => onAsk({ type: 'RETRY', serverIds: ids })} />
          </SpaceBetween>
        )
      }
    >
      <ul>
        {failed.slice(0, 5).map((it) => (
          <li key={it.serverId}>
            {it.name} ({it.wave}): {it.failure?.message}.{' '}
            {it.failure !== undefined && whatToDo(it.failure.code)}
          </li>
        ))}
        {failed.length > 5 && <li>{failed.length - 5} more in the table of servers.</li>}
        {waves.map((it) => (
          <li key={it.wave.name}>
            {it.wave.name}: {it.failure?.message}. {it.failure !== undefined && whatToDo(it.failure.code)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Termination({ of }: { of: Schema<'Termination'> }) {
  const done = of.targets.filter((it) => it.status === 'TERMINATED' || it.status === 'GONE').length;
  const failed = of.targets.filter((it) => it.status === 'FAILED');
  return (
    <Alert type={failed.length > 0 ? 'error' : 'info'} header={of.endedAt === undefined ? 'Instances are being terminated' : 'Instances terminated'}>
      <ProgressBar
        value={of.targets.length === 0 ? 100 : (done / of.targets.length) * 100}
        status={of.endedAt === undefined ? 'in-progress' : failed.length > 0 ? 'error' : 'success'}
        ariaLabel="Terminated"
        description={`${done} of ${counted(of.targets.length, 'instance')}; asked for by ${nameOf(of.requestedBy)}`}
        resultText={failed.length > 0 ? `${counted(failed.length, 'instance')} could not be terminated` : 'All are gone'}
      />
      {failed.map((it) => (
        <div key={it.serverId}>
          {it.instanceId}: {it.failure?.message}
        </div>
      ))}
    </Alert>
  );
}

/** A button that says why it cannot be pressed, in the words of the service. */
export function Ask({
  type,
  label,
  allowed,
  primary = false,
  onClick,
}: {
  type: Schema<'RequestType'>;
  label: string;
  allowed: Schema<'AllowedActions'> | undefined;
  primary?: boolean;
  onClick: () => void;
}) {
  const action = allowed?.requests[type];
  return (
    <Button
      variant={primary ? 'primary' : 'normal'}
      disabled={action?.allowed !== true}
      disabledReason={action?.why ?? 'The service is being asked'}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
