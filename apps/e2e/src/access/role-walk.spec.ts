import { accessOf } from '@renda/graphql';
import { stations } from '@renda/stations-subgraph';

import { accessThatDiffers, namesThatDiffer, scopesOf } from './compare.ts';
import { stations as expectedOfStations } from './expected/stations.ts';
import { identities } from './identities.ts';

import type { GraphQLSchema } from 'graphql';
import type { Expectation } from './expectation.ts';

const domains: readonly [string, GraphQLSchema, Expectation][] = [['stations', stations.schema, expectedOfStations]];

const people = identities.filter(({ role }) => role !== 'INTEGRATION');
const systems = identities.filter(({ role }) => role === 'INTEGRATION');

describe.each(domains)('Who is let in by %s (ACC-1)', (_, schema, expectation) => {
  const scopes = [...scopesOf(expectation)];

  it('is written down for every field of every type, and for none that is gone', () => {
    const differences = namesThatDiffer(schema, expectation);

    expect(differences).toEqual([]);
  });

  it.each(people)('is right for $name, field by field', (identity) => {
    const differences = accessThatDiffers(schema, expectation, identity);

    expect(differences).toEqual([]);
  });

  it.each(systems)('is right for $name, which has nothing but what its scopes say', (identity) => {
    const differences = [[], ...scopes.map((scope) => [scope]), ['no:such-scope']].flatMap((held) =>
      accessThatDiffers(schema, expectation, identity, held).map((difference) => `${held.join()}: ${difference}`),
    );

    expect(differences).toEqual([]);
  });

  it('knows no scope but those written down', () => {
    const named = accessOf(schema).flatMap(({ allow }) =>
      allow === null || allow === 'PUBLIC' || allow.scope === undefined ? [] : [allow.scope],
    );

    expect([...new Set(named)].sort()).toEqual([...scopes].sort());
  });
});
