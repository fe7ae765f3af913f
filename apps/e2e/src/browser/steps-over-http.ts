import { setTimeout as sleep } from 'node:timers/promises';

import { developmentIssuer, issueToken } from '@renda/identity';

import { httpClient } from '../graph/http-client.ts';

import type { Viewer } from '@renda/identity';

import type { RunningRenda } from './start-renda.ts';

type Input = Readonly<Record<string, unknown>>;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Steps of a journey on a running system, with tokens of its own development issuer. */
export const stepsOverHttp = async ({ url, dataFolder }: RunningRenda) => {
  const issuer = await developmentIssuer(dataFolder);
  const tokenOf = ({ subject, name, grants, scopes }: Viewer): Promise<string> =>
    issueToken(issuer, { sub: subject ?? 'nobody', name, grants: [...grants], scopes: [...scopes] });
  const client = httpClient(url, tokenOf);

  // What one subgraph does reaches the next by event, a moment later: what must succeed is tried until it does.
  const see = async <T>(query: string, variables: Input, viewer?: Viewer): Promise<T> => {
    for (let tries = 0; ; tries += 1) {
      const { data, errors } = await client.ask(query, variables, viewer);
      if (!errors && data) return data as T;
      if (tries === 60) throw new Error(`${query}\n${JSON.stringify(errors)}`);
      await sleep(250);
    }
  };
  const take = async <T>(mutation: string, input: Input, viewer?: Viewer, selection = ''): Promise<T> => {
    const text = `mutation ($input: ${capitalised(mutation)}Input!) {
      ${mutation}(input: $input) { ${selection} effects { applied } } }`;
    return (await see<Record<string, T>>(text, { input }, viewer))[mutation] as T;
  };
  return { see, take, tokenOf };
};

export type StepsOverHttp = Awaited<ReturnType<typeof stepsOverHttp>>;
