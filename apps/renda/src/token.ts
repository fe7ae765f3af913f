import { developmentIssuer } from '@renda/identity';

import type { Command } from 'commander';

import { dataFolder } from './database.ts';
import { readEnvironment } from './environment.ts';
import { startErrors } from './errors.ts';
import { openRenda } from './open-renda.ts';
import { sampleToken } from './sample-token.ts';

/** `renda token --role ROLE --region CODE [--subject ID]`: prints a token and nothing else. */
export const tokenCommand = (program: Command): Command =>
  program
    .command('token')
    .description('a token of the development issuer, for trying a role')
    .requiredOption('--role <role>', 'as COMMITTEE_STAFF')
    .requiredOption('--region <code>', 'as 611000')
    .option('--subject <id>', 'the representative, unit, station or citizen; the first one there if not given')
    .option('--scope <scope...>', 'what an INTEGRATION client may do, as opinions:import')
    .action(async ({ role, region, subject, scope }) => {
      const environment = readEnvironment(process.env);
      if (environment.signIn) throw startErrors.TOKENS_ARE_ISSUED_ELSEWHERE({ issuer: environment.signIn.issuer });
      const issuer = await developmentIssuer(await dataFolder(environment));
      const renda = await openRenda(environment);
      try {
        console.log(await sampleToken(issuer, renda.graph, { role, region, subject, scopes: scope }));
      } finally {
        await renda.stop();
      }
    });
