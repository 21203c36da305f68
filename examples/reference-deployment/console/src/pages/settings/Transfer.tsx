import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi, type Schema } from '../../api';
import { useMay } from '../../auth';
import { ProblemAlert, ShowCall } from '../../components';
import { problemNotification, useNotify } from '../../shell';
import { ImportResult } from './ImportResult';

/** Takes the configuration out as a file, and puts one in: never before it was shown what that would do. */
export function Transfer() {
  const may = useMay('drs:ManageAccounts');
  return (
    <SpaceBetween size="l">
      {!may && <Alert type="info">Your role does not include drs:ManageAccounts, which exports and imports need.</Alert>}
      <Export disabled={!may} />
      <Import disabled={!may} />
    </SpaceBetween>
  );
}

function Export({ disabled }: { disabled: boolean }) {
  const { client } = useApi();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { data } = await client.GET('/config/export');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
      link.download = 'drs-orchestration.json';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (thrown) {
      notify(problemNotification(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="All accounts, protection groups and recovery plans, without secrets."
          actions={
            <Button iconName="download" disabled={disabled} loading={busy} onClick={() => void save()}>
              Export
            </Button>
          }
        >
          Export
        </Header>
      }
    >
      <ShowCall call={{ method: 'GET', path: '/config/export' }} cli="call exportConfiguration" />
    </Container>
  );
}

function Import({ disabled }: { disabled: boolean }) {
  const { queries } = useApi();
  const cache = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const [configuration, setConfiguration] = useState<unknown>();
  const [unreadable, setUnreadable] = useState<string>();
  const [mode, setMode] = useState<Schema<'ImportMode'>>('ALL_OR_NOTHING');
  const [onConflict, setOnConflict] = useState<Schema<'OnConflict'>>('SKIP');
  const dryRun = queries.useMutation('post', '/config/import');
  const real = queries.useMutation('post', '/config/import', { onSuccess: () => cache.invalidateQueries() });

  const forget = () => {
    dryRun.reset();
    real.reset();
  };
  const choose = async (chosen: File[]) => {
    setFiles(chosen);
    setConfiguration(undefined);
    setUnreadable(undefined);
    forget();
    const file = chosen[0];
    if (file !== undefined) {
      const text = await file.text();
      try {
        setConfiguration(JSON.parse(text));
      } catch {
        // The forms of other tools need not be JSON; the server knows them.
        setConfiguration(text);
      }
    }
  };
  const tried = dryRun.data?.succeeded === true && real.data === undefined;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="What this console exported, or the configuration of another tool. It is tried first; nothing changes until you have seen what would."
        >
          Import
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField label="File" errorText={unreadable}>
          <FileUpload
            value={files}
            accept=".json,.csv,.yaml,.yml"
            showFileSize
            i18nStrings={{
              uploadButtonText: () => 'Choose a file',
              dropzoneText: () => 'Drop the file here',
              removeFileAriaLabel: () => 'Remove the file',
              limitShowFewer: 'Show fewer',
              limitShowMore: 'Show more',
              errorIconAriaLabel: 'Error',
            }}
            onChange={({ detail }) => void choose(detail.value)}
          />
        </FormField>
        <FormField label="If something is wrong with one of them">
          <RadioGroup
            value={mode}
            items={[
              { value: 'ALL_OR_NOTHING', label: 'Import nothing' },
              { value: 'AS_FAR_AS_POSSIBLE', label: 'Import the others' },
            ]}
            onChange={({ detail }) => {
              setMode(detail.value as Schema<'ImportMode'>);
              forget();
            }}
          />
        </FormField>
        <FormField label="What is there already">
          <RadioGroup
            value={onConflict}
            items={[
              { value: 'SKIP', label: 'Stays as it is' },
              { value: 'REPLACE', label: 'Is replaced by what the file has' },
            ]}
            onChange={({ detail }) => {
              setOnConflict(detail.value as Schema<'OnConflict'>);
              forget();
            }}
          />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            disabled={disabled || configuration === undefined}
            loading={dryRun.isPending}
            onClick={() => dryRun.mutate({ body: { configuration, mode, onConflict, dryRun: true } })}
          >
            Show what it would do
          </Button>
          <Button
            variant="primary"
            disabled={disabled || !tried}
            disabledReason="See first what it would do"
            loading={real.isPending}
            onClick={() => real.mutate({ body: { configuration, mode, onConflict, dryRun: false } })}
          >
            Import
          </Button>
        </SpaceBetween>
        <ProblemAlert of={real.error ?? dryRun.error} />
        <ImportResult report={real.data ?? dryRun.data} />
      </SpaceBetween>
    </Container>
  );
}
