import type { Execution, ServerExecution, WaveExecution } from './facts';

/** An execution for tests, declared at noon; minutes are those since then. */
export function at(minutes: number): string {
  return new Date(Date.parse('2026-03-01T12:00:00Z') + minutes * 60_000).toISOString();
}

export function server(name: string, more: Partial<ServerExecution> = {}): ServerExecution {
  return {
    serverId: `s-${name}`,
    name,
    where: { accountId: '111122223333', region: 'eu-west-1' },
    optional: false,
    status: 'PENDING',
    settingsReady: false,
    previousLaunches: [],
    ...more,
  };
}

export function wave(name: string, servers: ServerExecution[], more: Partial<WaveExecution> = {}): WaveExecution {
  return {
    wave: {
      name,
      groupIds: [],
      serverIds: [],
      pauseBefore: false,
      beforeHooks: [],
      afterHooks: [],
      timeout: 'PT4H',
      onFailure: 'STOP',
      failureThreshold: '0',
      optionalServerIds: [],
      waitsForSync: false,
      splitting: true,
    },
    dependsOn: [],
    status: 'PENDING',
    unresolvedGroups: [],
    servers,
    attempts: [],
    hookRuns: [],
    approvalsRequested: 0,
    pausePassed: false,
    failureAccepted: false,
    ...more,
  };
}

export function execution(waves: WaveExecution[], more: Partial<Execution> = {}, kind: 'DRILL' | 'RECOVERY' = 'DRILL'): Execution {
  return {
    executionId: 'e1',
    status: 'RUNNING',
    declaredAt: at(0),
    createdAt: at(0),
    deadline: at(600),
    plan: {
      planId: 'shop',
      name: 'Web shop',
      version: 1,
      priority: 0,
      maxDuration: 'PT24H',
      tags: {},
      targets: { rto: 'PT2H' },
      waves: [],
      afterTermination: [],
    },
    startRequest: {
      planId: 'shop',
      kind,
      by: { id: 'ann' },
      overrides: [],
      parameters: {},
      recoveryPoint: { snapshotIds: {} },
      serverIds: [],
      waves: [],
    },
    waves,
    findings: [],
    groups: [],
    inbox: [],
    releasedServerIds: [],
    eventCount: 1,
    version: 1,
    holdsServers: true,
    lastEventHash: '',
    notifiedThrough: 0,
    planHash: 'hash',
    reopened: 0,
    heldAgain: 0,
    schemaVersion: 1,
    settled: false,
    waitOver: false,
    ...more,
  };
}
