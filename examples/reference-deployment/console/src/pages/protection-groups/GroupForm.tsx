import Alert from '@cloudscape-design/components/alert';
import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { problemOf, useApi, type Schema } from '../../api';
import { ProblemAlert, ShowCall } from '../../components';
import { same, useDraft } from '../../components/drafts';
import { AccountSelector, nameOf } from '../../components/servers';
import { useNotify } from '../../shell';
import { bodyOf, missing, type GroupDraft } from './draft';
import { useSelection } from './useSelection';
import { later } from '../../components/later';

const ServerDiscoveryPanel = later(() => import('../../components/servers/ServerDiscoveryPanel').then((it) => it.ServerDiscoveryPanel));
const ConflictPanel = later(() => import('../../components/drafts/ConflictPanel').then((it) => it.ConflictPanel<GroupDraft>));
const LaunchSettingsFields = later(() => import('./LaunchSettingsFields').then((it) => it.LaunchSettingsFields));
const ServerSettings = later(() => import('./ServerSettings').then((it) => it.ServerSettings));
const SettingsCheck = later(() => import('./SettingsCheck').then((it) => it.SettingsCheck));
const SelectionPreview = later(() => import('./SelectionPreview').then((it) => it.SelectionPreview));
const GroupImpact = later(() => import('./GroupImpact').then((it) => it.GroupImpact));

