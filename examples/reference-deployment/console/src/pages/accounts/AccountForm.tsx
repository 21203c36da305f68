import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TokenGroup from '@cloudscape-design/components/token-group';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { problemOf, useApi, type Schema } from '../../api';
import { ProblemAlert, ShowCall } from '../../components';
import { useNotify } from '../../shell';

/** Registers an account, or changes how it is reached. */
export function AccountForm({ account, onClose }: { account: Schema<'AccountView'> | undefined; onClose: () => void }) {
  const { queries } = useApi();
  const cache = useQueryClient();
  const notify = useNotify();
  const [accountId, setAccountId] = useState(account?.accountId ?? '');
  const [accountName, setAccountName] = useState(account?.accountName ?? '');
  const [roleArn, setRoleArn] = useState(account?.roleArn ?? '');
  const [externalId, setExternalId] = useState('');
  const [regions, setRegions] = useState<readonly string[]>(account?.regions ?? []);
  const [region, setRegion] = useState('');

  const done = {
    onSuccess: async () => {
      await cache.invalidateQueries();
      notify({ type: 'success', text: `Account ${accountId} is saved. Validate it to see whether it can be reached.` });
      onClose();
    },
  };
  const create = queries.useMutation('post', '/accounts', done);
  const update = queries.useMutation('put', '/accounts/{accountId}', done);
  const thrown: unknown = create.error ?? update.error;
  const problem = thrown == null ? undefined : problemOf(thrown);
  const body = {
    accountName: accountName === '' ? undefined : accountName,
    roleArn: roleArn === '' ? undefined : roleArn,
    externalId: externalId === '' ? account?.externalId : externalId,
    regions: [...regions],
    stagingAccountIds: account?.stagingAccountIds,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (account === undefined) {
      create.mutate({ body: { accountId, ...body } });
    } else {
      update.mutate({ params: { path: { accountId } }, body: { ...body, version: account.version } });
    }
  };
  const addRegion = () => {
    if (region !== '') {
      setRegions((old) => [...new Set([...old, region.trim()])]);
      setRegion('');
    }
  };
  return (
    <Modal
      visible
      header={account === undefined ? 'Register an account' : `Change account ${accountId}`}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" form="account" formAction="submit" loading={create.isPending || update.isPending}>
              Save
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id="account" onSubmit={submit}>
        <SpaceBetween size="m">
          <FormField label="Account id" constraintText="Twelve digits" errorText={problem?.about('accountId')}>
            <Input
              value={accountId}
              inputMode="numeric"
              disabled={account !== undefined}
              onChange={({ detail }) => setAccountId(detail.value)}
            />
          </FormField>
          <FormField label="Name" errorText={problem?.about('accountName')}>
            <Input value={accountName} onChange={({ detail }) => setAccountName(detail.value)} />
          </FormField>
          <FormField
            label="Role"
            description="The role that the service assumes there. Leave it empty for the account that the service runs in."
            errorText={problem?.about('roleArn')}
          >
            <Input
              value={roleArn}
              placeholder="arn:aws:iam::111122223333:role/DRSOrchestrationRole"
              onChange={({ detail }) => setRoleArn(detail.value)}
            />
          </FormField>
          <FormField
            label="External id"
            description="A secret that the role demands. It is never shown again."
            errorText={problem?.about('externalId')}
          >
            <Input value={externalId} autoComplete={false} onChange={({ detail }) => setExternalId(detail.value)} />
          </FormField>
          <FormField
            label="Regions"
            description="Where its servers are recovered. Those of the protection groups count in any case."
            errorText={problem?.about('regions')}
            secondaryControl={
              <Button formAction="none" onClick={addRegion}>
                Add
              </Button>
            }
          >
            <Input value={region} placeholder="eu-west-1" onChange={({ detail }) => setRegion(detail.value)} />
          </FormField>
          <TokenGroup
            items={regions.map((it) => ({ label: it, dismissLabel: `Remove ${it}` }))}
            onDismiss={({ detail }) => setRegions((old) => old.filter((_, index) => index !== detail.itemIndex))}
          />
          <ProblemAlert of={thrown} />
          <ShowCall
            call={
              account === undefined
                ? { method: 'POST', path: '/accounts', body: { accountId, ...body, externalId: undefined } }
                : { method: 'PUT', path: `/accounts/${accountId}`, body: { ...body, externalId: undefined, version: account.version } }
            }
          />
        </SpaceBetween>
      </form>
    </Modal>
  );
}
