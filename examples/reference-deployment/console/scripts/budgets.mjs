// Looks at what was built: every token that the console uses has a value, and what a page needs to open is small enough.
//   node scripts/budgets.mjs [dist]
import * as tokens from '@cloudscape-design/design-tokens';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const MAX_INITIAL_KB = 350;
/** What a view loads, beyond what is around every page. */
const VIEWS = {
  'login': ['pages/login/index.tsx'],
  'dashboard': ['pages/dashboard/index.tsx'],
  'executions': ['pages/executions/index.tsx'],
  'an execution': ['pages/execution-details/index.tsx'],
  'recovery plans': ['pages/recovery-plans/index.tsx', 'pages/recovery-plans/PlansTable.tsx'],
  'a recovery plan': ['pages/recovery-plans/index.tsx', 'pages/recovery-plans/PlanDetails.tsx'],
  'editing a recovery plan': ['pages/recovery-plans/index.tsx', 'pages/recovery-plans/EditPlan.tsx'],
  'protection groups': ['pages/protection-groups/index.tsx', 'pages/protection-groups/GroupsTable.tsx'],
  'a protection group': ['pages/protection-groups/index.tsx', 'pages/protection-groups/GroupDetails.tsx'],
  'editing a protection group': ['pages/protection-groups/index.tsx', 'pages/protection-groups/EditGroup.tsx'],
  'source servers': ['pages/source-servers/index.tsx'],
  'game day': ['pages/game-day/index.tsx'],
  'accounts': ['pages/accounts/index.tsx'],
  'settings': ['pages/settings/index.tsx'],
  'audit': ['pages/audit/index.tsx'],
  'getting started': ['pages/getting-started/index.tsx'],
};

const dist = process.argv[2] ?? 'dist';
const failures = [];

const css = readdirSync(`${dist}/assets`)
  .filter((it) => it.endsWith('.css'))
  .map((it) => readFileSync(`${dist}/assets/${it}`, 'utf8'))
  .join('');
const known = new Set([...css.matchAll(/(--[a-z0-9-]+)\s*:/g)].map((it) => it[1]));
const lost = Object.values(tokens).filter((it) => /^var\(--/.test(it) && !known.has(/--[a-z0-9-]+/.exec(it)[0]));
if (lost.length > 0) {
  failures.push(`${lost.length} design tokens have no value, such as ${lost[0]}: design-tokens is not of these components`);
}

const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8'));

/** The chunks that a chunk cannot do without. */
function needed(key, found = new Set()) {
  if (!found.has(key)) {
    found.add(key);
    (manifest[key].imports ?? []).forEach((it) => needed(it, found));
  }
  return found;
}

const size = (chunks) =>
  [...chunks].reduce((sum, key) => sum + gzipSync(readFileSync(`${dist}/${manifest[key].file}`)).length, 0) / 1_000;

for (const [view, files] of Object.entries(VIEWS)) {
  const kb = size(files.reduce((found, it) => needed(`src/${it}`, found), needed('index.html')));
  console.log(`${view}: ${kb.toFixed(0)} kB of JavaScript, compressed, of ${MAX_INITIAL_KB}`);
  if (kb > MAX_INITIAL_KB) {
    failures.push(`${view} needs ${kb.toFixed(0)} kB`);
  }
}

failures.forEach((it) => console.error(`error: ${it}`));
process.exitCode = failures.length > 0 ? 1 : 0;
