import { developmentIssuer } from '@renda/identity';

import { dataFolder } from './database.ts';
import { readEnvironment } from './environment.ts';
import { startErrors } from './errors.ts';
import { openRenda } from './open-renda.ts';
import { sampleToken } from './sample-token.ts';

export interface TokenOptions {
  readonly role: string;
  readonly region: string;
  readonly subject?: string;
  readonly scope?: readonly string[];
}

/** `renda token`: prints a token and nothing else. */
export const printToken = async ({ role, region, subject, scope }: TokenOptions): Promise<void> => {
  const environment = readEnvironment(process.env);
  if (environment.signIn) throw startErrors.TOKENS_ARE_ISSUED_ELSEWHERE({ issuer: environment.signIn.issuer });
  const issuer = await developmentIssuer(await dataFolder(environment));
  const renda = await openRenda(environment);
  try {
    console.log(await sampleToken(issuer, renda.graph, { role, region, subject, scopes: scope }));
  } finally {
    await renda.stop();
  }
};
