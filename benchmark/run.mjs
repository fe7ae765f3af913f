// The one file that any Node can read: it brings the peers in at the first run, then hands on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `The benchmark runs on Node 24, which "npm ci" brings along on Linux: start it by "npm run benchmark".`,
  );
  process.exit(1);
}

const lockOf = (file) =>
  existsSync(join(here, file)) ? JSON.parse(readFileSync(join(here, file), 'utf8')).packages : {};
const installed = lockOf('node_modules/.package-lock.json');
const isInstalled = Object.entries(lockOf('package-lock.json')).every(
  ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
);
if (!isInstalled) {
  console.log('Installing the peers that Renda is measured beside (benchmark/package.json) …');
  const { status } = spawnSync('npm', ['ci', '--prefix', here, '--ignore-scripts', '--no-audit'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

await import('./src/main.ts');
