import { useServers } from '../../components/servers';
import { gateOf, noteOf, PlanGraph, type Wave } from '../../components/waves';

/** The waves of a plan, to be looked at. */
export function WavesGraph({ waves, critical = new Set() }: { waves: readonly Wave[]; critical?: ReadonlySet<string> }) {
  const servers = useServers().data?.servers ?? [];
  return (
    <PlanGraph
      waves={waves.map((it) => ({
        name: it.name,
        ...(it.dependsOn !== undefined && { dependsOn: it.dependsOn }),
        note: noteOf(it, servers.filter((one) => one.groups.some((group) => it.groupIds?.includes(group.groupId))).length),
        gate: gateOf(it),
        critical: critical.has(it.name),
      }))}
    />
  );
}
