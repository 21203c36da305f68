import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import TimeInput from '@cloudscape-design/components/time-input';
import { useState } from 'react';
import { useApi, type Schema } from '../../api';
import { formatDuration } from '../durations';
import { formatLocal } from '../times';
import type { StartForm } from './startForm';

type Row = Schema<'ServerRow'>;

/** From which data servers are launched: the latest, as of a moment, or a point of each. */
export function RecoveryPointFields({
  form,
  onChange,
  servers,
}: {
  form: StartForm;
  onChange: (form: StartForm) => void;
  servers: readonly Row[];
}) {
  return (
    <SpaceBetween size="s">
      <FormField label="Recovery point">
        <RadioGroup
          value={form.point}
          ariaLabel="Recovery point"
          items={[
            { value: 'latest', label: 'Latest', description: 'The least data is lost.' },
            { value: 'moment', label: 'As of a moment', description: 'Before data was damaged, for example.' },
            { value: 'each', label: 'Chosen per server' },
          ]}
          onChange={({ detail }) => onChange({ ...form, point: detail.value as StartForm['point'] })}
        />
      </FormField>
      {form.point === 'moment' && <Moment value={form.moment} onChange={(moment) => onChange({ ...form, moment })} />}
      {form.point === 'each' && (
        <Table
          variant="embedded"
          items={[...servers]}
          trackBy="serverId"
          ariaLabels={{ tableLabel: 'Recovery points' }}
          columnDefinitions={[
            { id: 'name', header: 'Server', isRowHeader: true, cell: (it) => it.name },
            {
              id: 'point',
              header: 'Launched from',
              cell: (it) => (
                <Points
                  server={it}
                  chosen={form.snapshots[it.serverId]}
                  onChange={(snapshotId) => {
                    const others = Object.entries(form.snapshots).filter(([id]) => id !== it.serverId);
                    onChange({
                      ...form,
                      snapshots: Object.fromEntries(
                        snapshotId === undefined ? others : [...others, [it.serverId, snapshotId]],
                      ),
                    });
                  }}
                />
              ),
            },
          ]}
        />
      )}
    </SpaceBetween>
  );
}

/** A date and a time where the reader is. */
function Moment({ value, onChange }: { value: string; onChange: (moment: string) => void }) {
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const use = (day: string, clock: string) => {
    setDate(day);
    setTime(clock);
    const moment = new Date(`${day.replaceAll('/', '-')}T${clock}`);
    onChange(clock.length < 5 || Number.isNaN(moment.getTime()) ? '' : moment.toISOString());
  };
  return (
    <FormField label="Moment" constraintText={value === '' ? 'Where you are.' : `That is ${formatLocal(new Date(value))}, ${value} in UTC.`}>
      <SpaceBetween direction="horizontal" size="xs">
        <DateInput value={date} placeholder="YYYY/MM/DD" ariaLabel="Date" onChange={({ detail }) => use(detail.value, time)} />
        <TimeInput value={time} format="hh:mm" placeholder="hh:mm" ariaLabel="Time" onChange={({ detail }) => use(date, detail.value)} />
      </SpaceBetween>
    </FormField>
  );
}

function Points({
  server,
  chosen,
  onChange,
}: {
  server: Row;
  chosen: string | undefined;
  onChange: (snapshotId: string | undefined) => void;
}) {
  const details = useApi().queries.useQuery('get', '/drs/source-servers/{id}', {
    params: { path: { id: server.serverId }, query: server.where },
  });
  const asOf = details.data === undefined ? 0 : new Date(details.data.freshness.asOf).getTime();
  const options = (details.data?.points ?? []).map((it) => ({
    value: it.snapshotId,
    label: formatLocal(new Date(it.takenAt)),
    description: `${formatDuration(asOf - new Date(it.takenAt).getTime())} old`,
  }));
  const latest = { value: '', label: 'Latest' };
  return (
    <Select
      ariaLabel={`Recovery point of ${server.name}`}
      statusType={details.isPending ? 'loading' : details.error === null ? 'finished' : 'error'}
      errorText="Its points cannot be read."
      expandToViewport
      options={[latest, ...options]}
      selectedOption={options.find((it) => it.value === chosen) ?? latest}
      onChange={({ detail }) => onChange(detail.selectedOption.value === '' ? undefined : detail.selectedOption.value)}
    />
  );
}
