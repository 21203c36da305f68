// Looks at what was built: every token that the console uses has a value, and what a page needs to open is small enough.
//   node scripts/budgets.mjs [dist]
import * as tokens from '@cloudscape-design/design-tokens';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const MAX_INITIAL_KB = 350;
const FIRST_PAGES = ['login', 'dashboard', 'executions', 'recovery-plans', 'protection-groups'];

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

for (const page of FIRST_PAGES) {
  const kb = size(needed(`src/pages/${page}/index.tsx`, needed('index.html')));
  console.log(`${page}: ${kb.toFixed(0)} kB of JavaScript, compressed, of ${MAX_INITIAL_KB}`);
  if (kb > MAX_INITIAL_KB) {
    failures.push(`${page} needs ${kb.toFixed(0)} kB`);
  }
}

failures.forEach((it) => console.error(`error: ${it}`));
process.exitCode = failures.length > 0 ? 1 : 0;
