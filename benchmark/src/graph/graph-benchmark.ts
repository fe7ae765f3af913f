import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

import { developmentIssuer, issueToken, newGatewayKey } from '@renda/identity';
import { supergraphFile } from '@renda/supergraph';

import { benchmarkFolder } from '../options.ts';
import { writeIntoReadme } from '../readme.ts';
import { assertEqualAnswers } from './answers.ts';
import { openDataSet } from './data-set.ts';
import { machineFacts, tableOf } from './report.ts';
import { measuredRounds } from './rounds.ts';
import { startSetUps, stopSetUps } from './set-ups.ts';

import type { Options } from '../options.ts';

/** The query of three hops by every set-up, side by side on one database. */
export const graphBenchmark = async (options: Options): Promise<void> => {
  const folder = join(benchmarkFolder, 'graph');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { postgres, opinions } = await openDataSet(folder, options.size, console.log);
  try {
    const token = await issueToken(await developmentIssuer(folder), {
      sub: 'benchmark',
      grants: [{ role: 'COMMITTEE_STAFF', region: '611000' }],
      scopes: [],
    });
    const setUps = await startSetUps({
      databaseUrl: postgres.url,
      folder,
      token,
      gatewayKey: await newGatewayKey(),
      supergraphFile: fileURLToPath(supergraphFile),
      only: options.only,
      profile: options.profile,
    });
    try {
      await assertEqualAnswers(setUps, 40);
      console.log(`All ${setUps.length} set-ups gave the same answers to 40 requests.`);
      const turns = await measuredRounds(setUps, { ...options, postgresPid: postgres.pid, tell: console.log });
      const { rounds, seconds, connections, sizeName } = options;
      const report = [
        tableOf(turns),
        '',
        `\`npm run benchmark -- graph --size ${sizeName} --rounds ${rounds} --seconds ${seconds} --connections ${connections}\`, ` +
          `${new Date().toISOString().slice(0, 10)}: medians of ${rounds} interleaved rounds of ${seconds} s with ${connections} connections on ` +
          `${opinions.toLocaleString('en')} opinions. ${machineFacts()}`,
      ].join('\n');
      console.log(`\n${report}`);
      if (options.write) writeIntoReadme('graph', report);
    } finally {
      await stopSetUps(setUps);
    }
  } finally {
    await postgres.stop();
  }
};
