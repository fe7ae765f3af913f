import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@renda/embedded-postgres';
import { developmentIssuer } from '@renda/identity';

import { freePort, startChild } from '../child.ts';
import { benchmarkFolder } from '../options.ts';
import { writeIntoReadme } from '../readme.ts';
import { convenedCongress } from './congress.ts';
import { measuredRecount, measuredVerdict } from './counting.ts';
import { heldVote } from './held-vote.ts';
import { reportOf } from './report.ts';

import type { Options } from '../options.ts';

const fullSize = 3_000;

/** A whole vote of the largest congress there is, over HTTP as `npm start` serves it; then what counting costs. */
export const votingBenchmark = async (options: Options): Promise<void> => {
  const folder = join(benchmarkFolder, 'voting');
  const home = join(folder, 'postgres');
  await removeEmbeddedPostgres(home);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const size = Math.round(fullSize * options.size);
  const postgres = await startEmbeddedPostgres({ folder: home });
  try {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/graphql`;
    const profiling = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
    const server = await startChild({
      name: 'renda',
      args: [...profiling, 'apps/renda/renda.mjs', 'start'],
      environment: { DATABASE_URL: postgres.url, RENDA_DATA: folder, RENDA_SAMPLE: 'none', PORT: String(port) },
      log: join(folder, 'renda.log'),
      url,
      patienceSeconds: 180,
    });
    try {
      const congress = await convenedCongress(url, await developmentIssuer(folder), size);
      console.log(`${size} deputies are in office.`);
      const vote = await heldVote({ congress, url, postgres, serverPid: server.pid, options, tell: console.log });
      const ballots = Math.round(1_000_000 * options.size);
      const report = reportOf({
        vote,
        verdict: measuredVerdict(ballots, 100),
        recount: await measuredRecount(),
        options,
      });
      console.log(`\n${report}`);
      if (options.write) writeIntoReadme('voting', report);
    } finally {
      await server.stop();
    }
  } finally {
    await postgres.stop();
  }
};
