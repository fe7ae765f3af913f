import { accessOf } from '@renda/graphql';

import { accessThatDiffers, namesThatDiffer, scopesOf } from './compare.ts';
import { domains } from './domains.ts';
import { identities } from './identities.ts';

const people = identities.filter(({ role }) => role !== 'INTEGRATION');
const systems = identities.filter(({ role }) => role === 'INTEGRATION');

describe.each(domains)('Who is let in by $name (ACC-1)', ({ schema, expectation }) => {
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
