import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import { useApi, type Schema } from '../../api';
import { Duration } from '../../components';
import { dependencies, gateOf, saidOf } from '../../components/waves';

/** What each wave of a plan has, and when it typically is. */
export function WavesTable({
  waves,
  forecast,
}: {
  waves: Schema<'PlanView'>['waves'];
  forecast: Schema<'PlanForecast'> | undefined;
}) {
  const groups = useApi().queries.useQuery('get', '/protection-groups', { params: { query: { limit: 1_000 } } });
  const waitsFor = dependencies(waves);
  return (
    <Table
      items={waves}
      trackBy="name"
      ariaLabels={{ tableLabel: 'Waves' }}
      empty="The waves come from tags."
      wrapLines
      columnDefinitions={[
        { id: 'name', header: 'Wave', isRowHeader: true, cell: (it) => it.name },
        {
          id: 'groups',
          header: 'Groups',
          cell: (it) =>
            it.groupIds.map((id, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link href={`#/protection-groups/${id}`}>
                  {groups.data?.items.find((one) => one.groupId === id)?.name ?? id}
                </Link>
              </span>
            )),
        },
        { id: 'after', header: 'Waits for', cell: (it) => waitsFor.get(it.name)?.join(', ') || 'Nothing' },
        { id: 'gate', header: 'People before', cell: (it) => gateOf(it) ?? 'Nobody' },
        {
          id: 'hooks',
          header: 'Hooks',
          cell: (it) =>
            [...it.beforeHooks.map((one) => `${one.name} before`), ...it.afterHooks.map((one) => `${one.name} after`)].join(', ') || 'None',
        },
        { id: 'condition', header: 'Takes part', cell: (it) => (it.condition === undefined ? 'Always' : `If ${saidOf(it.condition)}`) },
        {
          id: 'typically',
          header: 'Typically',
          cell: (it) => {
            const wave = forecast?.forecast.waves.find((one) => one.wave === it.name);
            return wave === undefined ? '–' : <><Duration of={wave.start} /> – <Duration of={wave.end} /></>;
          },
        },
      ]}
    />
  );
}
