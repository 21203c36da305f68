import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import { useActiveExecutions } from './ActiveExecutions';
import { useReadiness } from './Readiness';

/** The three answers that somebody opens the dashboard for. */
export function Figures({ alarms, complete }: { alarms: number; complete: boolean }) {
  const active = useActiveExecutions().data?.items;
  const plans = useReadiness().data?.items;
  const waiting = active?.filter((it) => it.status === 'AWAITING_APPROVAL' || it.status === 'PAUSED').length;
  const ready = plans?.filter((it) => it.status === 'READY' || it.status === 'READY_WITH_WARNINGS').length;
  const proven = plans?.filter((it) => it.proof?.valid).length;
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        items={[
          { label: 'Active executions', value: figure(active?.length, '#/executions') },
          { label: 'Waiting for somebody', value: figure(waiting, '#/executions') },
          {
            label: 'Plans that are ready',
            value: figure(ready, '#/recovery-plans', `${ready} of ${plans?.length}, ${proven} proven`),
          },
          { label: 'Alarms', value: alarms > 0 ? alarms : complete ? 'None' : 'Not known yet' },
        ]}
      />
    </Container>
  );
}

function figure(count: number | undefined, href: string, text = String(count)) {
  return count === undefined ? '…' : <Link href={href}>{text}</Link>;
}
