import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import Toggle from '@cloudscape-design/components/toggle';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf, useApi, type Schema } from '../../api';
import { useMay } from '../../auth';
import { asCommand, ProblemAlert, ShowCall, Time } from '../../components';
import { Loading, useNotify } from '../../shell';

/** Copies the tags of EC2 instances to the source servers of DRS, so that groups by tag find them. */
export function TagSyncConfigPanel() {
  const current = useApi().queries.useQuery('get', '/config/tag-sync', {});
  if (current.error !== null) {
    return <ProblemAlert of={current.error} retry={() => void current.refetch()} />;
  }
  // What is entered belongs to the version that it began from; another version begins anew.
  return current.data === undefined ? <Loading /> : <Panel key={current.data.version} view={current.data} />;
}

function Panel({ view }: { view: Schema<'TagSyncView'> }) {
  const { queries } = useApi();
  const cache = useQueryClient();
  const notify = useNotify();
  const may = useMay('drs:ManageAccounts');
  const mayRun = useMay('drs:UpdateProtectionGroup');
  const [enabled, setEnabled] = useState(view.enabled);
  const [hours, setHours] = useState(String(view.intervalHours));
  const [include, setInclude] = useState(view.include.join('\n'));
  const [exclude, setExclude] = useState(view.exclude.join('\n'));
  const [copy, setCopy] = useState(view.copyToInstances);

  const save = queries.useMutation('put', '/config/tag-sync', {
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['get', '/config/tag-sync'] });
      notify({ type: 'success', text: 'The tag synchronisation is saved.' });
    },
  });
  const run = queries.useMutation('post', '/drs/tag-sync', {
    onSuccess: () => cache.invalidateQueries({ queryKey: ['get', '/config/tag-sync'] }),
  });
  const body = {
    enabled,
    intervalHours: Number(hours),
    include: lines(include),
    exclude: lines(exclude),
    copyToInstances: copy,
    accountIds: view.accountIds,
    regions: view.regions,
    version: view.version,
  };
  const problem = save.error == null ? undefined : problemOf(save.error);
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description="Copies the tags of EC2 instances to their source servers, so that protection groups by tag find them."
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  disabled={!mayRun}
                  loading={run.isPending && run.variables?.body?.dryRun === true}
                  onClick={() => run.mutate({ body: { dryRun: true } })}
                >
                  Try without changing
                </Button>
                <Button
                  disabled={!mayRun}
                  loading={run.isPending && run.variables?.body?.dryRun === false}
                  onClick={() => run.mutate({ body: { dryRun: false } })}
                >
                  Run now
                </Button>
                <Button
                  variant="primary"
                  disabled={!may}
                  disabledReason="Your role does not include drs:ManageAccounts"
                  loading={save.isPending}
                  onClick={() => save.mutate({ body })}
                >
                  Save
                </Button>
              </SpaceBetween>
            }
          >
            Tag synchronisation
          </Header>
        }
      >
        <SpaceBetween size="m">
          <Toggle checked={enabled} disabled={!may} onChange={({ detail }) => setEnabled(detail.checked)}>
            Runs by itself
          </Toggle>
          <FormField label="Every so many hours" constraintText="1 to 24" errorText={problem?.about('intervalHours')}>
            <Input type="number" value={hours} disabled={!may} onChange={({ detail }) => setHours(detail.value)} />
          </FormField>
          <FormField
            label="Only these keys"
            description="One a line; a * stands for anything. Empty: all keys."
            errorText={problem?.about('include')}
          >
            <Textarea value={include} disabled={!may} rows={3} onChange={({ detail }) => setInclude(detail.value)} />
          </FormField>
          <FormField label="Never these keys" description="One a line." errorText={problem?.about('exclude')}>
            <Textarea value={exclude} disabled={!may} rows={3} onChange={({ detail }) => setExclude(detail.value)} />
          </FormField>
          <Toggle checked={copy} disabled={!may} onChange={({ detail }) => setCopy(detail.checked)}>
            Recovered instances get the tags, too
          </Toggle>
          <div>
            Last run: <Time at={view.lastRun?.startedAt} />. Next: <Time at={view.nextDueAt} />.
          </div>
          <ProblemAlert of={save.error ?? run.error} />
          {run.data !== undefined && <Ran report={run.data} />}
          <ShowCall call={{ method: 'PUT', path: '/config/tag-sync', body }} cli={asCommand('updateTagSync', body)} />
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

function Ran({ report }: { report: Schema<'TagSyncReport'> }) {
  const totals = Object.entries(report.totals)
    .map(([outcome, count]) => `${count} ${outcome.toLowerCase().replace('_', ' ')}`)
    .join(', ');
  return (
    <Alert type={report.missed.length > 0 ? 'warning' : 'success'} header={report.dryRun ? 'It would have done this' : 'Done'}>
      Servers: {totals === '' ? 'none' : totals}.
      {report.missed.map((it) => (
        <div key={`${it.where.accountId} ${it.where.region}`}>
          {it.where.region} of {it.where.accountId}: {it.problem}. {it.nextStep}
        </div>
      ))}
    </Alert>
  );
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => it !== '');
}
