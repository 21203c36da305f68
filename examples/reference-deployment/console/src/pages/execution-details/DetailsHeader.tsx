import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Schema } from '../../api';
import { StatusBadge, Time } from '../../components';
import { Freshness } from '../../live';
import { ACTIONS } from './actions';
import type { Asked } from './ActionDialog';
import { Ask } from './Attention';
import { KIND, hasEnded, nameOf, type Execution, type RequestType } from './facts';
import { sourceWords } from './sources';

const MORE: readonly RequestType[] = ['RETRY', 'SKIP', 'RELAUNCH', 'EXTEND', 'REPROTECT', 'CLEAN_UP'];

/** What it is, how it is, and what may be asked of it, as the service says. */
export function DetailsHeader({
  execution,
  allowed,
  updatedAt,
  failing,
  onAsk,
}: {
  execution: Execution;
  allowed: Schema<'AllowedActions'> | undefined;
  updatedAt: number;
  failing: boolean;
  onAsk: (asked: Asked) => void;
}) {
  const start = execution.startRequest;
  const ask = (type: RequestType) => (
    <Ask key={type} type={type} label={ACTIONS[type].label} allowed={allowed} onClick={() => onAsk({ type })} />
  );
  const failback = start.kind === 'FAILBACK';
  return (
    <Header
      variant="h1"
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          {!hasEnded(execution) && (execution.pause === undefined ? ask('PAUSE') : ask('RESUME'))}
          {!hasEnded(execution) && ask('CANCEL')}
          {!failback && ask('TERMINATE')}
          <ButtonDropdown
            items={MORE.filter((it) => failback || (it !== 'REPROTECT' && it !== 'CLEAN_UP')).map((type) => ({
              id: type,
              text: ACTIONS[type].label,
              disabled: allowed?.requests[type]?.allowed !== true,
              disabledReason: allowed?.requests[type]?.why ?? 'The service is being asked',
            }))}
            onItemClick={({ detail }) => onAsk({ type: detail.id as RequestType })}
          >
            More
          </ButtonDropdown>
        </SpaceBetween>
      }
      description={
        <SpaceBetween direction="horizontal" size="s" alignItems="center">
          <StatusBadge status={execution.status} />
          <Badge color={start.kind === 'DRILL' ? 'blue' : 'red'}>{KIND[start.kind]}</Badge>
          <Box variant="span" color="text-body-secondary">
            by {nameOf(start.by)}
            {start.source === undefined ? '' : `, ${sourceWords(start.source)}`}, <Time at={execution.createdAt} />
          </Box>
          <Freshness updatedAt={updatedAt} failed={failing} />
        </SpaceBetween>
      }
    >
      {execution.plan.name}
    </Header>
  );
}
