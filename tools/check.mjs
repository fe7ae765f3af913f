// Everything that is not in `npm test`: format, lint, types, generated files, the lock file, the browser tests, our workbooks in another program, and a second PostgreSQL.
import { spawnSync } from 'node:child_process';

const steps = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  // The boundaries between projects are checked against Nx's graph, which a fresh clone does not have.
  ['projects', 'nx', ['show', 'projects']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types of the page for queries', 'tsc', ['-p', 'apps/console/tsconfig.json']],
  ['types of the page for votes', 'tsc', ['-p', 'apps/ballot/tsconfig.json']],
  ['lock file', 'node', ['tools/complete-lock.mjs', '--check']],
  ['generated files', 'node', ['tools/codegen.ts', '--check']],
  ['browser', 'jest', ['--config', 'jest.browser.config.mjs']],
  ['workbook', 'jest', ['--config', 'jest.workbook.config.mjs']],
  [
    'PostgreSQL 15',
    'node',
    ['tools/with-postgres-15.mjs', 'jest', 'libs/platform/persistence', 'apps/e2e/src/journeys/opinion'],
  ],
];

const only = process.argv.slice(2);
for (const [name, command, args] of steps.filter(([name]) => only.length === 0 || only.includes(name))) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name} failed (${command} ${args.join(' ')})`);
    process.exit(status ?? 1);
  }
  console.log(`   ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
