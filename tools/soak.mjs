// `npm run soak`: the tests that have a longer variant, one after the other, each for a bounded while.
//   SOAK_SECONDS  what each run with kills gets (120)
//   SOAK_BALLOTS  how many ballots are cast while the process is killed (3000)
//   SOAK_STEPS    how many steps the models walk (10000)
//   SOAK_ROUNDS   how often the random runs are taken (5), each with a seed of its own
// A seed that failed is taken again by giving jest the variables of its printed line.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const whole = (name, fallback) => {
  const value = Number(process.env[name] || fallback);
  if (Number.isInteger(value) && value >= 0) return value;
  console.error(`${name} must be a whole number.`);
  process.exit(1);
};
const seconds = whole('SOAK_SECONDS', 120);
const ballots = whole('SOAK_BALLOTS', 3_000);
const steps = whole('SOAK_STEPS', 10_000);
const rounds = whole('SOAK_ROUNDS', 5);

const specs = ['apps', 'libs'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((path) => join(top, path))
    .filter((path) => path.endsWith('.spec.ts') && !path.includes('node_modules')),
);
// By name and content, so that a new one is found by itself.
const faults = specs.filter((path) => /(^|\.)fault\.spec\.ts$/.test(basename(path)));
const models = specs.filter((path) => basename(path) === 'model.spec.ts');
const random = specs.filter((path) => !models.includes(path) && /from 'fast-check'/.test(readFileSync(path, 'utf8')));

const failed = [];
const jest = (paths, variables, patience) => {
  const given = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const title = `${given.join(' ')} jest ${paths.length > 1 ? `(${paths.length} specs)` : paths.join()}`;
  console.log(`\n── ${title}`);
  const started = performance.now();
  const { status } = spawnSync('jest', ['--runInBand', ...paths], {
    stdio: 'inherit',
    timeout: patience * 1_000,
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning', ...variables },
  });
  console.log(`   ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (status !== 0) failed.push(title);
};
const seed = () => String(randomInt(2 ** 31));

for (const path of faults)
  jest([path], { RENDA_FAULT_SECONDS: String(seconds), RENDA_FAULT_BALLOTS: String(ballots) }, seconds + 900);
for (const path of models) jest([path], { RENDA_SEED: seed(), SUGGESTION_MODEL_STEPS: String(steps) }, 3_600);
for (let round = 0; round < rounds; round += 1) jest(random, { RENDA_SEED: seed(), RENDA_RUNS: '2000' }, 1_200);

if (failed.length > 0) console.error(`\nfailed:\n- ${failed.join('\n- ')}`);
process.exit(failed.length > 0 ? 1 : 0);
