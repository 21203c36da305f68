import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api';
import { ProblemAlert } from '../../components';
import { PlaceProblems } from '../../components/servers';
import type { PlanDraft } from './draft';

/** Waves as the tags of servers say; they can be changed before they are saved. */
export function ProposeWaves({ draft, onChange }: { draft: PlanDraft; onChange: (draft: PlanDraft) => void }) {
  const { client } = useApi();
  const [application, setApplication] = useState('');
  const proposal = useMutation({
    mutationFn: async () =>
      (await client.POST('/recovery-plans/by-tags/propose', { body: application === '' ? {} : { application } })).data,
  });
  const saveGroups = useMutation({
    mutationFn: async () => {
      for (const group of proposal.data?.groups ?? []) {
        await client.POST('/protection-groups', { body: group });
      }
      const plan = proposal.data?.plan;
      if (plan !== undefined) {
        onChange({ ...draft, name: draft.name === '' ? plan.name : draft.name, waves: plan.waves });
      }
    },
  });
  const found = proposal.data;
  return (
    <Container
      header={
        <Header variant="h2" description="Where servers have tags such as dr:wave and dr:application, waves can be proposed from them.">
          From tags – optional
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField label="Application – optional" description="Only servers with this value of dr:application.">
          <SpaceBetween direction="horizontal" size="xs">
            <Input value={application} ariaLabel="Application" onChange={({ detail }) => setApplication(detail.value)} />
            <Button loading={proposal.isPending} onClick={() => proposal.mutate()}>
              Propose waves
            </Button>
          </SpaceBetween>
        </FormField>
        <ProblemAlert of={proposal.error ?? saveGroups.error} />
        <PlaceProblems problems={found?.problems ?? []} />
        {found !== undefined && found.waves.length === 0 && (
          <Alert type="info" header="No server has the tags">
            {found.leftOut[0] && `${found.leftOut[0].name} ${found.leftOut[0].reason}`}
            {found.leftOut.length > 1 && `, and ${found.leftOut.length - 1} others likewise`}. Add waves by hand in the next
            step.
          </Alert>
        )}
        {found !== undefined && found.waves.length > 0 && (
          <Alert
            type="success"
            header={`${found.waves.length} waves are proposed`}
            action={
              <Button loading={saveGroups.isPending} onClick={() => saveGroups.mutate()}>
                {found.groups.length === 0 ? 'Use them' : `Create ${found.groups.length} groups and use them`}
              </Button>
            }
          >
            <ul>
              {found.waves.map((it) => (
                <li key={it.name}>
                  {it.name}: {it.servers.map((server) => server.name).join(', ')}
                </li>
              ))}
            </ul>
            {found.leftOut.length > 0 && (
              <ExpandableSection headerText={`${found.leftOut.length} servers are left out`}>
                <ul>
                  {found.leftOut.map((it) => (
                    <li key={it.serverId}>
                      {it.name} {it.reason}
                    </li>
                  ))}
                </ul>
              </ExpandableSection>
            )}
          </Alert>
        )}
      </SpaceBetween>
    </Container>
  );
}