/** Creates a group, or changes one. */
export function GroupForm({
  groupId,
  start,
  changedBy,
}: {
  groupId?: string;
  start: GroupDraft;
  changedBy?: Schema<'Actor'>;
}) {
  const { client } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const draft = useDraft(`group/${groupId ?? 'new'}`, start);
  const { mine, set } = draft;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [thrown, setThrown] = useState<unknown>();
  const selection = useSelection(mine, groupId);
  const lacks = missing(mine);
  const shown = tried ? lacks : {};
  const place = { accountId: mine.accountId.trim(), region: mine.region.trim() };
  const conflict = groupId !== undefined && start.version !== draft.base.version;
  const back = groupId === undefined ? '/protection-groups' : `/protection-groups/${groupId}`;
  const path = groupId === undefined ? '/protection-groups' : `/protection-groups/${groupId}`;
  const body = { ...bodyOf(mine), ...(groupId !== undefined && reason !== '' && { reason }) };
  const problem = thrown === undefined ? undefined : problemOf(thrown);

  const send = async () => {
    const { data } =
      groupId === undefined
        ? await client.POST('/protection-groups', { body })
        : await client.PUT('/protection-groups/{id}', { params: { path: { id: groupId } }, body });
    draft.discard();
    await queries.invalidateQueries();
    notify({
      type: data?.warnings.length ? 'warning' : 'success',
      text: [`Group ${mine.name} is saved.`, ...(data?.warnings ?? []).map((it) => it.rule)].join(' '),
    });
    await navigate(`/protection-groups/${data?.groupId ?? groupId ?? ''}`);
  };
  const save = () => {
    setTried(true);
    if (Object.keys(lacks).length > 0) {
      return;
    }
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
    void navigate(back);
  };

  return (
    <Form
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" onClick={leave}>
            Discard
          </Button>
          <Button variant="primary" loading={busy} disabled={conflict} disabledReason="See their change first." onClick={save}>
            {groupId === undefined ? 'Create group' : 'Save changes'}
          </Button>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="l">
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
          <Alert type="info" dismissible={false} action={<Button onClick={() => set(draft.base)}>Start again</Button>}>
            This is your draft from before; it is not saved yet.
          </Alert>
        )}
        <Container header={<Header variant="h2">Group</Header>}>
          <SpaceBetween size="m">
            <FormField label="Name" errorText={shown.name ?? problem?.about('name')}>
              <Input value={mine.name} onChange={({ detail }) => set({ ...mine, name: detail.value })} />
            </FormField>
            <FormField label="Description – optional" errorText={problem?.about('description')}>
              <Input value={mine.description} onChange={({ detail }) => set({ ...mine, description: detail.value })} />
            </FormField>
            <AccountSelector
              value={mine}
              disabled={groupId !== undefined}
              accountError={shown.accountId ?? problem?.about('accountId')}
              regionError={shown.region ?? problem?.about('region')}
              onChange={(chosen) => set({ ...mine, ...{ accountId: chosen.accountId, region: chosen.region } })}
            />
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">Which servers</Header>}>
          <SpaceBetween size="m">
            <Tiles
              value={mine.by}
              ariaLabel="How servers are selected"
              items={[
                { value: 'tags', label: 'By tags', description: 'Servers that get the tags later belong to the group then.' },
                { value: 'servers', label: 'One by one', description: 'Exactly the servers that you choose.' },
              ]}
              onChange={({ detail }) => set({ ...mine, by: detail.value as GroupDraft['by'] })}
            />
            <FormField stretch label={mine.by === 'tags' ? 'Tags that a server must have, all of them' : undefined} errorText={shown.selection}>
              {mine.by === 'tags' ? (
                <AttributeEditor
                  items={[...mine.tags]}
                  definition={[
                    {
                      label: 'Key',
                      control: (it, at) => (
                        <Input
                          value={it.name}
                          placeholder="tier"
                          ariaLabel={`Key of tag ${at + 1}`}
                          onChange={({ detail }) => set({ ...mine, tags: mine.tags.with(at, { ...it, name: detail.value }) })}
                        />
                      ),
                    },
                    {
                      label: 'Value',
                      control: (it, at) => (
                        <Input
                          value={it.value}
                          placeholder="web"
                          ariaLabel={`Value of tag ${at + 1}`}
                          onChange={({ detail }) => set({ ...mine, tags: mine.tags.with(at, { ...it, value: detail.value }) })}
                        />
                      ),
                    },
                  ]}
                  addButtonText="Add a tag"
                  removeButtonText="Remove"
                  removeButtonAriaLabel={(it) => `Remove tag ${it.name}`}
                  empty="Add at least one tag."
                  onAddButtonClick={() => set({ ...mine, tags: [...mine.tags, { name: '', value: '' }] })}
                  onRemoveButtonClick={({ detail }) => set({ ...mine, tags: mine.tags.toSpliced(detail.itemIndex, 1) })}
                />
              ) : (
                <ServerDiscoveryPanel
                  place={place}
                  groupId={groupId}
                  chosen={mine.serverIds}
                  onChange={(serverIds) => set({ ...mine, serverIds })}
                />
              )}
            </FormField>
          </SpaceBetween>
        </Container>
        <SelectionPreview selection={selection} groupId={groupId} />
        {groupId !== undefined && selection.asked && <GroupImpact groupId={groupId} draft={mine} />}
        <ExpandableSection
          variant="container"
          headerText="Launch settings"
          headerDescription="What recovered servers are launched with. Without any, as DRS has it."
        >
          <SpaceBetween size="l">
            <LaunchSettingsFields
              place={place}
              value={mine.launchConfig}
              errors={(field) => problem?.about(`launchConfig.${field}`)}
              onChange={(launchConfig) => set({ ...mine, launchConfig })}
            />
            <Header variant="h3" description="A server may differ from its group.">
              Servers
            </Header>
            <ServerSettings
              place={place}
              group={mine.launchConfig}
              value={mine.serverLaunchConfigs}
              servers={(selection.data?.servers ?? []).map((it) => ({ serverId: it.server.serverId, name: nameOf(it.server) }))}
              onChange={(serverLaunchConfigs) => set({ ...mine, serverLaunchConfigs })}
            />
            {Object.keys(lacks).length === 0 && <SettingsCheck groupId={groupId} draft={mine} />}
          </SpaceBetween>
        </ExpandableSection>
        {groupId !== undefined && (
          <FormField label="Why you change it – optional" description="Kept with the version.">
            <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
          </FormField>
        )}
        {!conflict && <ProblemAlert of={thrown} />}
        <ShowCall call={{ method: groupId === undefined ? 'POST' : 'PUT', path, body }} />
      </SpaceBetween>
    </Form>
  );
}

