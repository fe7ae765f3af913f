import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The rules broken by one line of code, if it stood in the file. Nothing is written. */
const rulesBrokenBy = (line: string, file: string): readonly string[] => {
  const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
  const args = [eslint, '--stdin', '--stdin-filename', join(root, file), '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, input: `${line}\n`, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  const [result] = JSON.parse(stdout) as readonly { messages: readonly { ruleId: string }[] }[];
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
};

const boundary = '@nx/enforce-module-boundaries';

// ESLint reads who may import whom from Nx's graph of the projects, which a fresh clone does not have yet.
beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/.bin/nx'), 'show', 'projects'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  if (status !== 0) throw new Error(stderr);
}, 120_000);

describe('The boundaries between projects', () => {
  it.each([
    [
      'a subgraph another domain’s',
      `export { voting } from '@renda/voting-subgraph';`,
      'libs/stations/subgraph/src/index.ts',
    ],
    [
      'a subgraph another domain’s rules',
      `export { greedy } from '@renda/voting-rules';`,
      'libs/stations/subgraph/src/index.ts',
    ],
    ['rules a platform library', `export { newId } from '@renda/persistence';`, 'libs/voting/rules/src/index.ts'],
    [
      'the platform a domain',
      `export { stations } from '@renda/stations-subgraph';`,
      'libs/platform/events/src/index.ts',
    ],
    ['the kernel anything', `export { roles } from '@renda/identity';`, 'libs/platform/kernel/src/index.ts'],
  ])(
    'forbid that %s is imported',
    (_, line, file) => {
      expect(rulesBrokenBy(line, file)).toContain(boundary);
    },
    120_000,
  );

  it.each([
    ['an npm package', `export { v7 } from 'uuid';`, 'no-restricted-imports'],
    ['the clock', 'export const today = new Date();', 'no-restricted-syntax'],
    ['chance', 'export const lot = Math.random();', 'no-restricted-syntax'],
  ])(
    'keep %s out of rules',
    (_, line, rule) => {
      expect(rulesBrokenBy(line, 'libs/voting/rules/src/lot.ts')).toContain(rule);
    },
    120_000,
  );

  it('let a subgraph import its own rules and the platform', () => {
    const line = `export { greedy } from '@renda/voting-rules';\nexport { newId } from '@renda/persistence';`;

    expect(rulesBrokenBy(line, 'libs/voting/subgraph/src/probe.ts')).toEqual([]);
  }, 120_000);
});
