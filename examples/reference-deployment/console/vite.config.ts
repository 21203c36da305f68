import { execFileSync } from 'node:child_process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// What the server of `npm run dev` hands on; the console's own addresses are behind the #.
const API = new RegExp(
  '^/(auth|accounts|audit|config/|disasters|drills|drs|ec2|executions|gameday|health|' +
    'maintenance-windows|notifications|protection-groups|readiness|recovery-plans|schedules|stream|triggers|users|world)',
).source;

/** Which commit was built, so that a page that is old can be told from one that is not. */
function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unknown';
  }
}

export default defineConfig({
  // The library that signs in at Cognito is written for Node, too, and asks for its global object.
  define: { 'import.meta.env.VITE_COMMIT': JSON.stringify(commit()), global: 'globalThis' },
  // Relative, so that the console works under any path.
  base: './',
  plugins: [react()],
  build: { target: 'es2023', chunkSizeWarningLimit: 1_500, sourcemap: false, manifest: true },
  server: {
    proxy: { [API]: { target: process.env['DRS_ORCHESTRATION_URL'] ?? 'http://127.0.0.1:8080' } },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://console.example/' } },
    setupFiles: ['src/test/setup.ts'],
    css: false,
    server: { deps: { inline: [/@cloudscape-design/] } },
    testTimeout: 20_000,
  },
});
